package org.lacuna.catalogue;

import java.util.List;
import java.util.Map;
import org.lacuna.series.Coded;

/**
 * One entry of the vocabulary: a code, its names, and the words by which pages call it.
 *
 * @param kind which dimension of the series key it is a code of
 * @param code its code
 * @param zh Chinese name
 * @param en English name
 * @param words words and phrases by which releases name it, longest meaning first; simplified and
 *     traditional Chinese, English in lower case
 * @param attributes further properties by name, as the vocabulary file gives them ({@code unit},
 *     {@code nature}, {@code family}, {@code parent})
 * @param file file it stands in, for messages
 * @param line line it stands on
 */
public record Term(
    Kind kind,
    String code,
    String zh,
    String en,
    List<String> words,
    Map<String, String> attributes,
    String file,
    int line) {

  /** The dimension a term belongs to; its vocabulary file is {@code <code>.yml}. */
  public enum Kind implements Coded {
    /** What is counted. */
    INDICATOR("indicators"),
    /** Where. */
    AREA("areas"),
    /** With whom trade is done. */
    PARTNER("partners"),
    /** What is traded. */
    COMMODITY("commodities"),
    /** In which customs regime. */
    MODE("modes"),
    /** By which kind of firm. */
    ENTERPRISE("enterprises");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
