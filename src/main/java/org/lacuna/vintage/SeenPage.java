package org.lacuna.vintage;

import java.util.List;

/**
 * What one page carried at one capture, read inside its expectations.
 *
 * @param capture the look at the page
 * @param release id of the release it is an issue of
 * @param claims the claims that stood on it, in order of series, period and number
 */
public record SeenPage(Capture capture, String release, List<Claim> claims) {

  /** Copies the list. */
  public SeenPage {
    claims = List.copyOf(claims);
  }
}
