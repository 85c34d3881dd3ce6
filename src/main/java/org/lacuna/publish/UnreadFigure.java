package org.lacuna.publish;

import java.net.URI;
import java.time.Instant;

/**
 * A figure that stands on an archived page and was not read, for a person to look at.
 *
 * @param source id of the source
 * @param address address of the page
 * @param captured when the page was asked for
 * @param snapshot digest of the archived bytes
 * @param reason code of the reason, which {@link CodeWords} puts into words
 * @param quote the characters as they stand
 * @param locator where they stand in the page
 * @param detail what was found and what would be needed; may be empty
 */
public record UnreadFigure(
    String source,
    URI address,
    Instant captured,
    String snapshot,
    String reason,
    String quote,
    String locator,
    String detail) {}
