package org.lacuna.extract.format;

import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.ExtractorContract;
import org.lacuna.extract.ReadingLimits;

class CsvExtractorContractTest extends ExtractorContract {

  @Override
  protected Extractor extractor() {
    return new CsvExtractor(ReadingLimits.USUAL);
  }

  @Override
  protected Document sample() {
    return Fixtures.page("customs-2024-09.csv");
  }
}
