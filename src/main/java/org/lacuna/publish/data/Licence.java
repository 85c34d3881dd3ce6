package org.lacuna.publish.data;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A licence as catalogues know it.
 *
 * @param id its identifier in the lists of the Open Definition and SPDX
 * @param address where its text stands
 * @param words how the settings of a publication may call it, in lower case
 */
record Licence(String id, String address, Pattern words) {

  private static final List<Licence> KNOWN =
      List.of(
          known("CC0-1.0", "publicdomain/zero/1.0/", "cc0( 1\\.0)?|.*\\bcc0\\b.*"),
          known("CC-BY-SA-4.0", "licenses/by-sa/4.0/", "(cc[ -]by|.*attribution)[ -]s.*4\\.0.*"),
          known(
              "CC-BY-4.0",
              "licenses/by/4.0/",
              "(cc[ -]by|.*attribution)( |-)(international )?4\\.0.*"));

  /** What may stand as an identifier. */
  private static final Pattern ID = Pattern.compile("[-a-zA-Z0-9._]+");

  private static Licence known(String id, String path, String words) {
    return new Licence(id, "https://creativecommons.org/" + path, Pattern.compile(words));
  }

  /**
   * The licence in the form of a Data Package, which asks for an identifier or an address; empty
   * when the words give neither.
   */
  static Optional<Map<String, Object>> described(String words) {
    Map<String, Object> licence = new LinkedHashMap<>();
    Optional<Licence> known = of(words);
    known.ifPresent(one -> licence.put("name", one.id));
    known.ifPresent(one -> licence.put("path", one.address));
    if (known.isEmpty() && ID.matcher(words).matches()) {
      licence.put("name", words);
    }
    if (words.startsWith("https://") || words.startsWith("http://")) {
      licence.put("path", words);
    }
    licence.put("title", words);
    return licence.size() > 1 ? Optional.of(licence) : Optional.empty();
  }

  /** The known licence of these words. */
  static Optional<Licence> of(String words) {
    String lower = words.strip().toLowerCase(java.util.Locale.ROOT);
    return KNOWN.stream().filter(known -> known.words.matcher(lower).matches()).findFirst();
  }
}
