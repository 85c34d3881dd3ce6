package org.lacuna.vintage.audit;

import java.util.stream.Stream;

/** One rule of the audit. Pure; says only what cannot be explained by rounding. */
interface Check {

  /** What breaks the rule, in the order of the vintage. */
  Stream<Discrepancy> of(Figures figures);
}
