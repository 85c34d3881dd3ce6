package org.lacuna.alert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.AlertSettings.Loudness;
import org.lacuna.catalogue.AlertSettings.Route;
import org.lacuna.catalogue.ChannelSettings;
import org.lacuna.catalogue.ChannelSettings.Log;
import org.lacuna.catalogue.Secret;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A dispatcher over an empty store with channels that remember what they were given. */
final class AlertFixture {

  private static final AtomicLong NUMBER = new AtomicLong();

  final DataSource database;
  final Remembering desk = new Remembering("desk");
  final Remembering other = new Remembering("other");
  final AlertDispatcher dispatcher;

  AlertFixture(AlertSettings settings) {
    this(settings, new Subjects(List.of(), List.of()), emptyDatabase());
  }

  AlertFixture(AlertSettings settings, Subjects subjects, DataSource database) {
    this.database = database;
    dispatcher =
        new AlertDispatcher(settings, subjects, database, (s, outbox) -> List.of(desk, other));
  }

  static AlertSettings everythingTo(String... channels) {
    return settings(
        Arrays.stream(channels).<ChannelSettings>map(Log::new).toList(),
        List.of(new Route(Loudness.NOTICE, List.of(), List.of(), List.of(channels))),
        Optional.empty());
  }

  /** The channels desk and other, and who of them is told what. */
  static AlertSettings routed(Route... routes) {
    return settings(everythingTo("desk", "other").channels(), List.of(routes), Optional.empty());
  }

  /** The defaults but for these. */
  static AlertSettings settings(
      List<ChannelSettings> channels, List<Route> routes, Optional<Secret> heartbeat) {
    AlertSettings base = AlertSettings.defaults();
    return new AlertSettings(
        base.zone(),
        base.escalateAfter(),
        base.remindEvery(),
        base.quiet(),
        base.digestAt(),
        base.snapshotLink(),
        channels,
        routes,
        heartbeat);
  }

  static DataSource emptyDatabase() {
    DataSource database =
        new DriverManagerDataSource(
            "jdbc:h2:mem:alert" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1");
    return migrated(database);
  }

  static DataSource migrated(DataSource database) {
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V501__alerts.sql"))
        .execute(database);
    return database;
  }

  /** A channel that remembers, or refuses while it is broken. */
  static final class Remembering implements AlertChannel {
    private final String name;
    final List<List<Notice>> sent = new ArrayList<>();
    boolean broken;

    Remembering(String name) {
      this.name = name;
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public void send(List<Notice> notices) throws ChannelFailure {
      if (broken) {
        throw new ChannelFailure("line is down");
      }
      sent.add(notices);
    }

    List<String> changes() {
      return sent.stream().flatMap(List::stream).map(Notice::change).toList();
    }
  }
}
