package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.lacuna.extract.PeriodWords;
import org.lacuna.extract.PeriodWords.Month;
import org.lacuna.extract.PeriodWords.Named;
import org.lacuna.extract.PeriodWords.Now;
import org.lacuna.extract.PeriodWords.OfDocument;
import org.lacuna.extract.PeriodWords.OfPublication;
import org.lacuna.extract.PeriodWords.Year;

/** Finds the words of periods in normal text, Chinese and English. Stateless. */
final class PeriodScanner {

  private static final String YEAR =
      "(?<y>(?<!\\d)(?:19|20)\\d{2}年度?的?|(?<!\\d)[一二][〇零九0-9一二三四五六七八]{3}年|今年|本年度?|去年|上年|前年|明年|当年|同年)";
  private static final String N = "(?<n>\\d{1,2}|[一二两三四五六七八九十]{1,2})";
  private static final String M = "(?<m>\\d{1,2}|[一二三四五六七八九十]{1,2})";
  private static final String DASH = "(?:-|—|–|～|~|至|到|-{2})";
  private static final String EN_YEAR =
      "(?<y>(?:19|20)\\d{2}|this year|last year|the year|the same year|that year)";
  private static final String EN_MONTH =
      "(?:january|february|march|april|may|june|july|august|september|october|november|december|jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?)";
  private static final String EN_N =
      "(?<n>\\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven)";
  private static final char UNNAMED = '\u2603';
  private static final String OF_YEAR = "(?:,? ?(?:of |in |during )?" + EN_YEAR + ")?";

  /**
   * A way to say a period.
   *
   * @param trigger a word without which it cannot match, empty when there is none
   * @param starts whether it may match from a character on
   */
  private record Form(
      Pattern pattern,
      String trigger,
      BitSet starts,
      Function<Matcher, Optional<PeriodSpan>> reading) {

    boolean anywhere() {
      return starts.get(UNNAMED);
    }
  }

