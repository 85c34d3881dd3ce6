package org.lacuna.fetch;

import java.net.InetAddress;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/** How host names become addresses, and which of those are connected to. */
record Names(DnsResolver resolver, ExecutorService threads) implements AutoCloseable {

  /** With an origin, only that origin is ever connected to, and it must be this machine. */
  static Names of(FetchSettings settings) {
    return settings.origin().isPresent()
        ? guarded(SystemDefaultDnsResolver.INSTANCE, Names::unlessLoopback, settings)
        : guarded(SystemDefaultDnsResolver.INSTANCE, AddressGuard::objection, settings);
  }

  static Names guarded(
      DnsResolver names, Function<InetAddress, Optional<String>> guard, FetchSettings settings) {
    ExecutorService threads = Executors.newCachedThreadPool(Daemons.named("names"));
    return new Names(
        new GuardedResolver(names, guard, threads, settings.limits().connect()), threads);
  }

  private static Optional<String> unlessLoopback(InetAddress address) {
    return address.isLoopbackAddress() ? Optional.empty() : Optional.of("not the origin's");
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
