package org.lacuna.publish.site;

import org.lacuna.publish.Distribution;

/**
 * A file offered for download.
 *
 * @param distribution what it is
 * @param bytes its size
 * @param digest SHA-256 of its bytes in hex
 */
record Download(Distribution distribution, long bytes, String digest) {}
