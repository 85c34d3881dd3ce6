package org.lacuna.extract.format;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The text of a horizontal strip of a page. */
final class PdfStrip extends PDFTextStripper {

  private final double top;
  private final double bottom;

  /** Distances from the top of the page, in points. */
  PdfStrip(double top, double bottom) {
    this.top = top;
    this.bottom = bottom;
    setSortByPosition(true);
    setLineSeparator("\n");
  }

  String text(PDDocument file, int page) throws IOException {
    setStartPage(page);
    setEndPage(page);
    return getText(file);
  }

  @Override
  protected void processTextPosition(TextPosition glyph) {
    double middle = glyph.getYDirAdj() - glyph.getHeightDir() / 2;
    if (middle >= top && middle < bottom) {
      super.processTextPosition(glyph);
    }
  }
}
