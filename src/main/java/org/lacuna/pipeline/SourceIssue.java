package org.lacuna.pipeline;

import java.util.List;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.snapshot.Snapshot;

/**
 * The documents of a source that are judged together: a communique split over two pages is one
 * issue.
 *
 * @param source where they come from
 * @param unread documents still to be read, in order of capture; never empty
 * @param standing documents of the same pages that were read before and still stand; they count for
 *     what the issue brings and are not recorded again
 */
record SourceIssue(SourceDefinition source, List<Snapshot> unread, List<Snapshot> standing) {}
