package org.lacuna.pipeline;

import java.nio.file.Path;

/**
 * A file with claims.
 *
 * @param file where it is
 * @param claims how many claims are in it
 * @param judged whether charts, gaps and findings stand beside them, as in a workbook of few
 */
public record Exported(Path file, long claims, boolean judged) {}
