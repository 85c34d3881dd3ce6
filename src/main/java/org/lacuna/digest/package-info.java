/**
 * Bytes in, the name they go by out: SHA-256 (FIPS 180-4), the one digest of this house.
 *
 * <p>The door is {@link org.lacuna.digest.Sha256}. Uses the JDK and, where the machine has it, the
 * system's OpenSSL.
 */
@NullMarked
package org.lacuna.digest;

import org.jspecify.annotations.NullMarked;
