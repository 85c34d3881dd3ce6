package org.lacuna.extract.format;

import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.ExtractorContract;
import org.lacuna.extract.ReadingLimits;

class HtmlExtractorContractTest extends ExtractorContract {

  @Override
  protected Extractor extractor() {
    return new HtmlExtractor(ReadingLimits.USUAL);
  }

  @Override
  protected Document sample() {
    return Fixtures.page("jpaas.html");
  }
}
