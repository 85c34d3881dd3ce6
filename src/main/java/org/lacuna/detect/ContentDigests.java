package org.lacuna.detect;

/**
 * Three digests of one document, from the outside in.
 *
 * @param bytes of the bytes as they came
 * @param text of the text of the page, markup and layout left out
 * @param figures of the figures read from it: keys, periods and amounts
 */
public record ContentDigests(String bytes, String text, String figures) {}
