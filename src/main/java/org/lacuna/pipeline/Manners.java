package org.lacuna.pipeline;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;
import org.lacuna.fetch.FetchSettings;

/** How this program introduces itself on the web. */
public final class Manners {

  /** Environment variable with an address at which publishers can reach the operator. */
  public static final String CONTACT = "LACUNA_CONTACT";

  private Manners() {}

  /**
   * One honest name with a contact: the operator's own from {@link #CONTACT}, else the postmaster
   * of this machine.
   *
   * @param environment variables, usually {@code System.getenv()}
   */
  public static FetchSettings polite(Map<String, String> environment) {
    String contact =
        Optional.ofNullable(environment.get(CONTACT))
            .filter(text -> !text.isBlank())
            .orElseGet(() -> "postmaster@" + hostName());
    return FetchSettings.polite("Lacuna/" + version() + " (+" + contact + ")");
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
