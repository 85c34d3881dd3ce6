package org.lacuna.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lacuna.series.Coded;

/** The house as docs/architecture.md describes it, executed. */
class ArchitectureTest {

  private static final String ROOT = "org.lacuna";

  /** Each package and the packages it may use, in the order the data travels. */
  private static final Map<String, Set<String>> MAY_USE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("digest", Set.of()),
              Map.entry("series", Set.of()),
              Map.entry("catalogue", Set.of("series")),
              Map.entry("fetch", Set.of("digest", "catalogue")),
              Map.entry("snapshot", Set.of("digest", "fetch")),
              Map.entry("extract", Set.of("digest", "series", "catalogue")),
              Map.entry("normalise", Set.of("series", "catalogue", "extract")),
              Map.entry("vintage", Set.of("digest", "series", "snapshot")),
              Map.entry("detect", Set.of("series", "catalogue", "fetch", "snapshot", "vintage")),
              Map.entry("publish", Set.of("digest", "series", "catalogue", "vintage", "detect")),
              Map.entry("alert", Set.of("digest", "catalogue", "detect")),
              Map.entry("world", Set.of("digest")),
              Map.entry(
                  "pipeline",
                  Set.of(
                      "digest",
                      "series",
                      "catalogue",
                      "fetch",
                      "snapshot",
                      "extract",
                      "normalise",
                      "vintage",
                      "detect",
                      "publish",
                      "alert",
                      "world")),
              Map.entry(
                  "cli",
                  Set.of(
                      "digest",
                      "series",
                      "catalogue",
                      "fetch",
                      "snapshot",
                      "extract",
                      "normalise",
                      "vintage",
                      "detect",
                      "publish",
                      "alert",
                      "world",
                      "pipeline"))));

  private static JavaClasses production;

  @BeforeAll
  static void importProduction() {
    production =
        new ClassFileImporter()
            .importUrl(Coded.class.getProtectionDomain().getCodeSource().getLocation());
  }

  @TestFactory
  Stream<DynamicTest> usesOnlyThePackagesBeforeIt() {
    return MAY_USE.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(), () -> checkPackage(entry.getKey(), entry.getValue())));
  }

  private void checkPackage(String name, Set<String> allowed) {
    String[] forbidden =
        MAY_USE.keySet().stream()
            .filter(other -> !other.equals(name) && !allowed.contains(other))
            .map(other -> ROOT + "." + other + "..")
            .toArray(String[]::new);
    noClasses()
        .that()
        .resideInAPackage(ROOT + "." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(forbidden)
        .check(production);
  }

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found = new TreeSet<>();
    for (JavaClass type : production) {
      String[] parts = type.getPackageName().split("\\.");
      if (parts.length > 2) {
        found.add(parts[2]);
      }
    }
    assertThat(MAY_USE.keySet()).containsAll(found);
  }

  @TestFactory
  Stream<DynamicTest> librariesStayInTheirRooms() {
    return Stream.of(
        fence("Spring Batch", List.of("org.springframework.batch.."), "pipeline"),
        fence("HttpClient", List.of("org.apache.hc.."), "fetch"),
        fence("JNA", List.of("com.sun.jna.."), "digest"),
        fence("jwarc", List.of("org.netpreserve.jwarc.."), "snapshot"),
        fence("Bouncy Castle", List.of("org.bouncycastle.."), "snapshot"),
        fence("jsoup", List.of("org.jsoup.."), "extract", "fetch"),
        fence("POI", List.of("org.apache.poi.."), "extract", "publish"),
        fence(
            "PDFBox and Tabula", List.of("org.apache.pdfbox..", "technology.tabula.."), "extract"),
        fence(
            "JDBC",
            List.of("java.sql..", "javax.sql..", "org.springframework.jdbc.."),
            "fetch",
            "snapshot",
            "vintage",
            "detect",
            "alert",
            "pipeline"),
        fence("picocli", List.of("picocli.."), "cli"),
        fence("YAML", List.of("org.yaml.."), "catalogue"),
        fence(
            "Jackson 2",
            List.of("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind..")));
  }

  private DynamicTest fence(String library, List<String> packages, String... rooms) {
    String[] inside =
        Arrays.stream(rooms).map(room -> ROOT + "." + room + "..").toArray(String[]::new);
    return DynamicTest.dynamicTest(
        library,
        () ->
            noClasses()
                .that(areInTheProgramButNotIn(inside))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(production));
  }

  private static DescribedPredicate<JavaClass> areInTheProgramButNotIn(String... packages) {
    return JavaClass.Predicates.resideInAPackage(ROOT + "..")
        .and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(packages)));
  }

  @Test
  void nobodyAsksTheSystemClockForTheTime() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .and()
        .resideOutsideOfPackages(ROOT + ".cli..")
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .check(production);
  }

  @Test
  void roomsAreNamedAfterWhatHappensInThem() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "..")
        .should()
        .haveNameMatching(".*\\.(util|common|helper|support|manager|impl|service)(\\..*)?")
        .orShould()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(production);
  }

  @Test
  void everyPackageForbidsNullUnlessItSaysSo() throws Exception {
    Path sources = Path.of("src/main/java/org/lacuna");
    try (Stream<Path> folders = Files.walk(sources)) {
      List<Path> bare =
          folders
              .filter(Files::isDirectory)
              .filter(ArchitectureTest::holdsJava)
              .filter(folder -> !saysNullMarked(folder))
              .toList();
      assertThat(bare).isEmpty();
    }
  }

  private static boolean holdsJava(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.anyMatch(file -> file.toString().endsWith(".java"));
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static boolean saysNullMarked(Path folder) {
    try {
      Path page = folder.resolve("package-info.java");
      return Files.exists(page) && Files.readString(page).contains("@NullMarked");
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  @Test
  void publicFieldsAreConstants() {
    com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage(ROOT + "..")
        .should()
        .beFinal()
        .check(production);
  }

  @Test
  void publicTypesOutsideTheCommandLineAreDocumented() throws Exception {
    Path sources = Path.of("src/main/java/org/lacuna");
    try (Stream<Path> files = Files.walk(sources)) {
      List<Path> silent =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> !file.endsWith("package-info.java"))
              .filter(ArchitectureTest::declaresPublicTypeWithoutDocstring)
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  private static boolean declaresPublicTypeWithoutDocstring(Path file) {
    try {
      String text = Files.readString(file);
      int type = indexOfPublicType(text);
      return type >= 0 && !text.substring(0, type).contains("/**");
    } catch (java.io.IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static int indexOfPublicType(String text) {
    var matcher =
        java.util.regex.Pattern.compile(
                "(?m)^public (?:final |abstract |sealed |non-sealed )*(?:class|record|interface|enum) ")
            .matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }
}
