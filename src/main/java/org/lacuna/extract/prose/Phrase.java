package org.lacuna.extract.prose;

import java.util.List;
import java.util.Set;

/**
 * How releases name an indicator: parts in their order with room between them, each part a set of
 * alternatives.
 *
 * @param id number of its own, from 0
 * @param indicator what it names
 * @param parts alternatives of each part, normal form
 * @param brief whether it counts only behind a full name of the family
 */
record Phrase(int id, Indicator indicator, List<Set<String>> parts, boolean brief) {}
