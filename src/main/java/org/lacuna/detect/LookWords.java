package org.lacuna.detect;

import java.util.regex.Pattern;

/** What a look showed, in Chinese, as far as it is said in the few ways that are common. */
public final class LookWords {

  private static final Pattern ANSWERED = Pattern.compile("the server answered (\\d{3})");
  private static final Pattern ARCHIVED =
      Pattern.compile("a public web archive got status (\\d{3}) on (\\S+)");

  private LookWords() {}

  /** The explanation of a look in Chinese; parts said in no common way stay as they are. */
  public static String chinese(String explanation) {
    String answered = ANSWERED.matcher(explanation).replaceAll("服务器应答 $1");
    return ARCHIVED
        .matcher(answered)
        .replaceAll("公共网页存档于 $2 得到的应答为 $1")
        .replace(", our copy is the newest", "，所存副本仍为最新");
  }
}
