package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class DiskCheckTest {

  private static final Path VAR = Path.of("var");
  private static final long MIB = 1L << 20;

  @Test
  void asksForRoomBeforeARunWouldFail() {
    Symptom full = DiskCheck.room(VAR, 150 * MIB);
    assertThat(full.state()).isEqualTo(Symptom.State.BAD);
    assertThat(full.words()).contains("150 MiB free");
    assertThat(full.mend()).isEqualTo("make room: a run needs 200 MiB");
  }

  @Test
  void saysSoonWhileARunStillWorks() {
    assertThat(DiskCheck.room(VAR, 900 * MIB).state()).isEqualTo(Symptom.State.ATTENTION);
    assertThat(DiskCheck.room(VAR, 90_000 * MIB).state()).isEqualTo(Symptom.State.GOOD);
  }
}
