/**
 * Fetched bytes in, WARC records and an index out.
 *
 * <p>The door is {@code SnapshotArchive}. Records are appended and synced before the database knows
 * of them; nothing is ever changed or deleted.
 */
@NullMarked
package org.lacuna.snapshot;

import org.jspecify.annotations.NullMarked;
