package org.lacuna.pipeline;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lacuna.catalogue.Secret;
import org.lacuna.fetch.FetchSettings;
import org.lacuna.fetch.wayback.Account;
import org.lacuna.fetch.wayback.WaybackSettings;

/** How this program introduces itself on the web. */
public final class Manners {

  /** Environment variable with an address at which publishers can reach the operator. */
  public static final String CONTACT = "LACUNA_CONTACT";

  /**
   * Environment variable with a web address on this machine that gets every request in place of the
   * publishers, with their names in the Host header: for recorded worlds, tests and measurements.
   */
  public static final String ORIGIN = "LACUNA_ORIGIN";

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /**
   * Environment variable that switches a second way of looking on: {@code look-up}, {@code
   * look-up,witness} or {@code off}.
   */
  public static final String WAYBACK = "LACUNA_WAYBACK";

  /**
   * Environment variable with the keys of an account at the Internet Archive, {@code
   * ACCESSKEY:SECRET}, or {@code file:PATH} of a file with them: captures are asked for by it then,
   * of pages that are not there, too.
   */
  public static final String WAYBACK_KEY = "LACUNA_WAYBACK_KEY";

  /** Environment variable with the address of a time stamping authority (RFC 3161). */
  public static final String TIME_STAMPS = "LACUNA_TIMESTAMPS";

  private static final Set<String> WAYBACK_WORDS = Set.of("off", "look-up", "witness");

  private Manners() {}

  /**
   * One honest name with a contact: the operator's own from {@link #CONTACT}, else the postmaster
   * of this machine.
   *
   * @param environment variables, usually {@code System.getenv()}
   * @throws WrongSetting when {@link #ORIGIN} is no web address, or one of another machine
   */
  public static FetchSettings polite(Map<String, String> environment) {
    String contact =
        Optional.ofNullable(environment.get(CONTACT))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> "postmaster@" + hostName());
    FetchSettings polite = FetchSettings.polite("Lacuna/" + version() + " (+" + contact + ")");
    return origin(environment).map(polite::withOrigin).orElse(polite);
  }

  private static Optional<URI> origin(Map<String, String> environment) {
    String here = "a web address on this machine, such as http://127.0.0.1:8080";
    Optional<URI> origin = address(ORIGIN, here, environment);
    if (origin.isPresent() && !LOOPBACK.contains(origin.get().getHost())) {
      throw new WrongSetting(ORIGIN, Home.withoutPassword(origin.get().toString()), here);
    }
    return origin;
  }

  private static Optional<URI> address(
      String variable, String allowed, Map<String, String> environment) {
    String said = Optional.ofNullable(environment.get(variable)).orElse("").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(said);
      if (said.matches("https?://.*") && address.getHost() != null) {
        return Optional.of(address);
      }
    } catch (URISyntaxException malformed) {
      throw new WrongSetting(variable, Home.withoutPassword(said), allowed);
    }
    throw new WrongSetting(variable, Home.withoutPassword(said), allowed);
  }

  /**
   * Whether pages that failed are looked up in the Wayback Machine, and whether it is asked to
   * capture what was looked at; by default neither.
   *
   * @param environment variables, usually {@code System.getenv()}
   * @throws WrongSetting when {@link #WAYBACK} says something else, or {@link #WAYBACK_KEY} are no
   *     keys
   */
  public static WaybackSettings wayback(Map<String, String> environment) {
    String said = Optional.ofNullable(environment.get(WAYBACK)).orElse("").strip();
    List<String> words = List.of((said.isEmpty() ? "off" : said).split("\\s*,\\s*"));
    if (!WAYBACK_WORDS.containsAll(words)) {
      throw new WrongSetting(WAYBACK, said, "off, look-up, witness or look-up,witness");
    }
    WaybackSettings settings =
        WaybackSettings.atInternetArchive(words.contains("look-up"), words.contains("witness"));
    return account(environment).map(settings::with).orElse(settings);
  }

  private static Optional<Account> account(Map<String, String> environment) {
    String said = environment.getOrDefault(WAYBACK_KEY, "").strip();
    if (said.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> keys =
        said.startsWith("file:") ? Secret.parse(said).value(environment) : Optional.of(said);
    return Optional.of(
        keys.flatMap(Account::parse)
            .orElseThrow(
                () ->
                    new WrongSetting(
                        WAYBACK_KEY,
                        "***",
                        "ACCESSKEY:SECRET, or file:PATH of a file whose first line is that")));
  }

  /**
   * Who is asked to time-stamp the roots of the archive; nobody by default.
   *
   * @param environment variables, usually {@code System.getenv()}
   * @throws WrongSetting when {@link #TIME_STAMPS} is no web address
   */
  public static Optional<URI> timeStamps(Map<String, String> environment) {
    return address(TIME_STAMPS, "an http or https address", environment);
  }

  private static String version() {
    String version = Manners.class.getPackage().getImplementationVersion();
    return version == null ? "0" : version;
  }

  private static String hostName() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException unnamed) {
      return "localhost";
    }
  }
}
