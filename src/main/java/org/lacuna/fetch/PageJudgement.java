package org.lacuna.fetch;

import java.util.Set;
import org.lacuna.catalogue.Recognition;

/** Tells the right page from walls, error pages and failures. Pure. */
final class PageJudgement {

  private static final Set<Integer> GONE = Set.of(404, 410);
  private static final Set<Integer> KEPT_OUT = Set.of(401, 403, 405, 407, 412, 418, 429, 451, 521);

  private PageJudgement() {}

  static Verdict of(Exchange answer, Recognition recognition) {
    int status = answer.status();
    String said = "the server answered " + status;
    if (status == 304) {
      return new Verdict(Verdict.Kind.UNCHANGED, said);
    }
    if (GONE.contains(status)) {
      return new Verdict(Verdict.Kind.VANISHED, said);
    }
    if (KEPT_OUT.contains(status)) {
      return new Verdict(Verdict.Kind.BLOCKED, said);
    }
    boolean success = status >= 200 && status < 300;
    return new Verdict(success ? Verdict.Kind.RIGHT : Verdict.Kind.FAILED, said);
  }
}
