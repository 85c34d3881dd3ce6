package org.lacuna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.scheduling.support.CronExpression;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What runs when, in three dialects that must say the same. */
class SchedulesTest {

  private static final Path SCHEDULES = Path.of("schedules");
  private static final Path JOBS = Path.of("jobs");
  private static final String VERIFY = "verify";
  private static final Pattern LINE = Pattern.compile("((?:\\S+\\s+){5})\\$LACUNA (run )?(\\S+)");

  @Test
  void schedulesEveryJobInEveryDialectAndNothingElse() throws IOException {
    Set<String> expected = new TreeSet<>(jobs());
    expected.add(VERIFY);
    assertThat(crontab().keySet()).isEqualTo(expected);
    assertThat(timers().keySet()).isEqualTo(expected);
    assertThat(cronJobs().keySet()).isEqualTo(expected);
  }

  @Test
  void saysTheSameTimesInCronAndKubernetes() throws IOException {
    assertThat(cronJobs()).isEqualTo(crontab());
  }

  @Test
  void saysTheSameTimesInSystemd() throws IOException {
    Map<String, List<String>> expected = new TreeMap<>();
    crontab()
        .forEach(
            (job, times) ->
                expected.put(job, times.stream().map(SchedulesTest::asSystemdSays).toList()));
    assertThat(timers()).isEqualTo(expected);
  }

  /** {@code 37 10,11 7-25 1-4 *} is {@code *-01..04-07..25 10,11:37:00} there. */
  private static String asSystemdSays(String time) {
    String[] fields = time.split(" ");
    String day = fields[4].equals("0") ? "Sun " : "";
    assertThat(fields[4]).as("only Sundays and every day are known here").matches("[*0]");
    return "%s*-%s-%s %s:%s:00 Asia/Shanghai"
        .formatted(day, padded(fields[3]), padded(fields[2]), padded(fields[1]), padded(fields[0]));
  }

  private static String padded(String field) {
    return field.replaceAll("\\b(\\d)\\b", "0$1").replace("-", "..");
  }

  @Test
  void looksMoreOftenOnTheDaysOfReleases() throws IOException {
    assertThat(runsOn("customs", 2026, 3, 7)).isGreaterThan(runsOn("customs", 2026, 3, 6));
    assertThat(runsOn("customs", 2026, 3, 25)).isGreaterThan(runsOn("customs", 2026, 3, 26));
    assertThat(runsOn("transfers", 2026, 2, 10)).isGreaterThan(runsOn("transfers", 2026, 7, 10));
  }

  private static int runsOn(String job, int year, int month, int day) throws IOException {
    LocalDateTime begin = LocalDateTime.of(year, month, day, 0, 0);
    int runs = 0;
    for (String time : crontab().get(job)) {
      LocalDateTime next = next(time, begin.minusSeconds(1));
      while (next.isBefore(begin.plusDays(1))) {
        runs++;
        next = next(time, next);
      }
    }
    return runs;
  }

  @Test
  void looksAtEverythingAtLeastOnceADayAndReadsTheArchiveOnceAWeek() throws IOException {
    LocalDateTime day = LocalDateTime.of(2026, 2, 27, 23, 59);
    crontab()
        .forEach(
            (job, times) -> {
              LocalDateTime first =
                  times.stream().map(t -> next(t, day)).min(LocalDateTime::compareTo).orElseThrow();
              Duration longest = Duration.ofDays(job.equals(VERIFY) ? 7 : 1);
              assertThat(Duration.between(day, first)).as(job).isLessThanOrEqualTo(longest);
            });
  }

  @Test
  void neverStartsTwoJobsInTheSameMinute() throws IOException {
    List<String> minutes =
        crontab().values().stream().flatMap(List::stream).map(t -> t.split(" ")[0]).toList();
    assertThat(minutes).doesNotHaveDuplicates().doesNotContain("0", "30");
  }

  @Test
  void saysTheZoneOfThePublishersEverywhere() throws IOException {
    assertThat(Files.readString(SCHEDULES.resolve("crontab")))
        .contains("\nCRON_TZ=Asia/Shanghai\n");
    timers()
        .values()
        .forEach(times -> assertThat(times).allMatch(t -> t.endsWith(" Asia/Shanghai")));
    manifests("CronJob")
        .forEach(job -> assertThat(at(job, "spec", "timeZone")).isEqualTo("Asia/Shanghai"));
  }

  @Test
  void keepsTheRulesOfKubernetes() throws IOException {
    for (Map<?, ?> job : manifests("CronJob")) {
      assertThat(at(job, "apiVersion")).isEqualTo("batch/v1");
      assertThat(at(job, "spec", "concurrencyPolicy")).isEqualTo("Forbid");
      Object pod = at(job, "spec", "jobTemplate", "spec", "template", "spec");
      assertThat(at(pod, "restartPolicy")).isEqualTo("Never");
      assertThat(at(pod, "securityContext", "runAsNonRoot")).isEqualTo(true);
      Map<?, ?> container = (Map<?, ?>) ((List<?>) at(pod, "containers")).get(0);
      assertThat(container.keySet().stream().map(String::valueOf))
          .contains("name", "image", "command", "args", "volumeMounts", "resources");
      Set<String> volumes = names(at(pod, "volumes"));
      assertThat(volumes).containsAll(names(container.get("volumeMounts")));
    }
    assertThat(manifests("PersistentVolumeClaim")).hasSize(1);
  }

