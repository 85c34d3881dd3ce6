package org.lacuna.fetch;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.entity.UrlEncodedFormEntity;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.NameValuePair;
import org.apache.hc.core5.http.message.BasicNameValuePair;

/** One request and its answer over HTTP, within the limits; no redirects, no judgement. */
final class Wire {

  private final FetchSettings settings;
  private final InstantSource clock;
  private final Clients clients;

  Wire(FetchSettings settings, InstantSource clock, Clients clients) {
    this.settings = settings;
    this.clock = clock;
    this.clients = clients;
  }

  Exchange ask(Look look, URI address, Deadline deadline) throws WireFailure {
    try {
      return overCleanConnection(look, address, deadline);
    } catch (IOException | CancellationException e) {
      throw Failures.of(e, deadline, settings.limits());
    }
  }

  /** An unclean connection was closed, and nothing was sent over it: there is always a new one. */
  private Exchange overCleanConnection(Look look, URI address, Deadline deadline)
      throws IOException, WireFailure {
    HttpUriRequestBase request = request(look.request(), address);
    deadline.watch(request);
    try {
      return send(look, address, request);
    } catch (CleanRequests.Unclean closed) {
      return overCleanConnection(look, address, deadline); // with one connection less kept
    }
  }

  /** A form is for the address it was made for alone, not for where that sends us on to. */
  private static HttpUriRequestBase request(FetchRequest request, URI address) {
    return request
        .form()
        .filter(form -> address.equals(request.address()))
        .map(form -> posting(form, address))
        .orElseGet(() -> asking(request, address));
  }

  private static HttpUriRequestBase posting(Form form, URI address) {
    HttpPost post = new HttpPost(address);
    form.authorization().ifPresent(value -> post.setHeader("Authorization", value));
    post.setHeader("Accept", "application/json");
    List<NameValuePair> fields = new ArrayList<>();
    form.fields().forEach((name, value) -> fields.add(new BasicNameValuePair(name, value)));
    post.setEntity(new UrlEncodedFormEntity(fields, StandardCharsets.UTF_8));
    return post;
  }

  private static HttpUriRequestBase asking(FetchRequest request, URI address) {
    HttpGet get = new HttpGet(address);
    request.conditions().etag().ifPresent(tag -> get.setHeader("If-None-Match", tag));
    request.conditions().lastModified().ifPresent(day -> get.setHeader("If-Modified-Since", day));
    return get;
  }

  private Exchange send(Look look, URI address, HttpUriRequestBase request)
      throws IOException, WireFailure {
    CloseableHttpClient client = clients.of(look.request().connection());
    HttpClientContext context = look.context();
    Instant at = clock.instant();
    long started = System.nanoTime();
    try (ClassicHttpResponse response = client.executeOpen(target(address), request, context)) {
      return exchange(look, address, context.getRequest(), response, at, started);
    }
  }

  /** Where the connection goes; the Host header keeps the real host. */
  private HttpHost target(URI address) {
    return HttpHost.create(settings.origin().orElse(WebAddress.root(address)));
  }

  private Exchange exchange(
      Look look,
      URI address,
      HttpRequest sent,
      ClassicHttpResponse response,
      Instant at,
      long started)
      throws IOException, WireFailure {
    byte[] head = Heads.of(response);
    byte[] body = body(look, response);
    Duration took = Duration.ofNanos(System.nanoTime() - started);
    return new Exchange(
        address,
        address,
        List.of(),
        at,
        took,
        Heads.of(sent),
        head,
        response.getCode(),
        value(response, "Content-Type"),
        value(response, "ETag"),
        value(response, "Last-Modified"),
        body);
  }

  private byte[] body(Look look, ClassicHttpResponse response) throws IOException, WireFailure {
    HttpEntity entity = response.getEntity();
    long sourceLimit = look.request().connection().maxBytes();
    byte[] body = new BodyReader(settings.limits(), sourceLimit).read(entity);
    if (entity != null && entity.getContentLength() < 0 && !entity.isChunked()) {
      refuseBrokenOff(body);
    }
    return body;
  }

  private static void refuseBrokenOff(byte[] body) throws WireFailure {
    Optional<String> missing = Wholeness.missing(body);
    if (missing.isPresent()) {
      String what = "the connection closed after " + body.length + " bytes without ";
      throw new WireFailure(Trouble.TRUNCATED, what + missing.get());
    }
  }

  private static Optional<String> value(ClassicHttpResponse response, String name) {
    return Optional.ofNullable(response.getFirstHeader(name)).map(Header::getValue);
  }
}
