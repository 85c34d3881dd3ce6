package org.lacuna.catalogue;

import java.util.List;
import java.util.Optional;
import org.lacuna.series.Coded;

/** One way to reach people. */
public sealed interface ChannelSettings {

  /** The name routes use. */
  String name();

  /**
   * E-mail over SMTP.
   *
   * @param name the name routes use
   * @param host mail server
   * @param port its port
   * @param security how the connection is protected
   * @param user user name, empty for a server that asks for none
   * @param password password of the user
   * @param from sender
   * @param to readers; never empty
   */
  record Email(
      String name,
      String host,
      int port,
      Security security,
      Optional<Secret> user,
      Optional<Secret> password,
      String from,
      List<String> to)
      implements ChannelSettings {}

  /**
   * An HTTP address that takes JSON.
   *
   * @param name the name routes use
   * @param shape what the receiver expects
   * @param address where; most carry a token, so it is a secret
   * @param token sent as {@code Authorization: Bearer}, empty for none
   */
  record Webhook(String name, Shape shape, Secret address, Optional<Secret> token)
      implements ChannelSettings {}

  /**
   * A feed in a file that a web server may serve.
   *
   * @param name the name routes use
   * @param format Atom or JSON Feed
   * @param path the file, relative to the root folder
   */
  record Feed(String name, Format format, String path) implements ChannelSettings {}

  /**
   * A text file that grows.
   *
   * @param name the name routes use
   * @param path the file, relative to the root folder
   */
  record TextFile(String name, String path) implements ChannelSettings {}

  /**
   * The log, which a terminal shows.
   *
   * @param name the name routes use
   */
  record Log(String name) implements ChannelSettings {}

  /** How a mail connection is protected. */
  enum Security implements Coded {
    /** Begins plain and must change to TLS before anything is said. */
    STARTTLS("starttls"),
    /** TLS from the first byte. */
    TLS("tls"),
    /** Not at all: for a server on the same machine. */
    NONE("none");

    private final String code;

    Security(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** What the receiver of a webhook expects. */
  enum Shape implements Coded {
    /** The notice as it is. */
    PLAIN("plain"),
    /** Slack's incoming webhooks. */
    SLACK("slack"),
    /** Mattermost's incoming webhooks. */
    MATTERMOST("mattermost"),
    /** Matrix: the address ends in {@code /send/m.room.message}. */
    MATRIX("matrix"),
    /** ntfy: the last part of the path is the topic. */
    NTFY("ntfy");

    private final String code;

    Shape(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }

  /** Formats of feeds. */
  enum Format implements Coded {
    /** Atom (RFC 4287). */
    ATOM("atom"),
    /** JSON Feed 1.1. */
    JSON("json");

    private final String code;

    Format(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }
  }
}
