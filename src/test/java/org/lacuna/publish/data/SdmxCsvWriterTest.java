package org.lacuna.publish.data;

import org.lacuna.publish.EditionWriter;
import org.lacuna.publish.EditionWriterContract;

class SdmxCsvWriterTest extends EditionWriterContract {

  @Override
  protected EditionWriter writer() {
    return new SdmxCsvWriter();
  }
}
