package org.lacuna.publish;

/** The languages of publication. */
public enum Language {
  /** English. */
  EN("en"),
  /** Simplified Chinese. */
  ZH("zh-Hans");

  private final String tag;

  Language(String tag) {
    this.tag = tag;
  }

  /** BCP 47 tag. */
  public String tag() {
    return tag;
  }
}
