package org.lacuna.catalogue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lacuna.catalogue.AlertSettings.Loudness;
import org.lacuna.catalogue.AlertSettings.Quiet;
import org.lacuna.catalogue.AlertSettings.Route;

/** Reads {@code alerts} of {@code jobs/watch.yml}. */
final class AlertReader {

  private final YamlMap map;
  private final AlertSettings defaults = AlertSettings.defaults();

  private AlertReader(YamlMap map) {
    this.map = map;
  }

  static AlertSettings read(Path jobs) {
    Path file = jobs.resolve("watch.yml");
    if (Files.notExists(file)) {
      return AlertSettings.defaults();
    }
    List<Mistake> mistakes = new ArrayList<>();
    AlertSettings settings =
        YamlFile.read(jobs, file, mistakes)
            .flatMap(root -> root.map("alerts"))
            .map(block -> new AlertReader(block).settings())
            .orElseGet(AlertSettings::defaults);
    if (!mistakes.isEmpty()) {
      throw new CatalogueMistakes(mistakes);
    }
    return settings;
  }

  private AlertSettings settings() {
    List<ChannelSettings> channels = channels();
    AlertSettings settings =
        new AlertSettings(
            parsed(map, "zone", ZoneId::of, "a zone like Asia/Shanghai").orElse(defaults.zone()),
            Duration.ofHours(
                map.number("escalate_after_hours", (int) defaults.escalateAfter().toHours())),
            Duration.ofDays(map.number("remind_every_days", (int) defaults.remindEvery().toDays())),
            map.map("quiet_hours").map(AlertReader::quiet),
            time(map, "digest_at").orElse(defaults.digestAt()),
            map.optionalText("snapshot_link"),
            channels,
            routes(channels),
            secret(map, "heartbeat"));
    map.noFurtherKeys();
    return settings;
  }

  private static Quiet quiet(YamlMap block) {
    Quiet quiet =
        new Quiet(
            time(block, "from").orElse(LocalTime.MIDNIGHT),
            time(block, "to").orElse(LocalTime.MIDNIGHT));
    block.noFurtherKeys();
    return quiet;
  }

  private List<ChannelSettings> channels() {
    if (!map.has("channels")) {
      return defaults.channels();
    }
    List<ChannelSettings> channels = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlMap block : map.maps("channels")) {
      channel(block).ifPresent(channels::add);
      block.noFurtherKeys();
      if (!names.add(block.text("name"))) {
        block.mistake(block.line("name"), "a second channel '" + block.text("name") + "'");
      }
    }
    return List.copyOf(channels);
  }

  private static Optional<ChannelSettings> channel(YamlMap block) {
    String name = block.text("name");
    String kind = block.text("kind");
    return switch (kind) {
      case "email" -> Optional.of(email(name, block));
      case "webhook" -> webhook(name, block);
      case "feed" ->
          Optional.of(
              new ChannelSettings.Feed(
                  name, block.choice("format", ChannelSettings.Format.class), block.text("path")));
      case "file" -> Optional.of(new ChannelSettings.TextFile(name, block.text("path")));
      case "log" -> Optional.of(new ChannelSettings.Log(name));
      default -> {
        block.mistake(
            block.line("kind"),
            "'kind' must be one of email, webhook, feed, file, log, found '" + kind + "'");
        yield Optional.empty();
      }
    };
  }

  private static ChannelSettings email(String name, YamlMap block) {
    List<String> to = block.texts("to");
    if (to.isEmpty()) {
      block.mistake(block.line("to"), "'to' must name at least one reader");
    }
    return new ChannelSettings.Email(
        name,
        block.text("host"),
        block.number("port", 587),
        block
            .optionalChoice("security", ChannelSettings.Security.class)
            .orElse(ChannelSettings.Security.STARTTLS),
        secret(block, "user"),
        secret(block, "password"),
        block.text("from"),
        to);
  }

  private static Optional<ChannelSettings> webhook(String name, YamlMap block) {
    ChannelSettings.Shape shape = block.choice("shape", ChannelSettings.Shape.class);
    Optional<Secret> token = secret(block, "token");
    Optional<Secret> address = secret(block, "address");
    if (address.isEmpty() && !block.has("address")) {
      block.mistake(block.line(), "'address' is missing; expected env:NAME or file:/path");
    }
    return address.map(where -> new ChannelSettings.Webhook(name, shape, where, token));
  }

  private List<Route> routes(List<ChannelSettings> channels) {
    if (!map.has("routes")) {
      List<String> all = channels.stream().map(ChannelSettings::name).toList();
      return List.of(new Route(Loudness.NOTICE, List.of(), List.of(), all));
    }
    List<Route> routes = new ArrayList<>();
    for (YamlMap block : map.maps("routes")) {
      routes.add(route(block, channels));
      block.noFurtherKeys();
    }
    return List.copyOf(routes);
  }

  private static Route route(YamlMap block, List<ChannelSettings> channels) {
    List<String> names = block.texts("channels");
    if (names.isEmpty()) {
      block.mistake(block.line(), "'channels' must name at least one channel");
    }
    for (String name : names) {
      if (channels.stream().noneMatch(channel -> channel.name().equals(name))) {
        block.mistake(block.line("channels"), "no channel '" + name + "'");
      }
    }
    return new Route(
        block.optionalChoice("at_least", Loudness.class).orElse(Loudness.NOTICE),
        block.texts("families"),
        block.texts("publishers"),
        names);
  }

  private static Optional<LocalTime> time(YamlMap block, String key) {
    return parsed(block, key, LocalTime::parse, "a time of day like 22:00");
  }

  private static Optional<Secret> secret(YamlMap block, String key) {
    // what was found is not repeated: it may be the secret itself
    Optional<String> text = block.optionalText(key);
    try {
      return text.map(Secret::parse);
    } catch (IllegalArgumentException inPlace) {
      block.mistake(
          block.line(key), "'" + key + "' must be env:NAME or file:/path, never the secret itself");
      return Optional.empty();
    }
  }

  private static <T> Optional<T> parsed(
      YamlMap block, String key, Function<String, T> parser, String expected) {
    Optional<String> text = block.optionalText(key);
    try {
      return text.map(parser);
    } catch (DateTimeException unreadable) {
      block.mistake(
          block.line(key), "'%s' must be %s, found '%s'".formatted(key, expected, text.orElse("")));
      return Optional.empty();
    }
  }
}
