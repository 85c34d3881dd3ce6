package org.lacuna.publish.site;

import java.util.List;
import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.EditionWriterContract;

class SiteWriterTest extends EditionWriterContract {

  @Override
  protected EditionWriter writer() {
    return new SiteWriter(List.of());
  }
}
