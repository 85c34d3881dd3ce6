package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes the fetcher connect to an address that is not of the public internet. */
class AddressAttackIT {

  private final HostileServer inner = new HostileServer("127.0.0.1");
  private final DataSource database = FetchFixture.freshDatabase();

  @AfterEach
  void stop() {
    inner.close();
  }

  private Fetcher fetcher(Names names, FetchSettings settings) {
    InstantSource clock = InstantSource.system();
    return new Fetcher(
        settings,
        clock,
        new PaceStore(database, clock),
        new FetchLedger(database),
        Asides.NONE,
        names);
  }

  private static FetchSettings settings() {
    return FetchSettings.polite(FetchFixture.AGENT)
        .withPace(FetchSettings.Pace.off(1))
        .withCanaries(false)
        .withRetries(FetchSettings.Retries.NONE);
  }

  private static FetchOutcome fetch(Fetcher fetcher, String address) {
    try (fetcher) {
      return fetcher.fetch(FetchFixture.request(address));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "127.1.2.3",
        "2130706433",
        "127.1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.1.1",
        "100.64.0.1",
        "169.254.169.254",
        "224.0.0.1",
        "255.255.255.255",
        "198.18.0.1",
        "[::1]",
        "[::]",
        "[::ffff:127.0.0.1]",
        "[::ffff:10.0.0.1]",
        "[fe80::1]",
        "[fc00::1]",
        "[ff02::1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::1]",
        "[::127.0.0.1]",
        "localhost"
      })
  void refusesALiteralThatIsNotPublic(String host) {
    Fetcher fetcher = fetcher(Names.of(settings()), settings());
    assertThat(fetch(fetcher, "http://" + host + ":" + inner.port() + "/"))
        .isInstanceOf(FetchOutcome.RefusedByUs.class);
    assertThat(inner.requests()).isZero();
  }

  @Test
  void refusesANameThatLeadsToAPrivateAddressEvenBesideAPublicOne() {
    DnsResolver mixed = resolver(host -> bytes(8, 8, 8, 8), host -> bytes(10, 0, 0, 1));
    Names names = Names.guarded(mixed, AddressGuard::objection, settings());
    assertThat(fetch(fetcher(names, settings()), "http://tjj.example.cn/"))
        .isInstanceOf(FetchOutcome.RefusedByUs.class);
  }

  @Test
  void refusesARedirectToAPrivateAddress() {
    try (HostileServer open = new HostileServer("127.0.0.2")) {
      String target = "http://127.0.0.1:" + inner.port() + "/latest/meta-data/";
      String redirect =
          "HTTP/1.1 302 X\r\nConnection: close\r\nContent-Length: 0\r\nLocation: "
              + target
              + "\r\n\r\n";
      open.on("/page", (out, socket) -> HostileServer.say(out, redirect));
      Fetcher fetcher = fetcher(onlyTheOpenServer(InetAddress::getAllByName), settings());
      assertThat(fetch(fetcher, "http://127.0.0.2:" + open.port() + "/page"))
          .isInstanceOf(FetchOutcome.RefusedByUs.class);
      assertThat(open.requests()).isOne();
      assertThat(inner.requests()).isZero();
    }
  }

  @Test
  void connectsToTheAddressItCheckedWhateverTheNameSaysNext() {
    try (HostileServer open = new HostileServer("127.0.0.2")) {
      AtomicInteger asked = new AtomicInteger();
      DnsResolver rebinding =
          resolver(host -> bytes(127, 0, 0, asked.getAndIncrement() == 0 ? 2 : 1));
      open.on(
          "/page",
          (out, s) ->
              HostileServer.say(
                  out,
                  "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: 8\r\n\r\nfigures\n"));
      inner.on(
          "/page",
          (out, s) ->
              HostileServer.say(
                  out, "HTTP/1.1 200 X\r\nConnection: close\r\nContent-Length: 7\r\n\r\nsecret\n"));
      FetchOutcome outcome =
          fetch(
              fetcher(onlyTheOpenServer(rebinding::resolve), settings()),
              "http://rebind.example.cn:" + open.port() + "/page");
      assertThat(outcome).isInstanceOf(FetchOutcome.RefusedByUs.class);
      assertThat(inner.requests()).isZero();
    }
  }

  @Test
  void refusesAnOriginThatIsNotThisMachine() {
    FetchSettings elsewhere = settings().withOrigin(URI.create("http://192.0.2.1:80"));
    assertThat(fetch(fetcher(Names.of(elsewhere), elsewhere), "http://tjj.example.cn/"))
        .isInstanceOf(FetchOutcome.RefusedByUs.class);
  }

  /** A guard for which 127.0.0.2 is the open internet, and everything else is not. */
  private Names onlyTheOpenServer(Lookup lookup) {
    Function<InetAddress, Optional<String>> guard =
        address ->
            address.getHostAddress().equals("127.0.0.2") ? Optional.empty() : Optional.of("closed");
    return Names.guarded(named(lookup), guard, settings());
  }

  private interface Lookup {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private static DnsResolver named(Lookup lookup) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        return lookup.resolve(host);
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }

  @SafeVarargs
  private static DnsResolver resolver(Function<String, byte[]>... answers) {
    return named(
        host -> {
          InetAddress[] addresses = new InetAddress[answers.length];
          for (int i = 0; i < answers.length; i++) {
            addresses[i] = InetAddress.getByAddress(host, answers[i].apply(host));
          }
          return addresses;
        });
  }

  private static byte[] bytes(int a, int b, int c, int d) {
    return new byte[] {(byte) a, (byte) b, (byte) c, (byte) d};
  }
}
