package org.lacuna.extract.prose;

/**
 * A word of a closed class or of a dimension, where it stands.
 *
 * @param role what it does
 * @param code code of the vocabulary, or the word itself for closed classes
 * @param start first character
 * @param end after the last
 */
record Word(Role role, String code, int start, int end) {}