  @Test
  void passesTheChecksOfSystemd(@TempDir Path folder) throws Exception {
    Assumptions.assumeTrue(
        Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd-analyze is not here");
    List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
    for (Path unit : files(SCHEDULES.resolve("systemd"))) {
      // the program is not installed where the unit says; anything that can be run will do
      String text = Files.readString(unit).replace("/opt/lacuna/lacuna", "/bin/true");
      Path copy = folder.resolve(unit.getFileName());
      Files.writeString(copy, text);
      if (!copy.toString().contains("@")) {
        command.add(copy.toString());
      }
    }
    Files.copy(folder.resolve("lacuna@.service"), folder.resolve("lacuna@transfers.service"));
    command.add(folder.resolve("lacuna@transfers.service").toString());
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said)).doesNotContain(folder.getFileName().toString());
    assertThat(process.exitValue()).isZero();
  }

  private static Set<String> jobs() throws IOException {
    Set<String> jobs = new TreeSet<>();
    for (Path file : files(JOBS)) {
      if (file.toString().endsWith(".yml")) {
        jobs.add(file.getFileName().toString().replace(".yml", ""));
      }
    }
    return jobs;
  }

  private static Map<String, List<String>> crontab() throws IOException {
    Map<String, List<String>> times = new TreeMap<>();
    for (String line : Files.readAllLines(SCHEDULES.resolve("crontab"))) {
      if (!line.isBlank() && !line.startsWith("#") && !line.matches("[A-Z_]+=.*")) {
        Matcher matcher = LINE.matcher(line);
        assertThat(matcher.matches()).as(line).isTrue();
        String time = matcher.group(1).strip().replaceAll("\\s+", " ");
        next(time, LocalDateTime.of(2026, 1, 1, 0, 0));
        times.computeIfAbsent(matcher.group(3), job -> new ArrayList<>()).add(time);
      }
    }
    return times;
  }

  private static LocalDateTime next(String time, LocalDateTime after) {
    LocalDateTime next = CronExpression.parse("0 " + time).next(after);
    assertThat(next).as(time + " never comes").isNotNull();
    return next;
  }

  private static Map<String, List<String>> timers() throws IOException {
    Map<String, List<String>> times = new TreeMap<>();
    for (Path file : files(SCHEDULES.resolve("systemd"))) {
      if (file.toString().endsWith(".timer")) {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(file)) {
          String[] parts = line.split("=", 2);
          if (parts.length == 2) {
            keys.computeIfAbsent(parts[0], k -> new ArrayList<>()).add(parts[1]);
          }
        }
        times.put(job(keys.get("Unit").get(0)), keys.get("OnCalendar"));
      }
    }
    return times;
  }

  private static String job(String unit) throws IOException {
    String name = unit.replaceFirst("^lacuna[@-]", "").replace(".service", "");
    Path file = SCHEDULES.resolve("systemd").resolve(unit.replaceFirst("@.*\\.", "@."));
    assertThat(Files.readString(file)).contains("ExecStart=/opt/lacuna/lacuna ");
    return name;
  }

  private static Map<String, List<String>> cronJobs() throws IOException {
    Map<String, List<String>> times = new TreeMap<>();
    for (Map<?, ?> job : manifests("CronJob")) {
      Object pod = at(job, "spec", "jobTemplate", "spec", "template", "spec");
      List<?> args = (List<?>) at(((List<?>) at(pod, "containers")).get(0), "args");
      times
          .computeIfAbsent(String.valueOf(args.get(args.size() - 1)), name -> new ArrayList<>())
          .add(String.valueOf(at(job, "spec", "schedule")));
    }
    return times;
  }

  private static List<Map<?, ?>> manifests(String kind) throws IOException {
    List<Map<?, ?>> found = new ArrayList<>();
    for (Path file : files(SCHEDULES.resolve("kubernetes"))) {
      Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
      for (Object document : yaml.loadAll(Files.readString(file))) {
        Map<?, ?> manifest = (Map<?, ?>) document;
        assertThat(at(manifest, "metadata", "name")).isNotNull();
        if (kind.equals(manifest.get("kind"))) {
          found.add(manifest);
        }
      }
    }
    return found;
  }

  private static Object at(Object node, String... keys) {
    Object found = node;
    for (String key : keys) {
      found = ((Map<?, ?>) found).get(key);
      assertThat(found).as(key).isNotNull();
    }
    return found;
  }

  private static Set<String> names(Object list) {
    Set<String> names = new TreeSet<>();
    ((List<?>) list).forEach(item -> names.add(String.valueOf(((Map<?, ?>) item).get("name"))));
    return names;
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
