package org.lacuna.pipeline;

/** Which version of the readers and the grammar is at work. */
final class Grammar {

  /**
   * Kept with every vintage. A new version reads every archived page anew, beside the old claims;
   * raise it when readers or vocabulary give other figures for the same bytes.
   */
  static final String VERSION = "grammar-2";

  private Grammar() {}
}
