package org.lacuna.fetch;

import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * What a query interface in the manner of the National Bureau of Statistics answered. Each value
 * carries the codes of all its dimensions, and is placed by them and never by its position.
 */
public sealed interface QueryReply {

  /**
   * An answer to the question asked.
   *
   * @param values in the order of the reply; placeholders of periods to come have no number
   */
  record Values(List<Value> values) implements QueryReply {
    /** Copies the list. */
    public Values {
      values = List.copyOf(values);
    }
  }

  /** An answer to another question: a region, indicator or period that was not asked for. */
  record OtherQuestion(String explanation) implements QueryReply {}

  /** No answer in this form. */
  record Unreadable(String explanation) implements QueryReply {}

  /**
   * One value.
   *
   * @param key its dimensions, in the order of the reply
   * @param number the value; empty where the reply has none
   * @param printed the value as the reply prints it
   */
  record Value(List<Coordinate> key, Optional<BigDecimal> number, String printed) {
    /** Copies the key. */
    public Value {
      key = List.copyOf(key);
    }
  }

  /**
   * One dimension of a value.
   *
   * @param dimension code of the dimension: {@code zb}, {@code reg}, {@code sj}
   * @param code code of the member
   * @param name name of the member in the reply; empty where it gives none
   */
  record Coordinate(String dimension, String code, String name) {}

  /** Whether an address asks a query of this kind. */
  static boolean isAskedBy(URI address) {
    String query = address.getRawQuery();
    return query != null && query.matches("(.*&)?(wds|dfwds)=.*");
  }

  /** Reads the answer to a query and holds it against what its address asked. */
  static QueryReply of(Exchange exchange) {
    return new QueryReader(exchange).read();
  }
}
