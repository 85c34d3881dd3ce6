package org.lacuna.vintage;

import java.net.URI;

/** One address of one source: what is read again and again, and may change without a word. */
record Page(String source, URI address) {}
