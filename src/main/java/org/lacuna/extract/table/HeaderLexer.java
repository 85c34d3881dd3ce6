package org.lacuna.extract.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.lacuna.catalogue.Term;
import org.lacuna.catalogue.Vocabulary;
import org.lacuna.series.Measure;

/**
 * Takes headers, row labels and captions apart into words. Every character must belong to a known
 * word, or the rest is {@link Word.Unknown}: a header that is only half understood is not
 * understood.
 */
final class HeaderLexer {

  /** Longest label worth taking apart; longer cells are notes. */
  private static final int LONGEST = 80;

  // pandas writes such names for header cells without words, and numbers doubled ones
  private static final Pattern NAMELESS = Pattern.compile("unnamed:\\d+(_level_\\d+)?");
  private static final Pattern DOUBLED = Pattern.compile("(.*[^\\d.])\\.\\d{1,2}");

  /** Labels kept with their words: a publisher's tables repeat theirs for years. */
  private static final int REMEMBERED = 20_000;

  private final Map<Character, List<Entry>> entries = new HashMap<>();
  private final Map<String, List<Word>> known = new ConcurrentHashMap<>();

  /** A known word and what it says. */
  private record Entry(String folded, Word word) {}

  HeaderLexer(Vocabulary vocabulary) {
    for (Term.Kind kind : Term.Kind.values()) {
      for (Term term : vocabulary.terms(kind)) {
        Word word = new Word.Code(kind, term.code());
        add(term.zh(), word);
        add(term.en(), word);
        term.words().forEach(written -> add(written, word));
      }
    }
    trade(
        "trade_total",
        "进出口总值",
        "进出口总额",
        "进出口",
        "export&import",
        "exports&imports",
        "exportsandimports",
        "import&export",
        "imports&exports",
        "进出口额",
        "货物进出口总额");
    trade("exports", "出口", "出口总值", "出口总额", "出口额", "export", "exports");
    trade("imports", "进口", "进口总值", "进口总额", "进口额", "import", "imports");
    each(
        new Word.Neutral(),
        "指标名称",
        "指标",
        "名称",
        "项目",
        "地区",
        "区县",
        "县市",
        "县(市)",
        "区(县)",
        "国家(地区)",
        "国别(地区)",
        "收发货人所在地",
        "年份",
        "年度",
        "时间",
        "商品名称",
        "商品",
        "贸易伙伴",
        "贸易方式",
        "企业性质",
        "year",
        "country",
        "commodity",
        "经营单位所在地",
        "境内目的地/货源地",
        "绝对数",
        "绝对量",
        "总量",
        "数值",
        "实绩",
        "金额",
        "人民币值",
        "其中",
        "ofwhich",
        "合计",
        "总计",
        "总值",
        "全区",
        "全州",
        "全市",
        "全地区",
        "total",
        "value",
        "importsource",
        "exportdestination",
        "location",
        "region",
        "indicator",
        "增长",
        "增减",
        "增速",
        "变动",
        "幅度",
        "±",
        "+-",
        "+/-",
        "growth",
        "change",
        "(",
        ")",
        ":",
        "、",
        "/",
        "*",
        "#",
        ".");
    each(new Word.Cumulative(), "累计", "本年累计", "年初累计", "cumulative", "accumulated");
    each(new Word.ThisMonth(), "当月", "本月", "当期", "thismonth", "currentmonth");
    each(
        new Word.Compared(Measure.YOY_PERCENT),
        "比去年同期",
        "比上年同期",
        "比上年",
        "比去年",
        "同比",
        "较上年同期",
        "较上年",
        "与上年同期相比",
        "year-on-year",
        "yearonyear",
        "y/y",
        "yoy");
    each(new Word.Compared(Measure.MOM_PERCENT), "环比", "比上月", "month-on-month", "mom");
    each(new Word.UnitColumn(), "计量单位", "单位", "unit");
    each(new Word.Months(1, 12, "全年"), "全年");
    each(new Word.Months(1, 3, "一季度"), "一季度", "1季度");
    each(new Word.Months(1, 6, "上半年"), "上半年");
    each(new Word.Months(1, 9, "前三季度"), "前三季度", "前3季度");
    entries.values().forEach(list -> list.sort((a, b) -> b.folded.length() - a.folded.length()));
  }

