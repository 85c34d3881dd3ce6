package org.lacuna.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Resolves a name once per connection and lets the client connect only to what it has checked, so
 * that a name that changes its answer gains nothing. One closed address among many refuses the
 * name.
 */
final class GuardedResolver implements DnsResolver {

  private final DnsResolver names;
  private final Function<InetAddress, Optional<String>> guard;
  private final ExecutorService threads;
  private final Duration patience;

  GuardedResolver(
      DnsResolver names,
      Function<InetAddress, Optional<String>> guard,
      ExecutorService threads,
      Duration patience) {
    this.names = names;
    this.guard = guard;
    this.threads = threads;
    this.patience = patience;
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] addresses = lookUp(host);
    for (InetAddress address : addresses) {
      refuseClosed(host, address);
    }
    return addresses;
  }

  private void refuseClosed(String host, InetAddress address) throws UnsafeAddress {
    Optional<String> objection = guard.apply(address);
    if (objection.isPresent()) {
      throw new UnsafeAddress(
          host + " is " + address.getHostAddress() + ", " + objection.get() + " address space");
    }
  }

  /** The system's look-up cannot be interrupted and may hang: it is waited for no longer. */
  private InetAddress[] lookUp(String host) throws UnknownHostException {
    Future<InetAddress[]> answer = threads.submit(() -> names.resolve(host));
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw unknown(host, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown(host, e);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  /** A name that leads where we do not go. */
  static final class UnsafeAddress extends UnknownHostException {
    UnsafeAddress(String message) {
      super(message);
    }
  }
}
