package org.lacuna.vintage;

/** From this position on, the page says this of the figure. */
record Turn(Position at, Standing standing) {}
