package org.lacuna.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ShippedCatalogueTest {

  private final Catalogue catalogue = Catalogue.load(Path.of("jobs"));

  @Test
  void hasTheThreeJobs() {
    assertThat(catalogue.jobs())
        .extracting(JobDefinition::name)
        .containsExactly("customs", "training", "transfers");
  }

  @Test
  void namesForEverySourceWhereItsAddressesWereSeen() {
    assertThat(catalogue.sources()).allSatisfy(s -> assertThat(s.life().seen()).isNotBlank());
  }
}
