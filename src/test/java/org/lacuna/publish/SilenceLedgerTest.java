package org.lacuna.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.series.ReferencePeriod;

class SilenceLedgerTest {

  private final List<SilenceLedger.Line> ledger = SilenceLedger.of(SampleEdition.edition());

  @Test
  void listsSilentSeriesAndNoOthers() {
    assertThat(ledger)
        .extracting(line -> line.series().key())
        .containsExactlyInAnyOrder(SampleEdition.KASHGAR, SampleEdition.OUTSIDE);
  }

  @Test
  void saysWhatWasLastSeenAndWhatFirstMissing() {
    SilenceLedger.Line outside = line(SampleEdition.OUTSIDE.toString());
    assertThat(outside.lastSeen()).contains(ReferencePeriod.ofYear(2019));
    assertThat(outside.firstMissing()).contains(ReferencePeriod.ofYear(2020));
    assertThat(outside.why()).isEqualTo(Optional.of(Shorthand.NOT_IN_RELEASE));
  }

  @Test
  void givesEachProofOnce() {
    assertThat(line(SampleEdition.OUTSIDE.toString()).evidence())
        .containsExactly(SampleEdition.PAGE, "https://rst.example/annual/2021.html");
  }

  private SilenceLedger.Line line(String series) {
    return ledger.stream()
        .filter(line -> line.series().key().toString().equals(series))
        .findFirst()
        .orElseThrow();
  }
}
