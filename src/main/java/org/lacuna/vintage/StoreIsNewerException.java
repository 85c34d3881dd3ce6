package org.lacuna.vintage;

/** The database holds a schema that this version of the program does not know. */
public final class StoreIsNewerException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  StoreIsNewerException(String versions) {
    super(
        "this store was written by a newer version of Lacuna: it holds schema "
            + versions
            + ", which this version does not know. Nothing was changed. Use that newer version, or"
            + " another store.");
  }
}
