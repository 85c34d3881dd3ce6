package org.lacuna.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.lacuna.pipeline.Doctor;
import org.lacuna.pipeline.Symptom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks at everything a run needs, and names the mend. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = {
      "Looks at configuration, folders, disk, schedule, database, archive, clock, channels of alerts",
      "and heartbeat; changes nothing, sends nothing, and names the mend of what is wrong.",
      "Exit code 0 when a run would work, 78 when it would not."
    },
    footer = {"", "Example:", "  lacuna doctor || mail -s 'Lacuna is not well' me@example.org"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields before call()
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private HomeOption home;

  @Override
  public Integer call() {
    List<Symptom> symptoms =
        new Doctor(home.home(), ExplainCommand.conduct(), System.getenv()).examine();
    symptoms.forEach(this::print);
    boolean bad = symptoms.stream().anyMatch(symptom -> symptom.state() == Symptom.State.BAD);
    return (bad ? ExitCode.CONFIGURATION : ExitCode.COMPLETE).code();
  }

  private void print(Symptom symptom) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(
        Terminal.colours().string(mark(symptom.state()))
            + " %-18s ".formatted(symptom.part())
            + symptom.words());
    if (!symptom.mend().isEmpty()) {
      out.println("                               " + "mend: " + symptom.mend());
    }
  }

  private static String mark(Symptom.State state) {
    return switch (state) {
      case GOOD -> "@|green good     |@";
      case ATTENTION -> "@|yellow attention|@";
      case BAD -> "@|bold,red bad      |@";
    };
  }
}
