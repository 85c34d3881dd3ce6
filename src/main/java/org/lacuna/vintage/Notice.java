package org.lacuna.vintage;

import java.time.Instant;

/**
 * A capture of a page that announces, in its title, that figures were corrected.
 *
 * @param page the page
 * @param captured when
 */
record Notice(Page page, Instant captured) {}
