package org.lacuna.cli;

import java.io.PrintWriter;

/** How figures are printed. */
enum FigureFormat {
  /** One JSON object a line. */
  JSONL {
    @Override
    FigureWriter writer(PrintWriter out, boolean leftovers) {
      return new JsonFigures(out, leftovers);
    }
  },
  /** One line a figure, RFC 4180, with a header. */
  CSV {
    @Override
    FigureWriter writer(PrintWriter out, boolean leftovers) {
      return new CsvFigures(out, leftovers);
    }
  },
  /** For reading on a terminal. */
  TABLE {
    @Override
    FigureWriter writer(PrintWriter out, boolean leftovers) {
      return new TableFigures(out, leftovers);
    }
  };

  abstract FigureWriter writer(PrintWriter out, boolean leftovers);
}
