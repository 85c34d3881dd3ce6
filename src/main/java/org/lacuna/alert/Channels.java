package org.lacuna.alert;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.ChannelSettings;
import org.lacuna.catalogue.ChannelSettings.Email;
import org.lacuna.catalogue.ChannelSettings.Feed;
import org.lacuna.catalogue.ChannelSettings.Log;
import org.lacuna.catalogue.ChannelSettings.TextFile;
import org.lacuna.catalogue.ChannelSettings.Webhook;

/** Makes the channels that the settings name. */
final class Channels {

  private static final int FEED_ENTRIES = 100;

  private final Path root;
  private final Secrets secrets;

  Channels(Path root, Map<String, String> environment) {
    this.root = root;
    this.secrets = new Secrets(environment);
  }

  List<AlertChannel> open(AlertSettings settings, Outbox outbox) {
    return settings.channels().stream().map(channel -> open(channel, outbox)).toList();
  }

  private AlertChannel open(ChannelSettings settings, Outbox outbox) {
    if (settings instanceof Email email) {
      return new EmailChannel(email, secrets);
    }
    if (settings instanceof Webhook webhook) {
      return new WebhookChannel(webhook, secrets);
    }
    if (settings instanceof Feed feed) {
      return new FeedChannel(
          feed.name(),
          feed.format(),
          root.resolve(feed.path()),
          () -> outbox.taken(feed.name(), FEED_ENTRIES));
    }
    if (settings instanceof TextFile file) {
      return new TextFileChannel(file.name(), root.resolve(file.path()));
    }
    if (settings instanceof Log log) {
      return new LogChannel(log.name());
    }
    throw new IllegalStateException("no channel for " + settings.getClass());
  }
}
