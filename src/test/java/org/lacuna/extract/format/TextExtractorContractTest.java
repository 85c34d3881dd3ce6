package org.lacuna.extract.format;

import org.lacuna.extract.Document;
import org.lacuna.extract.Extractor;
import org.lacuna.extract.ExtractorContract;

class TextExtractorContractTest extends ExtractorContract {

  @Override
  protected Extractor extractor() {
    return new TextExtractor();
  }

  @Override
  protected Document sample() {
    return Fixtures.text("release.txt", "2024年公报\n　　全年城镇新增就业1.02万人，\n完成目标。\n　　二、农业");
  }
}
