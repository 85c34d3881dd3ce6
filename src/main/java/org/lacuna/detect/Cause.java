package org.lacuna.detect;

import org.lacuna.series.Coded;

/** Why something is missing, as far as can be seen; one for each miss, never a motive. */
public enum Cause implements Coded {
  /** The day it is expected has not passed, or the calendar has no release. */
  NOT_YET_DUE("not yet due"),
  /** No whole answer from the server. */
  UNREACHABLE("unreachable"),
  /** A wall or a refusal stands before the page. */
  BLOCKED("blocked"),
  /** An answer of success that is an error page, or not the page we know. */
  SOFT_MISSING("soft-missing"),
  /** The page answers from another address. */
  MOVED("moved"),
  /** The page answers, but no list of the publisher links to it any more. */
  UNLINKED("unlinked"),
  /** The page came, but its parts do not stand where they stood. */
  PAGE_RESHAPED("page reshaped"),
  /** The row or sentence is gone, its neighbours are there. */
  ROW_DROPPED("row dropped"),
  /** The row is there, its value is not. */
  VALUE_SUPPRESSED("value suppressed"),
  /** The query or interface that gave it is gone. */
  TOOL_REMOVED("tool removed"),
  /** The same thing now comes in another unit, or is counted another way. */
  UNIT_OR_DEFINITION_CHANGED("unit or definition changed"),
  /** The same thing now stands under another name. */
  RENAMED("renamed"),
  /** The file answers, changed or not, and its figures stand still past their time. */
  FROZEN("frozen"),
  /** Another series or source took its place. */
  SUPERSEDED("superseded");

  private final String code;

  Cause(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
