package org.lacuna.pipeline;

import java.util.List;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.series.Coded;

/**
 * What came of asking a source's addresses once, outside a harvest.
 *
 * @param source which source
 * @param answer how it answered, taken together
 * @param remarks a sentence for each address or part that is not as described, in the order asked
 * @param readings what the documents that came gave, in the order asked
 */
public record Visit(
    SourceDefinition source, Answer answer, List<String> remarks, List<DocumentReading> readings) {

  /** How a source answered. */
  public enum Answer implements Coded {
    /** Every address brought the page its definition describes. */
    AS_DESCRIBED("as described"),
    /** Pages came, or the word that they are gone; they are not what the definition says. */
    DIFFERS("differs"),
    /** We were kept out; says nothing of the source. */
    BLOCKED("blocked"),
    /** No whole answer came. */
    UNREACHABLE("unreachable"),
    /** Nobody asked: its definition says that it ended. */
    ENDED("ended");

    private final String code;

    Answer(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Copies the lists. */
  public Visit {
    remarks = List.copyOf(remarks);
    readings = List.copyOf(readings);
  }

  /** How many figures were read in all. */
  public int figures() {
    return readings.stream().mapToInt(reading -> reading.observations().size()).sum();
  }
}
