package org.lacuna.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.lacuna.catalogue.AlertSettings;
import org.lacuna.catalogue.Secret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Calls an address outside at start, success and failure of a run, so that a run that did not
 * happen is noticed there: {@code <address>/start}, {@code <address>}, {@code <address>/fail}; a
 * query stays where it is, at the end. A call that fails is logged and changes nothing: the run
 * matters more.
 */
public final class Heartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Optional<Secret> address;
  private final Secrets secrets;

  /**
   * @param environment variables that may hold the address, usually {@code System.getenv()}
   */
  public Heartbeat(AlertSettings settings, Map<String, String> environment) {
    this.address = settings.heartbeat();
    this.secrets = new Secrets(environment);
  }

  /** A run begins. */
  public boolean start() {
    return call("/start");
  }

  /** A run ended as it should. */
  public boolean success() {
    return call("");
  }

  /** A run failed. */
  public boolean failure() {
    return call("/fail");
  }

  /** Why the address could not be called; empty when it could, or when there is none. */
  public Optional<String> objection() {
    return address.flatMap(this::objection);
  }

  private Optional<String> objection(Secret secret) {
    try {
      String host = URI.create(secrets.reveal(secret)).getHost();
      return host == null ? Optional.of(secret + " holds no web address") : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.of(secret + " holds no web address");
    } catch (ChannelFailure absent) {
      return Optional.of(absent.why());
    }
  }

  private boolean call(String path) {
    return address.map(secret -> call(secret, path)).orElse(true);
  }

  private boolean call(Secret secret, String path) {
    try {
      URI target = below(secrets.reveal(secret), path);
      HttpRequest request = HttpRequest.newBuilder(target).timeout(PATIENCE).build();
      HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
      int status = client.send(request, BodyHandlers.discarding()).statusCode();
      return status < 300 || said("answered " + status);
    } catch (IllegalArgumentException malformed) {
      return said(secret + " holds no web address");
    } catch (IOException failed) {
      return said(secrets.failure("failed", failed).why());
    } catch (ChannelFailure absent) {
      return said(absent.why());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return said("stopped while waiting");
    }
  }

  /** The address with this at the end of its path. */
  private static URI below(String address, String path) {
    String[] parts = address.split("(?=[?#])", 2);
    return URI.create(parts[0].replaceAll("/+$", "") + path + (parts.length > 1 ? parts[1] : ""));
  }

  private static boolean said(String why) {
    LOG.warn("heartbeat {}", why);
    return false;
  }
}
