package org.lacuna.alert;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.lacuna.catalogue.ChannelSettings.Shape;
import org.lacuna.catalogue.ChannelSettings.Webhook;

/** An HTTP address that takes JSON, in the shape its receiver expects. */
final class WebhookChannel implements AlertChannel {

  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final Duration WHOLE = Duration.ofSeconds(20);

  private final Webhook settings;
  private final Secrets secrets;

  WebhookChannel(Webhook settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public void send(List<Notice> notices) throws ChannelFailure {
    int status = statusOf(request(notices));
    if (status < 200 || status > 299) {
      throw new ChannelFailure("the webhook answered " + status);
    }
  }

  @Override
  public String probe() throws ChannelFailure {
    secrets.reveal(settings.token());
    return "it has an address on " + address(secrets.reveal(settings.address())).getHost();
  }

  private HttpRequest request(List<Notice> notices) throws ChannelFailure {
    URI address = address(secrets.reveal(settings.address()));
    String body = WebhookBody.of(settings.shape(), address, notices);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target(address, notices))
            .timeout(WHOLE)
            .header("Content-Type", "application/json; charset=utf-8");
    secrets
        .reveal(settings.token())
        .ifPresent(token -> request.header("Authorization", "Bearer " + token));
    // Matrix takes a message once for each number it is given
    return settings.shape() == Shape.MATRIX
        ? request.PUT(BodyPublishers.ofString(body)).build()
        : request.POST(BodyPublishers.ofString(body)).build();
  }

  private URI address(String text) throws ChannelFailure {
    try {
      URI address = URI.create(text);
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
    } catch (IllegalArgumentException malformed) {
      throw new ChannelFailure(settings.address() + " holds no web address");
    }
    throw new ChannelFailure(settings.address() + " holds no web address");
  }

  private URI target(URI address, List<Notice> notices) {
    String number = notices.get(notices.size() - 1).id();
    return switch (settings.shape()) {
      case MATRIX -> URI.create(address + "/" + number);
      case NTFY -> address.resolve("/");
      default -> address;
    };
  }

  private int statusOf(HttpRequest request) throws ChannelFailure {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    try {
      HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
      return answer.statusCode();
    } catch (IOException failed) {
      throw secrets.failure("the webhook cannot be reached", failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new ChannelFailure("stopped while waiting for the webhook");
    }
  }
}
