package org.lacuna.cli;

import java.io.PrintWriter;
import java.util.List;
import org.lacuna.pipeline.Visit;

/** One line for how a source answered; a further one for each further remark. */
final class VisitLine {

  private VisitLine() {}

  static void print(Visit visit, PrintWriter out) {
    List<String> remarks = visit.remarks();
    out.println(
        Terminal.colours().string(coloured(visit.answer()))
            + "  %-30s %s".formatted(visit.source().id(), first(visit)));
    remarks.stream().skip(1).forEach(remark -> out.printf("%14s%-30s %s%n", "", "", remark));
  }

  private static String first(Visit visit) {
    return visit.remarks().isEmpty()
        ? visit.figures() + " figures in " + visit.readings().size() + " documents"
        : visit.remarks().get(0);
  }

  private static String coloured(Visit.Answer answer) {
    String words = "%-12s".formatted(answer.code());
    return switch (answer) {
      case AS_DESCRIBED -> "@|green " + words + "|@";
      case DIFFERS -> "@|yellow " + words + "|@";
      case BLOCKED, UNREACHABLE -> "@|red " + words + "|@";
      case ENDED -> words;
    };
  }
}
