package org.lacuna.extract.prose;

/**
 * An indicator named in a clause.
 *
 * @param indicator the indicator
 * @param start first character of the name
 * @param end after the last
 * @param weight characters of the name that are not gaps: the greater, the more exact
 * @param brief a short name that counts only behind a full one of its family
 * @param lastPart where the last part of the name begins
 */
record Naming(Indicator indicator, int start, int end, int weight, boolean brief, int lastPart) {}
