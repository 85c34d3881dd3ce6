package org.lacuna.extract;

/** A part of a page in its order: running text, or a table. */
public sealed interface Block permits Paragraph, Table {}
