package org.lacuna.fetch.wayback;

import java.util.List;
import org.lacuna.fetch.Exchange;

/** How a look into the archive ended. */
public sealed interface ArchiveLook {

  /**
   * A capture newer than what we hold, as it was served to the archive.
   *
   * @param capture when and what was captured
   * @param exchange the exchange with the archive; its body is the captured body, its own time is
   *     that of our asking and not that of the capture
   * @param later captures of walls and errors that are newer still, newest first
   */
  record Seen(Capture capture, Exchange exchange, List<Capture> later) implements ArchiveLook {}

  /**
   * The archive lists no capture of a page that was there, newer than what we hold.
   *
   * @param failures newer captures of walls and errors it does list, newest first
   */
  record NoneListed(List<Capture> failures) implements ArchiveLook {}

  /**
   * The archive's newest capture calls itself a success and is not the page.
   *
   * @param explanation why not
   */
  record OtherPage(Capture capture, String explanation) implements ArchiveLook {}

  /** The archive could not be asked; says nothing of the page. */
  record NotAsked(String reason) implements ArchiveLook {}
}
