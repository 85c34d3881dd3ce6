package org.lacuna.publish;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.lacuna.series.ReferencePeriod;
import org.lacuna.series.SeriesKey;

/**
 * One change that a vintage brought to a value already published.
 *
 * @param series which series
 * @param period which reference period
 * @param kind {@code revised} or {@code withdrawn}
 * @param source source that changed
 * @param seen when the change was first seen
 * @param before value before
 * @param after value after, empty when withdrawn
 * @param claimBefore id of the claim before
 * @param claimAfter id of the claim after, empty when withdrawn
 * @param explanation what the source says about the change, empty when it says nothing
 */
public record RevisionEntry(
    SeriesKey series,
    ReferencePeriod period,
    String kind,
    String source,
    Instant seen,
    BigDecimal before,
    Optional<BigDecimal> after,
    String claimBefore,
    Optional<String> claimAfter,
    String explanation) {}
