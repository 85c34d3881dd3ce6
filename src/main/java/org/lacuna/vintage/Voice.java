package org.lacuna.vintage;

import org.lacuna.series.PublicationTime;
import org.lacuna.series.Statement;

/** Who speaks: a publisher, through one source, in one release and stage. */
record Voice(String publisher, String source, String release, String stage) {

  static Voice of(Statement said) {
    return new Voice(said.publisher(), said.source(), said.release(), said.stage());
  }

  Statement saying(PublicationTime published) {
    return new Statement(publisher, source, release, stage, published);
  }
}
