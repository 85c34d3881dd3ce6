package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class PaceStoreTest {

  private static final Duration LEASE = Duration.ofMinutes(1);

  private final DataSource database = FetchFixture.freshDatabase();
  private Instant now = Instant.parse("2026-03-01T00:00:00Z");
  private final InstantSource clock = () -> now;
  private final PaceStore ours = new PaceStore(database, clock);
  private final PaceStore theirs = new PaceStore(database, clock);

  @Test
  void givesASiteToOneProcessAtATime() {
    assertThat(ours.take("a.cn", LEASE)).isEmpty();
    assertThat(theirs.take("a.cn", LEASE)).get().matches(PaceStore.Taken::held);
    assertThat(theirs.take("b.cn", LEASE)).isEmpty();
  }

  @Test
  void letsASiteRestForEverybody() {
    ours.take("a.cn", LEASE);
    ours.give("a.cn", now.plusSeconds(5));
    assertThat(theirs.take("a.cn", LEASE)).contains(new PaceStore.Taken(now.plusSeconds(5), false));
    now = now.plusSeconds(5);
    assertThat(theirs.take("a.cn", LEASE)).isEmpty();
  }

  @Test
  void freesASiteWhoseHolderDied() {
    ours.take("a.cn", LEASE);
    now = now.plus(LEASE);
    assertThat(theirs.take("a.cn", LEASE)).isEmpty();
  }

  @Test
  void keepsAwayTomorrowWhenTheSiteAskedForIt() {
    ours.take("a.cn", LEASE);
    ours.give("a.cn", now.plus(Duration.ofHours(20)));
    now = now.plus(Duration.ofHours(19));
    PaceStore nextRun = new PaceStore(database, clock);
    assertThat(nextRun.take("a.cn", LEASE)).isPresent();
  }

  @Test
  void isNotKeptAwayByWhatAClockOfTheFutureWrote() {
    now = now.plus(Duration.ofDays(365));
    ours.take("a.cn", LEASE);
    ours.give("a.cn", now.plusSeconds(5));
    ours.take("held.cn", LEASE);
    now = now.minus(Duration.ofDays(365));
    assertThat(theirs.take("a.cn", LEASE)).isEmpty();
    assertThat(theirs.take("held.cn", LEASE)).as("its holder is of that future, too").isEmpty();
    theirs.give("a.cn", now.plusSeconds(5));
    assertThat(ours.take("a.cn", LEASE)).contains(new PaceStore.Taken(now.plusSeconds(5), false));
  }

  @Test
  void restsAsLongAsTheSiteOrItsSlownessAsksWithinBounds() {
    FetchSettings.Pace pace = FetchSettings.Pace.POLITE;
    Duration none = Duration.ZERO;
    assertThat(Rest.after(Duration.ofMillis(10), none, Optional.empty(), pace)).hasSeconds(3);
    assertThat(Rest.after(Duration.ofSeconds(2), none, Optional.empty(), pace)).hasSeconds(10);
    assertThat(Rest.after(Duration.ofSeconds(60), none, Optional.empty(), pace)).hasSeconds(30);
    assertThat(Rest.after(none, Duration.ofSeconds(60), Optional.empty(), pace)).hasSeconds(60);
    assertThat(Rest.after(none, Duration.ofDays(1), Optional.empty(), pace)).hasMinutes(5);
    assertThat(Rest.after(none, none, Optional.of(Duration.ofHours(1)), pace)).hasHours(1);
    assertThat(Rest.after(none, none, Optional.of(Duration.ofDays(90)), pace)).hasDays(1);
  }
}
