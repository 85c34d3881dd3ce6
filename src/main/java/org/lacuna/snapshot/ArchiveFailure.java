package org.lacuna.snapshot;

/**
 * The archive cannot do what it was asked: the disk is full or read-only, a file was changed behind
 * its back, a body does not match its digest. The message names the file and what to do. Whatever
 * was acknowledged before stays as it is.
 */
public final class ArchiveFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ArchiveFailure(String message) {
    super(message);
  }

  ArchiveFailure(String message, Throwable cause) {
    super(message + ": " + cause.getMessage(), cause);
  }
}
