package org.lacuna.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lacuna.publish.Claim;
import org.lacuna.publish.Conflict;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/** Claims about one quantity that cannot all be true. Pure. */
final class ConflictRegister {

  private record Quantity(SeriesKey key, ReferencePeriod period) {}

  private ConflictRegister() {}

  /** The conflicts, in the order of the claims. */
  static List<Conflict> conflicts(List<Claim> claims) {
    Map<Quantity, List<Claim>> about = new LinkedHashMap<>();
    for (Claim claim : claims) {
      Quantity quantity = new Quantity(claim.observation().key(), claim.observation().period());
      about.computeIfAbsent(quantity, q -> new ArrayList<>()).add(claim);
    }
    List<Conflict> conflicts = new ArrayList<>();
    about.forEach(
        (quantity, said) -> {
          if (disagree(said)) {
            conflicts.add(conflict(quantity, said));
          }
        });
    return conflicts;
  }

  private static boolean disagree(List<Claim> said) {
    for (Claim one : said) {
      for (Claim other : said) {
        if (!one.observation().amount().agreesWith(other.observation().amount())) {
          return true;
        }
      }
    }
    return false;
  }

  private static Conflict conflict(Quantity quantity, List<Claim> said) {
    return new Conflict(
        quantity.key(),
        quantity.period(),
        said.stream().map(Claim::id).toList(),
        said.stream().map(claim -> claim.observation().said().publisher()).toList(),
        said.stream().map(claim -> claim.observation().evidence().printed()).toList(),
        "");
  }
}