  private void trade(String code, String... words) {
    each(new Word.Code(Term.Kind.INDICATOR, code), words);
  }

  private void each(Word word, String... words) {
    for (String written : words) {
      add(written, word);
    }
  }

  private void add(String written, Word word) {
    String folded = Fold.fold(written);
    if (!folded.isEmpty()) {
      entries
          .computeIfAbsent(folded.charAt(0), first -> new ArrayList<>())
          .add(new Entry(folded, word));
    }
  }

  /** The words of a header or label, in their order; one unknown word where any part is unknown. */
  List<Word> read(String text) {
    List<Word> words = known.get(text);
    if (words == null) {
      words = List.copyOf(taken(text));
      if (text.length() <= LONGEST && known.size() < REMEMBERED) {
        known.put(text, words);
      }
    }
    return words;
  }

  private List<Word> taken(String text) {
    String folded = undoubled(Fold.fold(text));
    if (folded.isEmpty() || isNameless(folded)) {
      return List.of();
    }
    if (folded.length() > LONGEST) {
      return List.of(new Word.Unknown(text));
    }
    Optional<List<Word>> declaration = declaration(folded);
    return declaration.isPresent() ? declaration.get() : scan(folded, text);
  }

  private static boolean isNameless(String folded) {
    return folded.startsWith("unnamed:") && NAMELESS.matcher(folded).matches();
  }

  private static String undoubled(String folded) {
    if (folded.indexOf('.') < 0) {
      return folded;
    }
    Matcher doubled = DOUBLED.matcher(folded);
    return doubled.matches() ? doubled.group(1) : folded;
  }

  /** {@code 单位：万人民币}, {@code (Unit: CNY 100 Million)}. */
  static Optional<List<Word>> declaration(String folded) {
    if (folded.indexOf(':') < 0) {
      return Optional.empty();
    }
    for (String prefix : new String[] {"计量单位:", "单位:", "unit:"}) {
      int at = folded.indexOf(prefix);
      if (at == 0 || (at == 1 && folded.charAt(0) == '(')) {
        return Optional.of(Units.listed(folded.substring(at + prefix.length()), true));
      }
    }
    return Optional.empty();
  }

  private List<Word> scan(String folded, String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < folded.length()) {
      Step step = step(folded, at);
      if (step == null) {
        return List.of(new Word.Unknown(text));
      }
      words.add(step.word);
      at = step.end;
    }
    return words;
  }

  /** A word and the place after it. */
  private record Step(Word word, int end) {}

  private @Nullable Step step(String folded, int at) {
    Step period = period(folded, at);
    if (period != null) {
      return period;
    }
    Step known = known(folded, at);
    Step unit = unit(folded, at);
    if (unit != null && (known == null || unit.end > known.end)) {
      return unit;
    }
    return known == null ? foreign(folded, at) : known;
  }

  private @Nullable Step known(String folded, int at) {
    for (Entry entry : entries.getOrDefault(folded.charAt(at), List.of())) {
      if (folded.startsWith(entry.folded, at)) {
        return new Step(entry.word, at + entry.folded.length());
      }
    }
    return null;
  }

  /** A unit of ours up to a closing bracket, or to the end of the header. */
  private static @Nullable Step unit(String folded, int at) {
    String part = folded.substring(at, end(folded, at));
    return Units.exact(part, part, false)
        .map(found -> new Step(found, at + part.length()))
        .orElse(null);
  }

  private static int end(String folded, int at) {
    int close = folded.indexOf(')', at);
    return close < 0 ? folded.length() : close;
  }

  /** A short word in brackets at the end of a header is a unit, if not one of ours. */
  private static @Nullable Step foreign(String folded, int at) {
    int end = end(folded, at);
    boolean bracketed =
        end == folded.length() - 1 && at > 0 && folded.charAt(at - 1) == '(' && end - at <= 8;
    List<Word> units = bracketed ? Units.listed(folded.substring(at, end), false) : List.of();
    return units.size() == 1 ? new Step(units.get(0), end) : null;
  }

  private static @Nullable Step period(String folded, int at) {
    return Periods.at(folded, at).map(found -> new Step(found.word(), found.end())).orElse(null);
  }
}