  private static final List<Form> CHINESE =
      List.of(
          // years
          form(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年?"
                  + DASH
                  + "(?<b>(?:19|20)\\d{2})年?(?:间|的?\\d{1,2}年间|期间)?",
              m -> years(m, number(m, "a"), number(m, "b"))),
          form(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年" + DASH + "(?<b>去年|今年)",
              m ->
                  time(
                      m,
                      new Month(new Named(number(m, "a")), 1),
                      new Month(relative(m.group("b")), 12))),
          form(
              "(?<!\\d)(?<a>(?:19|20)\\d{2})年(?:(?<s>\\d{1,2})月)?(?:份)?"
                  + DASH
                  + "(?<b>(?:19|20)\\d{2})年(?<e>\\d{1,2})月(?:份)?(?:底|末)?",
              m -> overYears(m, m.group("s") == null ? 1 : number(m, "s"), number(m, "e"))),
          form("\"?十(?<p>[一二三四五])五\"?(?:规划)?(?:时期|期间|以来|末)?", PeriodScanner::fiveYears),
          form("\"?十五五\"?(?:规划)?(?:时期|期间)?", m -> years(m, 2026, 2030)),
          form("\"十五\"(?:时期|期间)", m -> years(m, 2001, 2005)),
          form("(?:自|从)?" + YEAR + "(?:以来|起|开始|至今|至目前)", PeriodScanner::since),
          form("(?:到|至|力争到)" + YEAR + "(?:底|末)?", m -> deadline(m, year(m))),
          form("(?:截至|截止|截止到|截至到)" + YEAR + "(?:底|末)?", PeriodScanner::wholeYear),
          form("(?:未来|今后|接下来的?)" + N + "年", m -> ahead(m, number(m, "n"))),
          form(
              "(?:近|过去|最近)?的?" + N + "(?:多)?(?:年来|年间|年多来|年里|个年头)",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form(
              "[二两三四五六]年(?=[一二三四五六七八九十百]+万|\\d|规划|行动|计划)",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form(
              "去冬今春|今冬明春|改革开放以来|十八大以来|建州以来",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form("\\S{0,6}座谈会召开以来", m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form(YEAR + "?(?:全年|年全年)", PeriodScanner::wholeYear),
          form(YEAR + "(?:当年)?", PeriodScanner::wholeYear),
          // parts of a year
          form(YEAR + "?(?:,)?(?:前|头)" + N + "个?月(?:份)?", m -> months(m, 1, number(m, "n"))),
          form(YEAR + "?1月?份?" + DASH + M + "月(?:份)?", m -> months(m, 1, number(m, "m"))),
          form(YEAR + "?一" + DASH + M + "月(?:份)?", m -> months(m, 1, number(m, "m"))),
          form(
              YEAR + "?(?<a>\\d{1,2})月?" + DASH + M + "月(?:份)?",
              m -> months(m, number(m, "a"), number(m, "m"))),
          form(YEAR + "?前" + N + "个?季度", m -> months(m, 1, 3 * number(m, "n"))),
          form(YEAR + "?第?" + N + "季度(?:以来)?", m -> quarter(m, number(m, "n"))),
          form("(?:截至|截止|到|至)?" + YEAR + "?第?" + N + "季度末", m -> months(m, 1, 3 * number(m, "n"))),
          form(YEAR + "?首季(?:度)?", m -> quarter(m, 1)),
          form("(?:截至|截止)?" + YEAR + "?上半年", m -> months(m, 1, 6)),
          form(YEAR + "?下半年", m -> months(m, 7, 12)),
          form(YEAR + "?" + M + "月(?:份|当月|单月)", m -> months(m, number(m, "m"), number(m, "m"))),
          form(
              YEAR + "?" + M + "月(?!\\d{1,2}日|[上中下]旬|初|底|末|均)",
              m -> months(m, number(m, "m"), number(m, "m"))),
          form(
              "(?:截至|截止|截止到|截至到)" + YEAR + "?" + M + "月(?:份)?(?:底|末|\\d{1,2}日|[上中下]旬|初)?",
              m -> months(m, 1, number(m, "m"))),
          form("(?:到|至|在)?" + YEAR + "?" + M + "月(?:底|末)(?:前)?", m -> months(m, 1, number(m, "m"))),
          form("(?:截至|截止)?" + YEAR + "(?:底|末|年底|年末)", PeriodScanner::wholeYear),
          form("(?:截至|截止)?(?:年底|年末)", PeriodScanner::wholeYear),
          form("(?:今年|年初|本年)(?:年初)?以来", m -> toNow(m)),
          form("今年初", m -> toNow(m)),
          form("(?:截至|截止|到|至)?(?:目前|当前|现在|至今)(?:为止)?", m -> now(m)),
          // neither
          form("同期|同一时期", m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.SAME)),
          form(
              YEAR + "?\\d{1,2}月\\d{1,2}日(?:电|讯)?",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          form(
              "(?<![\\d月])\\d{1,2}日(?:电|讯)?",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          form(
              "(?<!\\d)\\d{3}年(?!代)|(?:从|截至|自)年|(?:(?<![^。!?\n;.,])|,)年,",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAMAGED)));

  private static final List<Form> ENGLISH =
      List.of(
          form(
              "(?:in |during |for |over |of |from )?the first " + EN_N + "[ -]months?" + OF_YEAR,
              m -> months(m, 1, number(m, "n"))),
          form(
              "(?:the )?" + EN_N + "[ -]months? (?:of|in|ending) " + EN_YEAR,
              m -> months(m, 1, number(m, "n"))),
          form(
              "(?:in |during |for |over )?(?:the )?first half(?: year)?" + OF_YEAR,
              m -> months(m, 1, 6)),
          form(
              "(?:in |during |for |over )?(?:the )?second half(?: year)?" + OF_YEAR,
              m -> months(m, 7, 12)),
          form("(?:in )?h1(?: (?:of )?" + EN_YEAR + ")?", m -> months(m, 1, 6)),
          form(
              "(?:in |during |for |over )?(?:the )?(?<n>first|second|third|fourth) quarter"
                  + OF_YEAR,
              m -> quarter(m, ordinal(m.group("n")))),
          form(
              "(?:in )?q(?<n>[1-4])(?: (?:of )?" + EN_YEAR + ")?", m -> quarter(m, number(m, "n"))),
          form(
              "(?:in |during |for |over )?(?:the )?first (?<n>two|three|2|3) quarters" + OF_YEAR,
              m -> months(m, 1, 3 * number(m, "n"))),
          form(
              "(?:from |between )?(?<a>"
                  + EN_MONTH
                  + ") ?(?:to|through|and|-|–|—) ?(?<b>"
                  + EN_MONTH
                  + ")"
                  + OF_YEAR,
              m -> months(m, month(m.group("a")), month(m.group("b")))),
          form(
              "(?:in |during |for |of |over )?(?:the )?(?:whole |full |entire )?(?:year )?(?:of )?"
                  + EN_YEAR,
              PeriodScanner::wholeYear),
          form(
              "(?:from |between |during |in )?(?<a>(?:19|20)\\d{2}) ?(?:to|and|through|-|–|—|until) ?(?<b>(?:19|20)\\d{2})",
              m -> years(m, number(m, "a"), number(m, "b"))),
          form(
              "(?:from |between |during |in )?(?<a>(?:19|20)\\d{2}) ?(?:-|–|—) ?(?<b>\\d{2})(?!\\d)",
              m -> years(m, number(m, "a"), number(m, "a") / 100 * 100 + number(m, "b"))),
          form(
              "(?:from |between )?(?:(?<s>"
                  + EN_MONTH
                  + "),? )?(?<a>(?:19|20)\\d{2}) ?(?:to|and|through|until|-|–|—) ?(?:the end of )?(?<e>"
                  + EN_MONTH
                  + "),? (?<b>(?:19|20)\\d{2})",
              m ->
                  overYears(
                      m, m.group("s") == null ? 1 : month(m.group("s")), month(m.group("e")))),
          form(
              "(?:from )?this year to (?<b>(?:19|20)\\d{2})",
              m ->
                  time(
                      m,
                      new Month(new OfPublication(0), 1),
                      new Month(new Named(number(m, "b")), 12))),
          form(
              "(?:ever )?since (?:the (?:end|beginning|start) of )?" + EN_YEAR,
              PeriodScanner::since),
          form(
              "since (?:" + EN_MONTH + ")" + OF_YEAR,
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form("by (?:the end of )?(?<y>(?:19|20)\\d{2})", m -> deadline(m, year(m))),
          form(
              "(?:as of|by|until|up to|through|to) (?:the )?(?:end of )?(?<a>"
                  + EN_MONTH
                  + ")(?: \\d{1,2}(?!\\d))?"
                  + OF_YEAR,
              m -> months(m, 1, month(m.group("a")))),
          form("(?:as of|by|at|until) the end of " + EN_YEAR, PeriodScanner::wholeYear),
          form(
              "(?:in |during |for )?(?<a>"
                  + EN_MONTH
                  + ")(?: alone)?(?! ?\\d{1,2}(?!\\d))"
                  + OF_YEAR,
              PeriodScanner::oneMonth),
          form(
              "(?:on |, )?(?:" + EN_MONTH + ") \\d{1,2}(?:, ?(?:19|20)\\d{2})?(?!\\d)",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.DAY)),
          form(
              "(?:over|in|during|for) the (?:next|coming|following) " + EN_N + " years",
              m -> ahead(m, number(m, "n"))),
          form(
              "(?:over|in|during|for) the (?:past|last|previous) " + EN_N + " years",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.LOOSE)),
          form(
              "(?:in |over |during )?the same period(?! (?:of )?last year)",
              m -> span(m, PeriodWords.unsaid(), PeriodSpan.Kind.SAME)),
          form("(?:so far|to date|up to now) this year|this year so far", m -> toNow(m)),
          form(
              "(?:during |in )?the (?<p>11|12|13|14)th five-year plan(?: period)?",
              PeriodScanner::fiveYearsEnglish));

  private static final BitSet CHINESE_STARTS = starts(CHINESE);
  private static final BitSet ENGLISH_STARTS = starts(ENGLISH);

  /** What may follow the digits that begin a period in Chinese. */
  private static final String BEHIND_DIGITS = "年月日季份个多-—–～~至到";

  private static final int LONGEST_RUN = 4;

  private PeriodScanner() {}

  private static BitSet starts(List<Form> forms) {
    BitSet starts = new BitSet();
    forms.stream().filter(form -> !form.anywhere()).forEach(form -> starts.or(form.starts));
    return starts;
  }

  /** The words of periods between two places, in their order, the longest where they overlap. */
  static List<PeriodSpan> scan(String text, int from, int to) {
    String part = text.substring(from, to);
    boolean chinese = Characters.hasHan(text, from, to);
    int[] places = places(text, from, to, chinese);
    List<PeriodSpan> all = new ArrayList<>();
    for (Form form : chinese ? CHINESE : ENGLISH) {
      if (form.anywhere() && part.contains(form.trigger)) {
        scan(form, text, IntStream.range(from, to).toArray(), to, all);
      } else if (places.length > 0 && part.contains(form.trigger)) {
        scan(form, text, places, to, all);
      }
    }
    return withoutOverlaps(all);
  }

  /** Where some form may begin; of the digits, only those that the word of a period follows. */
  private static int[] places(String text, int from, int to, boolean chinese) {
    BitSet starts = chinese ? CHINESE_STARTS : ENGLISH_STARTS;
    int[] places = new int[to - from];
    int count = 0;
    for (int at = from; at < to; at++) {
      char c = text.charAt(at);
      if (starts.get(c) && !(chinese && Characters.isDigit(c) && !isDated(text, at, to))) {
        places[count++] = at;
      }
    }
    return Arrays.copyOf(places, count);
  }

  private static boolean isDated(String text, int at, int to) {
    int end = at;
    while (end < to && end - at <= LONGEST_RUN && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    return end < to && BEHIND_DIGITS.indexOf(text.charAt(end)) >= 0;
  }

  private static void scan(Form form, String text, int[] places, int to, List<PeriodSpan> all) {
    Matcher matcher = null;
    int free = 0;
    for (int at : places) {
      if (at < free || !form.starts.get(text.charAt(at))) {
        continue;
      }
      matcher = matcher == null ? form.pattern.matcher(text).useTransparentBounds(true) : matcher;
      if (matcher.region(at, to).lookingAt()) {
        free = matcher.end();
        add(form, text, matcher, all);
      }
    }
  }

  private static void add(Form form, String text, Matcher matcher, List<PeriodSpan> all) {
    if (Trie.isWhole(text, matcher.start(), matcher.end())) {
      form.reading.apply(matcher).ifPresent(all::add);
    }
  }

  private static List<PeriodSpan> withoutOverlaps(List<PeriodSpan> all) {
    all.sort(
        Comparator.comparingInt((PeriodSpan span) -> span.start() - span.end())
            .thenComparing(PeriodSpan::start));
    List<PeriodSpan> kept = new ArrayList<>();
    for (PeriodSpan span : all) {
      if (kept.stream().noneMatch(k -> k.start() < span.end() && span.start() < k.end())) {
        kept.add(span);
      }
    }
    kept.sort(Comparator.comparingInt(PeriodSpan::start));
    return kept;
  }

  /** A word without which a form cannot match: what need not be tried is not. */
  private static String trigger(String pattern) {
    for (String word : List.of("座谈会召开以来", "季", "半年", "同期", "月")) {
      if (pattern.contains(word)
          && !pattern.contains(word + "?")
          && !pattern.contains("|" + word)) {
        return word.equals("月") && pattern.contains("日(?:电") ? "日" : word;
      }
    }
    return pattern.contains("年") && !pattern.contains("|") ? "年" : "";
  }

  private static Form form(String pattern, Function<Matcher, Optional<PeriodSpan>> reading) {
    Pattern compiled = Pattern.compile(pattern);
    return new Form(compiled, trigger(pattern), starts(compiled), reading);
  }

  /**
   * The characters from which a match may go on. A pattern says of itself whether it wants more
   * behind a character; one that it does not name stands for all of these.
   */
  private static BitSet starts(Pattern pattern) {
    BitSet starts = new BitSet();
    if (mayStart(pattern, UNNAMED)) {
      starts.set(0, Character.MAX_VALUE + 1);
      return starts;
    }
    String named = pattern.pattern() + "0123456789abcdefghijklmnopqrstuvwxyz";
    named.chars().filter(c -> mayStart(pattern, (char) c)).forEach(starts::set);
    return starts;
  }

  private static boolean mayStart(Pattern pattern, char c) {
    Matcher matcher = pattern.matcher(String.valueOf(c));
    return matcher.lookingAt() || matcher.hitEnd();
  }

  private static Optional<PeriodSpan> span(Matcher m, PeriodWords words, PeriodSpan.Kind kind) {
    PeriodWords quoted = new PeriodWords(m.group(), words.from(), words.to());
    return Optional.of(new PeriodSpan(m.start(), m.end(), quoted, kind));
  }

  private static Optional<PeriodSpan> time(
      Matcher m, PeriodWords.Moment from, PeriodWords.Moment to) {
    return span(m, new PeriodWords("", from, to), PeriodSpan.Kind.TIME);
  }

  private static Optional<PeriodSpan> years(Matcher m, int first, int last) {
    return first > last
        ? Optional.empty()
        : time(m, new Month(new Named(first), 1), new Month(new Named(last), 12));
  }

  /** From a month of one year to a month of a later one: 2014年至2020年6月. */
  private static Optional<PeriodSpan> overYears(Matcher m, int first, int last) {
    boolean months = first >= 1 && first <= 12 && last >= 1 && last <= 12;
    return months && number(m, "a") < number(m, "b")
        ? time(
            m,
            new Month(new Named(number(m, "a")), first),
            new Month(new Named(number(m, "b")), last))
        : Optional.empty();
  }

  private static Optional<PeriodSpan> months(Matcher m, int first, int last) {
    if (first < 1 || last < first || last > 12) {
      return Optional.empty();
    }
    Year year = year(m);
    return time(m, new Month(year, first), new Month(year, last));
  }

  private static Optional<PeriodSpan> quarter(Matcher m, int quarter) {
    return quarter > 4 ? Optional.empty() : months(m, 3 * quarter - 2, 3 * quarter);
  }

  private static Optional<PeriodSpan> oneMonth(Matcher m) {
    int month = month(m.group("a"));
    boolean verb =
        m.group("a").equals("may") && !m.group().startsWith("in ") && m.group("y") == null;
    boolean bare =
        m.group("a").equals("march") && !m.group().startsWith("in ") && m.group("y") == null;
    return verb || bare ? Optional.empty() : months(m, month, month);
  }

  private static Optional<PeriodSpan> wholeYear(Matcher m) {
    return months(m, 1, 12);
  }

  private static Optional<PeriodSpan> since(Matcher m) {
    PeriodWords words =
        new PeriodWords("", new Month(year(m), 1), new Month(new OfPublication(0), 12));
    return span(m, words, PeriodSpan.Kind.SINCE);
  }

  private static Optional<PeriodSpan> deadline(Matcher m, Year year) {
    PeriodWords words =
        new PeriodWords("", new Month(new OfPublication(0), 1), new Month(year, 12));
    return span(m, words, PeriodSpan.Kind.DEADLINE);
  }

  private static Optional<PeriodSpan> ahead(Matcher m, int years) {
    return time(m, new Month(new OfPublication(0), 1), new Month(new OfPublication(years - 1), 12));
  }

  private static Optional<PeriodSpan> toNow(Matcher m) {
    return time(m, new Month(new OfPublication(0), 1), new Now(0));
  }

  private static Optional<PeriodSpan> now(Matcher m) {
    PeriodWords words = new PeriodWords("", new Month(new OfPublication(0), 1), new Now(0));
    return span(m, words, PeriodSpan.Kind.NOW);
  }

  private static Optional<PeriodSpan> fiveYears(Matcher m) {
    int plan = 10 + Numerals.digit(m.group("p").charAt(0));
    return years(m, 1951 + 5 * plan, 1955 + 5 * plan);
  }

  private static Optional<PeriodSpan> fiveYearsEnglish(Matcher m) {
    int plan = number(m, "p");
    return years(m, 1951 + 5 * plan, 1955 + 5 * plan);
  }

  private static Year year(Matcher m) {
    String words = group(m);
    if (words == null) {
      return new OfDocument(0);
    }
    if (Characters.isDigit(words.charAt(0))) {
      return new Named(Integer.parseInt(words.substring(0, 4)));
    }
    if (words.charAt(0) == '二' || words.charAt(0) == '一') {
      return new Named(Numerals.value(words.substring(0, 4).replace('0', '〇')).intValue());
    }
    return relative(words);
  }

  private static @org.jspecify.annotations.Nullable String group(Matcher m) {
    try {
      return m.group("y");
    } catch (IllegalArgumentException noSuchGroup) {
      return null;
    }
  }

  private static Year relative(String words) {
    if (words.startsWith("今年") || words.startsWith("本年") || words.equals("this year")) {
      return new OfPublication(0);
    }
    if (words.equals("去年") || words.equals("last year")) {
      return new OfPublication(-1);
    }
    return switch (words) {
      case "上年" -> new OfPublication(-1);
      case "前年" -> new OfPublication(-2);
      case "明年" -> new OfPublication(1);
      default -> new OfDocument(0);
    };
  }

  private static int number(Matcher m, String group) {
    String text = m.group(group);
    if (Characters.isDigit(text.charAt(0))) {
      return Integer.parseInt(text);
    }
    if (Characters.isLetter(text.charAt(0))) {
      return List.of(
              "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
              "eleven")
          .indexOf(text);
    }
    return Numerals.value(text).intValue();
  }

  private static int ordinal(String word) {
    return List.of("zero", "first", "second", "third", "fourth").indexOf(word);
  }

  private static int month(String name) {
    return List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
            .indexOf(name.substring(0, 3))
        + 1;
  }
}
