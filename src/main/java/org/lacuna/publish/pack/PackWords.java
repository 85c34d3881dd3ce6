package org.lacuna.publish.pack;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Edition;

/** What a pack says of itself to a person who opens it. */
final class PackWords {

  private PackWords() {}

  static byte[] of(Edition edition, String readBy) {
    List<String> lines =
        List.of(
            edition.masthead().title().both(),
            edition.masthead().about().both(),
            "",
            "As known at "
                + edition.asOf()
                + ". Holds "
                + edition.claims().count()
                + " claims, "
                + edition.findings().size()
                + " findings, "
                + edition.pages().size()
                + " pages.",
            "Figures were read by " + readBy + rules(edition) + ".",
            "",
            "archive/, indexes/, pages/   the pages as captured (WACZ 1.1.1): open this file with"
                + " a replay tool",
            "evidence/*-claims-*.csv      each figure with its words, its place, its page's digest"
                + " and the rule that read it",
            "evidence/*-findings-*.csv    what was found out, with reasons",
            "evidence/*-calendar-*.csv    what was expected when, and on which basis",
            "evidence/*-datapackage-*     the meaning of every column",
            "datapackage.json             size and SHA-256 of every file",
            "datapackage-digest.json      SHA-256 of that list, and the signature if there is one",
            "",
            "Check it with: lacuna verify FILE. No network and no other file is needed.",
            "What is stated: what was last seen, what was first missing, and the evidence. Nothing"
                + " is said about reasons of the publishers.",
            "");
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  /** The rules, in alphabetical order. */
  private static String rules(Edition edition) {
    try (Stream<Claim> claims = edition.claims().open()) {
      List<String> rules =
          claims.map(claim -> claim.observation().evidence().rule()).distinct().sorted().toList();
      return rules.isEmpty() ? "" : " with " + String.join(", ", rules);
    }
  }
}
