package org.lacuna.vintage;

import java.util.List;

/**
 * What recording a vintage writes, and what it reports.
 *
 * @param claims new claims, each of which stands from its own extraction on
 * @param facts what else changed: figures stated again, withdrawn, rolled off, retracted
 * @param revision the report
 */
record Plan(List<Claim> claims, List<Fact> facts, Revision revision) {}
