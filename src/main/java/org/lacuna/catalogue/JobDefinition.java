package org.lacuna.catalogue;

import java.util.List;

/**
 * One harvest job: {@code jobs/<name>.yml}.
 *
 * @param name name of the file without its ending
 * @param title what it watches, in English
 * @param sources the sources it fetches, in the order of the file; never empty
 * @param indicators codes of the indicators it is responsible for: those it must bring
 */
public record JobDefinition(
    String name, String title, List<SourceDefinition> sources, List<String> indicators) {}
