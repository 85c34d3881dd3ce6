package org.lacuna.publish.site;

import java.util.List;
import org.lacuna.publish.Edition;
import org.lacuna.publish.Language;

/**
 * What every page has around its content.
 *
 * @param lang BCP 47 tag of the page
 * @param twinLang tag of the same page in the other language
 * @param title title of the page
 * @param site title of the site
 * @param root way to the front page of this language, ending in a slash or empty
 * @param assets way to the top of the site, ending in a slash or empty
 * @param twin way to the same page in the other language
 * @param links the navigation
 * @param asOf instant of the edition
 * @param asOfWords the same for people
 * @param nextUpdate day of the next edition in words
 * @param creator who publishes it
 * @param contact address for questions
 * @param licence licence of the collection
 */
record Frame(
    String lang,
    String twinLang,
    String title,
    String site,
    String root,
    String assets,
    String twin,
    List<Link> links,
    String asOf,
    String asOfWords,
    String nextUpdate,
    String creator,
    String contact,
    String licence) {

  private static final List<String> SECTIONS =
      List.of("home", "silence", "sources", "calendar", "downloads", "method");

  /** An entry of the navigation. */
  record Link(String href, String text, boolean current) {}

  /**
   * The frame of a page.
   *
   * @param path the page below the folder of its language: {@code series/x.html}
   */
  static Frame of(Edition edition, Language language, String path, String title) {
    String root = "../".repeat(depth(path));
    Language other = language == Language.EN ? Language.ZH : Language.EN;
    String assets = language == Language.EN ? root : root + "../";
    return new Frame(
        language.tag(),
        other.tag(),
        title,
        edition.masthead().title().in(language),
        root,
        assets,
        language == Language.EN ? root + "zh/" + path : assets + path,
        links(language, root, path),
        edition.asOf().toString(),
        Moments.minute(edition.asOf()),
        edition
            .masthead()
            .nextUpdate()
            .map(Object::toString)
            .orElseGet(() -> Words.of(language, "not_fixed")),
        edition.masthead().creator(),
        edition.masthead().contact(),
        edition.masthead().licence());
  }

  private static List<Link> links(Language language, String root, String path) {
    return SECTIONS.stream().map(section -> link(language, root, path, section)).toList();
  }

  private static Link link(Language language, String root, String path, String section) {
    String file = fileOf(section);
    return new Link(root + file, Words.of(language, section), path.equals(file));
  }

  /** The page of a section of the site. */
  static String fileOf(String section) {
    return section.equals("home") ? "index.html" : section + ".html";
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }
}
