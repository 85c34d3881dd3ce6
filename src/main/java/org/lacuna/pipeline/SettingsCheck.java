package org.lacuna.pipeline;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Looks at the variables of the environment that a run obeys. */
record SettingsCheck(Map<String, String> environment) {

  /** What is wrong with them; one good word when nothing is. */
  List<Symptom> examine() {
    List<Symptom> symptoms = new ArrayList<>();
    check(symptoms, () -> Manners.polite(environment));
    check(symptoms, () -> Manners.wayback(environment));
    check(symptoms, () -> Manners.timeStamps(environment));
    check(symptoms, () -> Crontab.inForce(environment));
    metrics(symptoms);
    return symptoms.isEmpty()
        ? List.of(Symptom.good("environment", "its variables can be used"))
        : symptoms;
  }

  private static void check(List<Symptom> symptoms, Runnable use) {
    try {
      use.run();
    } catch (WrongSetting | Crontab.Unreadable wrong) {
      symptoms.add(
          Symptom.bad("environment", String.valueOf(wrong.getMessage()), "correct the variable"));
    }
  }

  private void metrics(List<Symptom> symptoms) {
    String target = environment.getOrDefault(RunMetrics.TARGET, "");
    if (!target.isBlank() && !target.matches("https?://.*") && !canHold(target)) {
      symptoms.add(
          Symptom.attention(
              "environment",
              RunMetrics.TARGET + ": " + target + " cannot be written",
              "make its folder, and give the user that runs this program the right to write there"));
    }
  }

  private static boolean canHold(String file) {
    try {
      Path folder = Path.of(file).toAbsolutePath().getParent();
      return folder != null && Files.isWritable(folder);
    } catch (InvalidPathException malformed) {
      return false;
    }
  }
}
