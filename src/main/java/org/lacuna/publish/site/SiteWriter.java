package org.lacuna.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.codec.digest.DigestUtils;
import org.lacuna.publish.AtomicFolder;
import org.lacuna.publish.Bilingual;
import org.lacuna.publish.Distribution;
import org.lacuna.publish.Edition;
import org.lacuna.publish.EditionWriter;

/**
 * Writes the edition as a static site in {@code site/}: it works from a file or any web server,
 * asks for nothing outside itself, and is whole without scripts. The files of other formats that
 * lie in the same folder are offered for download.
 */
public final class SiteWriter implements EditionWriter {

  private static final String FOLDER = "site";
  private static final List<String> ASSETS = List.of("site.css", "site.js");

  private final List<EditionWriter> beside;

  /**
   * A writer of sites that offer the files of other formats.
   *
   * @param beside the formats written before this one into the same folder
   */
  public SiteWriter(List<EditionWriter> beside) {
    this.beside = List.copyOf(beside);
  }

  @Override
  public String format() {
    return "site";
  }

  @Override
  public List<Distribution> distributions(Edition edition) {
    return List.of(
        new Distribution(FOLDER + "/index.html", "text/html", new Bilingual("网站", "Site")));
  }

  @Override
  public List<Path> write(Edition edition, Path folder) throws IOException {
    Path target = folder.resolve(FOLDER);
    return List.of(AtomicFolder.write(target, site -> fill(edition, folder, site)));
  }

  private void fill(Edition edition, Path folder, Path site) throws IOException {
    assets(site);
    List<Download> files = files(edition, folder, Files.createDirectory(site.resolve("files")));
    try (SiteBuilder builder = new SiteBuilder(edition, site)) {
      builder.build(files);
    }
  }

  private static void assets(Path site) throws IOException {
    Path assets = Files.createDirectory(site.resolve("assets"));
    for (String asset : ASSETS) {
      try (InputStream in = Templates.resource(asset)) {
        Files.copy(in, assets.resolve(asset));
      }
    }
    Files.writeString(assets.resolve("words.css"), Labels.css());
  }

  private List<Download> files(Edition edition, Path folder, Path into) throws IOException {
    List<Download> files = new ArrayList<>();
    for (EditionWriter writer : beside) {
      for (Distribution distribution : writer.distributions(edition)) {
        Path file = folder.resolve(distribution.file());
        if (Files.isRegularFile(file)) {
          files.add(offered(distribution, file, into));
        }
      }
    }
    files.addAll(others(edition, folder, into));
    return files;
  }

  /** The files of other publications of the same day. */
  private static List<Download> others(Edition edition, Path folder, Path into) throws IOException {
    List<Download> files = new ArrayList<>();
    for (Path file : ofDay(edition, folder)) {
      String name = file.getFileName().toString();
      if (Files.notExists(into.resolve(name))) {
        Distribution other =
            new Distribution(name, "application/octet-stream", Bilingual.same(name));
        files.add(offered(other, file, into));
      }
    }
    return files;
  }

  private static List<Path> ofDay(Edition edition, Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .filter(Files::isRegularFile)
          .filter(file -> file.getFileName().toString().contains("-" + edition.day() + "."))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .toList();
    }
  }

  private static Download offered(Distribution distribution, Path file, Path into)
      throws IOException {
    place(file, into.resolve(distribution.file()));
    return download(distribution, file);
  }

  /** The same bytes under a second name where the file system can, a copy where it cannot. */
  private static void place(Path file, Path target) throws IOException {
    try {
      Files.createLink(target, file);
    } catch (IOException | UnsupportedOperationException noLinks) {
      Files.copy(file, target);
    }
  }

  private static Download download(Distribution distribution, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Download(distribution, Files.size(file), DigestUtils.sha256Hex(in));
    }
  }
}
