package org.lacuna.catalogue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One access point of a publisher that is watched: all that {@code source.yml} says.
 *
 * @param id name of its folder below {@code jobs/sources}
 * @param title what it is, in English
 * @param titleZh the same in Chinese; empty where nobody has said it
 * @param publisher who issues the figures
 * @param release what they are issues of
 * @param area code of the area that 全市, 全区 and the like mean on its pages
 * @param language BCP 47 tag of its pages: {@code zh-Hans}, {@code zh-Hant}, {@code en}
 * @param access its addresses, in the order they are fetched; never empty
 * @param recognition how the right page is known
 * @param layout where the parts of its pages stand
 * @param connection what it needs of the connection
 * @param expectations what a healthy reading brings
 * @param life whether it still is, and what is known of it
 * @param declarations what its publisher said, and named persons decided, about its series
 * @param folder its folder, where a sample page and {@code expected.csv} may stand
 */
public record SourceDefinition(
    String id,
    String title,
    Optional<String> titleZh,
    Publisher publisher,
    Release release,
    String area,
    String language,
    List<Access> access,
    Recognition recognition,
    Layout layout,
    Connection connection,
    Expectations expectations,
    Life life,
    List<Declaration> declarations,
    Path folder) {

  /** What it is, in Chinese where that has been said. */
  public String titleInChinese() {
    return titleZh.orElse(title);
  }

  /** The same source, expected to bring something else. */
  public SourceDefinition expecting(Expectations other) {
    return new SourceDefinition(
        id,
        title,
        titleZh,
        publisher,
        release,
        area,
        language,
        access,
        recognition,
        layout,
        connection,
        other,
        life,
        declarations,
        folder);
  }
}
