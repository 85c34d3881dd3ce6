package org.lacuna.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lacuna.catalogue.Catalogue;
import org.lacuna.catalogue.CatalogueMistakes;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.catalogue.SourceText;
import org.lacuna.series.Observation;

/** Writes the folder of a new source. Never touches a folder that is there. */
public final class SourceFolder {

  private static final String DEFINITION = "source.yml";

  private SourceFolder() {}

  /**
   * Writes definition, sample and expected figures.
   *
   * @param jobs the folder {@code jobs/}
   * @param source the definition; its folder must not exist
   * @param specimen the page that becomes the sample
   * @param observations what it gave
   * @return the files written
   * @throws CatalogueMistakes when the definition has mistakes; then nothing is left behind
   * @throws FileAlreadyExistsException when the folder is there
   */
  public static List<Path> write(
      Path jobs, SourceDefinition source, Specimen specimen, List<Observation> observations)
      throws IOException {
    Path folder = source.folder();
    Files.createDirectories(folder.getParent());
    Files.createDirectory(folder);
    List<Path> files =
        List.of(
            folder.resolve(DEFINITION),
            folder.resolve(specimen.sampleName()),
            folder.resolve(SampleTrial.EXPECTED));
    try {
      Files.writeString(files.get(0), SourceText.of(source), StandardCharsets.UTF_8);
      Files.write(files.get(1), specimen.bytes());
      Files.writeString(files.get(2), expected(observations), StandardCharsets.UTF_8);
      Catalogue.load(jobs);
      return files;
    } catch (IOException | CatalogueMistakes failed) {
      remove(files, folder);
      throw failed;
    }
  }

  private static String expected(List<Observation> observations) {
    return ExpectedFigure.file(observations.stream().map(ExpectedFigure::of).toList());
  }

  private static void remove(List<Path> files, Path folder) {
    try {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.delete(folder);
    } catch (IOException left) {
      throw new UncheckedIOException("a part of " + folder + " is left behind", left);
    }
  }
}
