package org.lacuna.fetch;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.hc.client5.http.ssl.DefaultClientTlsStrategy;
import org.apache.hc.client5.http.ssl.TlsSocketStrategy;
import org.lacuna.catalogue.Connection;

/** How a source's servers prove who they are. Verification is never skipped. */
record Tls(boolean legacy, Optional<Path> certificate) {

  static Tls of(Connection connection) {
    return new Tls(connection.legacyTls(), connection.certificate());
  }

  TlsSocketStrategy strategy() {
    return DefaultClientTlsStrategy.createDefault();
  }
}
