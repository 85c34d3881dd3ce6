package org.lacuna.extract.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.lacuna.series.Bound;

/** Finds the numbers of a stretch of text, each with magnitude, unit and bound. For one use. */
final class NumberScanner {

  private static final String TENTH = "TENTH";
  private static final Trie<Integer> MAGNITUDES = magnitudes();
  private static final Trie<UnitWord> UNITS = units();
  private static final Map<String, Bound> AFTER =
      Map.of(
          "以上", Bound.OVER,
          "之多", Bound.EXACT,
          "以内", Bound.AT_MOST,
          "之内", Bound.AT_MOST,
          "以下", Bound.UNDER,
          "左右", Bound.ABOUT,
          "上下", Bound.ABOUT);
  private static final Set<Role> BOUNDS = EnumSet.range(Role.BEFORE_OVER, Role.BEFORE_AT_MOST);
  private static final Set<String> PERSON_NOUNS =
      Set.of(
          "people",
          "persons",
          "person",
          "workers",
          "laborers",
          "labourers",
          "residents",
          "farmers",
          "herdsmen",
          "herders",
          "employees",
          "jobs",
          "positions",
          "posts",
          "graduates",
          "trainees",
          "labors",
          "labours",
          "laborforce",
          "individuals",
          "villagers",
          "migrants",
          "uygurs",
          "uyghurs",
          "students",
          "women",
          "men",
          "members",
          "job-seekers",
          "unemployed",
          "peasants",
          "labor",
          "labour",
          "rural-dwellers",
          "urbanites");
  private static final Set<String> OCCASION_NOUNS =
      Set.of("transfers", "person-times", "person-time", "sessions", "times", "trips");
  private static final Set<String> HOUSEHOLD_NOUNS = Set.of("households", "families");
  private static final Set<String> NOUN_ENDS =
      Set.of(
          "to", "in", "from", "by", "for", "as", "with", "at", "on", "was", "were", "have", "had",
          "of", "the", "a", "is", "are", "worth");

  private static final int LONGEST_CREDIT = 20;
  private static final Pattern CREDIT =
      Pattern.compile(".*(?:记者|通讯员|编辑|责编|作者|摄影|校对|审核|监制)[^,。;()]{0,10}");

  record UnitWord(Num.Kind kind, int power, int length) {}

  private final String text;
  private final char[] chars;
  private final int to;
  private final Word[] words;
  private final List<Num> found = new ArrayList<>();

  NumberScanner(Stretch stretch, Word[] words) {
    this.text = stretch.text();
    this.chars = stretch.chars();
    this.to = stretch.end();
    this.words = words;
  }

  List<Num> scan(int from) {
    int at = from;
    while (at < to) {
      at = step(at);
    }
    return found;
  }

  private int step(int at) {
    char c = chars[at];
    if (Characters.isDigit(c)) {
      return digits(at);
    }
    if (c == '.' && at + 1 < to && Characters.isDigit(text.charAt(at + 1)) && !digitBefore(at)) {
      return damagedRun(at);
    }
    if (c == '百' && text.startsWith("百分之", at)) {
      return percentage(at);
    }
    if (Numerals.isNumeral(c)) {
      return numerals(at);
    }
    return Characters.isLetter(c) ? words(at) : at + 1;
  }

  private boolean digitBefore(int at) {
    return at > 0 && Characters.isDigit(text.charAt(at - 1));
  }

  private int damagedRun(int at) {
    int end = at + 1;
    while (end < to && (Characters.isDigit(text.charAt(end)) || text.charAt(end) == '.')) {
      end++;
    }
    return finish(new Draft(at, end, BigDecimal.ZERO, true));
  }

  private int digits(int at) {
    if (at > 0 && Characters.isLetter(text.charAt(at - 1)) && !afterCurrency(at)) {
      return skipDigits(at);
    }
    if (isQuoted(at)) {
      return skipDigits(at);
    }
    StringBuilder number = new StringBuilder();
    int end = whole(at, number);
    int afterPoint = end;
    if (end + 1 < to && text.charAt(end) == '.') {
      int digit = text.charAt(end + 1) == ' ' ? end + 2 : end + 1;
      if (digit < to && Characters.isDigit(text.charAt(digit))) {
        afterPoint = skipDigits(digit);
        number.append('.').append(text, digit, afterPoint);
      }
    }
    return finish(
        new Draft(
            at, afterPoint, new BigDecimal(number.toString()), isDamaged(at, afterPoint, number)));
  }

  /** "4050": the name of something, not how many there are. */
  private boolean isQuoted(int at) {
    int end = skipDigits(at);
    return at > 0 && end < to && text.charAt(at - 1) == '"' && text.charAt(end) == '"';
  }

  private boolean afterCurrency(int at) {
    String before = text.substring(Math.max(0, at - 4), at);
    return before.endsWith("usd") || before.endsWith("rmb") || before.endsWith("cny");
  }

  /** Digits with thousands marks: 480,900 and 3 287. */
  private int whole(int at, StringBuilder number) {
    int end = skipDigits(at);
    number.append(text, at, end);
    while (end - at <= 3 || number.length() > 3) {
      int group = end + 1;
      boolean mark = group + 2 < to && (text.charAt(end) == ',' || text.charAt(end) == ' ');
      if (!mark
          || skipDigits(group) != group + 3
          || number.charAt(0) == '0'
          || tooLong(at, number)) {
        return end;
      }
      number.append(text, group, group + 3);
      end = group + 3;
    }
    return end;
  }

  private boolean tooLong(int at, StringBuilder number) {
    int first = skipDigits(at) - at;
    return first > 3 || number.length() > 12;
  }

  private int skipDigits(int at) {
    int end = at;
    while (end < to && Characters.isDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isDamaged(int at, int end, StringBuilder number) {
    boolean leadingZero = number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.';
    boolean twoPoints =
        end + 1 < to && text.charAt(end) == '.' && Characters.isDigit(text.charAt(end + 1));
    boolean masked =
        at > 0 && "x×*".indexOf(text.charAt(at - 1)) >= 0
            || end < to && "x×*".indexOf(text.charAt(end)) >= 0;
    boolean spliced =
        at > 1 && text.charAt(at - 1) == ' ' && Characters.isDigit(text.charAt(at - 2));
    boolean tooLong = number.length() > 15;
    return leadingZero || twoPoints || masked || spliced || tooLong;
  }

  private int percentage(int at) {
    int start = at + "百分之".length();
    int end = numeralEnd(start);
    if (end == start) {
      return start;
    }
    BigDecimal value = Numerals.value(text.substring(start, end));
    Qualified tail = qualifier(end);
    add(at, tail.end, value, BigDecimal.ONE, Num.Kind.PERCENT, tail.bound, false);
    return tail.end;
  }

  private int numeralEnd(int start) {
    int end = start;
    while (end < to
        && (Numerals.isNumeral(text.charAt(end))
            || text.charAt(end) == '点'
                && end > start
                && end + 1 < to
                && Numerals.digit(text.charAt(end + 1)) >= 0)) {
      end++;
    }
    return end;
  }

  private int numerals(int at) {
    int end = numeralEnd(at);
    if (text.startsWith("一半", at) || text.startsWith("半数", at)) {
      return half(at, 2);
    }
    if (at > 0 && (text.charAt(at - 1) == '第' || text.charAt(at - 1) == '"')) {
      return end;
    }
    String run = text.substring(at, end);
    boolean great = run.indexOf('万') >= 0 || run.indexOf('亿') >= 0;
    UnitWord unit = unitAt(qualifier(end).end);
    if (unit == null && (!great || !hasDigit(run) || isCredited(at))) {
      return end;
    }
    if (run.length() == 1 && unit != null && unit.kind.isForeign()) {
      return end;
    }
    if (run.length() == 1 && great && boundBefore(at) == Bound.EXACT) {
      return end;
    }
    return finish(new Draft(at, end, Numerals.value(run), false));
  }

  /** 百万 counts nothing by itself; 百万人 does. */
  private static boolean hasDigit(String run) {
    return run.chars().anyMatch(c -> c == '十' || Numerals.digit((char) c) >= 0);
  }

  /** (记者万一 通讯员百千): numerals in the names of those who wrote it. */
  private boolean isCredited(int at) {
    int from = Math.max(0, at - LONGEST_CREDIT);
    return CREDIT.matcher(text).region(from, at).matches();
  }

  private int half(int at, int length) {
    Qualified tail = after(at + length, Bound.ABOUT);
    add(at, tail.end, BigDecimal.valueOf(50), BigDecimal.ONE, Num.Kind.PERCENT, tail.bound, false);
    return tail.end;
  }

  private int words(int at) {
    int end = at;
    while (end < to && (Characters.isLetter(text.charAt(end)) || text.charAt(end) == '-')) {
      end++;
    }
    String word = text.substring(at, end);
    int percent = multiplication(word);
    if (percent > 0) {
      add(at, end, BigDecimal.valueOf(percent), BigDecimal.ONE, Num.Kind.FOLD, Bound.ABOUT, false);
    } else if (word.equals("half")
        && !text.startsWith("the first", Math.max(0, at - 10))
        && isShareHalf(at)) {
      add(at, end, BigDecimal.valueOf(50), BigDecimal.ONE, Num.Kind.PERCENT, Bound.ABOUT, false);
    } else if (WORD_NUMBERS.containsKey(word) && text.startsWith(" times", end)) {
      add(
          at,
          end + 6,
          WORD_NUMBERS.get(word),
          BigDecimal.valueOf(100),
          Num.Kind.FOLD,
          Bound.EXACT,
          false);
    }
    return Math.max(end, at + 1);
  }

  private static final Map<String, BigDecimal> WORD_NUMBERS =
      Map.of(
          "two", new BigDecimal(2),
          "three", new BigDecimal(3),
          "four", new BigDecimal(4),
          "five", new BigDecimal(5),
          "six", new BigDecimal(6),
          "seven", new BigDecimal(7),
          "eight", new BigDecimal(8),
          "nine", new BigDecimal(9),
          "ten", BigDecimal.TEN);

  private boolean isShareHalf(int at) {
    String before = text.substring(Math.max(0, at - 12), at);
    return before.endsWith("over ")
        || before.endsWith("than ")
        || before.endsWith("nearly ")
        || before.endsWith("about ");
  }

  private static int multiplication(String word) {
    return switch (word) {
      case "doubled", "doubling" -> 100;
      case "tripled", "tripling", "trebled" -> 200;
      case "quadrupled" -> 300;
      default -> 0;
    };
  }

  private record Draft(int start, int end, BigDecimal number, boolean damaged) {}

  private record Qualified(int end, Bound bound) {}

  /** Reads magnitude, bound and unit behind the digits. */
  private int finish(Draft draft) {
    Qualified first = qualifier(draft.end);
    int[] power = {0};
    int afterMagnitude = magnitude(first.end, power);
    BigDecimal number = draft.number;
    BigDecimal multiplier = BigDecimal.ONE.scaleByPowerOfTen(power[0]);
    int end = afterMagnitude;
    if (power[0] == 8) {
      int[] compoundEnd = {end};
      BigDecimal rest = compound(end, compoundEnd);
      number = number.add(rest.movePointLeft(4));
      end = compoundEnd[0];
    }
    Bound bound = first.bound;
    Qualified second = qualifier(end);
    bound = second.bound == Bound.EXACT ? bound : second.bound;
    end = second.end;
    Num.Kind kind = currencyBefore(draft.start);
    int start = kind == null ? draft.start : currencyStart(draft.start);
    UnitWord unit = unitAt(end);
    if (unit != null && (kind == null || unit.kind == kind)) {
      end = blank(end) + unit.length;
      kind = unit.kind;
      multiplier = multiplier.scaleByPowerOfTen(unit.power);
    } else if (kind == null) {
      kind = nounKind(end);
    }
    if (kind == Num.Kind.FOLD) {
      multiplier = multiplier.multiply(BigDecimal.valueOf(100));
    }
    if (kind == Num.Kind.PERCENT && unit != null && unit.power == 1 && bound == Bound.EXACT) {
      bound = qualifier(end).bound == Bound.EXACT ? Bound.ABOUT : Bound.OVER;
    }
    boolean zeroCount = draft.number.signum() == 0 && power[0] > 0;
    add(start, end, number, multiplier, kind, bound, draft.damaged || zeroCount);
    return Math.max(end, draft.end);
  }

  private int blank(int at) {
    return at < to && text.charAt(at) == ' ' ? at + 1 : at;
  }

  private Qualified qualifier(int at) {
    if (at < to && "多余来几".indexOf(text.charAt(at)) >= 0 && !text.startsWith("余名额", at)) {
      return new Qualified(at + 1, Bound.OVER);
    }
    return new Qualified(at, Bound.EXACT);
  }

  private int magnitude(int at, int[] power) {
    int[] end = {at};
    int from = blank(at);
    if (from < to) {
      MAGNITUDES.scanAt(
          chars,
          from,
          to,
          (start, stop, value) -> {
            end[0] = stop;
            power[0] = value;
          });
    }
    return end[0];
  }

  /** 零800万 behind 1亿. */
  private BigDecimal compound(int at, int[] end) {
    int from = at < to && text.charAt(at) == '零' ? at + 1 : at;
    int digitsEnd = skipDigits(from);
    if (digitsEnd > from && digitsEnd < to && text.charAt(digitsEnd) == '万') {
      end[0] = digitsEnd + 1;
      return new BigDecimal(text.substring(from, digitsEnd));
    }
    return BigDecimal.ZERO;
  }

  private @org.jspecify.annotations.Nullable UnitWord unitAt(int at) {
    UnitWord[] unit = {null};
    int from = blank(at);
    if (from < to) {
      UNITS.scanAt(chars, from, to, (start, end, word) -> unit[0] = word);
    }
    return unit[0];
  }

  private Num.@org.jspecify.annotations.Nullable Kind currencyBefore(int start) {
    int at = start > 0 && text.charAt(start - 1) == ' ' ? start - 1 : start;
    if (at == 0 || "$¥dby".indexOf(text.charAt(at - 1)) < 0) {
      return null;
    }
    String before = text.substring(Math.max(0, at - 3), at);
    if (before.endsWith("$") || before.endsWith("usd")) {
      return before.endsWith("k$") || before.endsWith("a$") ? Num.Kind.OTHER : Num.Kind.DOLLARS;
    }
    return before.endsWith("¥") || before.endsWith("rmb") || before.endsWith("cny")
        ? Num.Kind.YUAN
        : null;
  }

  private int currencyStart(int start) {
    int at = start > 0 && text.charAt(start - 1) == ' ' ? start - 2 : start - 1;
    while (at > 0 && Characters.isLetter(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  /** English names the unit by the noun that follows: 263,000 new urban jobs. */
  private Num.Kind nounKind(int end) {
    int at = end;
    for (int i = 0; i < 5 && at < to; i++) {
      int from = blank(at);
      int stop = from;
      while (stop < to && (Characters.isLetter(text.charAt(stop)) || text.charAt(stop) == '-')) {
        stop++;
      }
      String word = text.substring(from, stop);
      if (word.isEmpty() || from == at || NOUN_ENDS.contains(word)) {
        return Num.Kind.BARE;
      }
      if (PERSON_NOUNS.contains(word) && !nounFollows(stop)) {
        return Num.Kind.PERSONS;
      }
      if (OCCASION_NOUNS.contains(word)) {
        return Num.Kind.PERSON_TIMES;
      }
      if (HOUSEHOLD_NOUNS.contains(word)) {
        return Num.Kind.HOUSEHOLDS;
      }
      at = stop;
    }
    return Num.Kind.BARE;
  }

  /** labor in "labor transfers" is no unit yet. */
  private boolean nounFollows(int at) {
    return text.startsWith(" transfers", at);
  }

  private void add(
      int start,
      int end,
      BigDecimal number,
      BigDecimal multiplier,
      Num.Kind kind,
      Bound bound,
      boolean damaged) {
    Qualified tail = after(end, bound);
    Bound before = boundBefore(start);
    boolean suffixed = tail.end > end && tail.bound != bound;
    Bound said = before == Bound.EXACT ? tail.bound : before;
    boolean minus = start > 0 && text.charAt(start - 1) == '-' && signBefore(start - 1);
    boolean plus = start > 0 && text.charAt(start - 1) == '+';
    found.add(
        new Num(
            minus || plus ? start - 1 : start,
            tail.end,
            boundStart(minus || plus ? start - 1 : start),
            minus ? number.negate() : number,
            multiplier,
            kind,
            said,
            suffixed,
            damaged,
            minus || plus));
  }

  private boolean signBefore(int at) {
    return at == 0 || "(,、:;为 ".indexOf(text.charAt(at - 1)) >= 0;
  }

  private Qualified after(int end, Bound bound) {
    if (end + 1 < to) {
      if (text.charAt(end) == '多' && bound != Bound.OVER) {
        return new Qualified(end + 1, Bound.OVER);
      }
      boolean may = "以之左上".indexOf(text.charAt(end)) >= 0;
      Bound suffix = may ? AFTER.get(text.substring(end, end + 2)) : null;
      if (suffix != null) {
        return new Qualified(end + 2, suffix == Bound.EXACT ? bound : suffix);
      }
      if (text.startsWith(" or more", end)) {
        return new Qualified(end + 8, Bound.AT_LEAST);
      }
    } else if (end < to && text.charAt(end) == '多' && bound != Bound.OVER) {
      return new Qualified(end + 1, Bound.OVER);
    }
    return new Qualified(end, bound);
  }

  private Bound boundBefore(int start) {
    Word word = boundWord(start);
    if (word == null) {
      return Bound.EXACT;
    }
    return switch (word.role()) {
      case BEFORE_OVER -> Bound.OVER;
      case BEFORE_NEARLY -> Bound.NEARLY;
      case BEFORE_ABOUT -> Bound.ABOUT;
      case BEFORE_AT_LEAST -> Bound.AT_LEAST;
      case BEFORE_UNDER -> Bound.UNDER;
      default -> Bound.AT_MOST;
    };
  }

  private int boundStart(int start) {
    Word word = boundWord(start);
    return word == null ? start : word.start();
  }

  private @org.jspecify.annotations.Nullable Word boundWord(int start) {
    int at = start;
    while (at > 0
        && (text.charAt(at - 1) == ' '
            || text.charAt(at - 1) == '了'
            || text.charAt(at - 1) == '$')) {
      at--;
    }
    if (at > 1 && text.startsWith("us", at - 2) && text.startsWith("$", at)) {
      at -= 2;
    }
    while (at > 0 && text.charAt(at - 1) == ' ') {
      at--;
    }
    if (text.startsWith("the", Math.max(0, at - 3)) && at > 3) {
      at -= 4;
    }
    for (Word word : words) {
      if (word.start() >= start) {
        return null;
      }
      if (word.end() == at && BOUNDS.contains(word.role())) {
        return word;
      }
    }
    return null;
  }

  private static Trie<Integer> magnitudes() {
    Trie<Integer> trie = new Trie<>();
    Map.ofEntries(
            Map.entry("万亿", 12),
            Map.entry("千亿", 11),
            Map.entry("百亿", 10),
            Map.entry("十亿", 9),
            Map.entry("亿", 8),
            Map.entry("千万", 7),
            Map.entry("百万", 6),
            Map.entry("十万", 5),
            Map.entry("万", 4),
            Map.entry("千", 3),
            Map.entry("百", 2),
            Map.entry("trillion", 12),
            Map.entry("billion", 9),
            Map.entry("bln", 9),
            Map.entry("bn", 9),
            Map.entry("million", 6),
            Map.entry("mln", 6),
            Map.entry("thousand", 3),
            Map.entry("hundred", 2))
        .forEach(trie::add);
    return trie.ready();
  }

  private static Trie<UnitWord> units() {
    Trie<UnitWord> trie = new Trie<>();
    Set<String> kinds = new HashSet<>(Set.of(TENTH));
    EnumSet.allOf(Num.Kind.class).forEach(kind -> kinds.add(kind.name()));
    for (WordLists.Line line : WordLists.resource("units.txt", kinds)) {
      boolean tenth = line.kind().equals(TENTH);
      Num.Kind kind = tenth ? Num.Kind.PERCENT : Num.Kind.valueOf(line.kind());
      line.words().forEach(w -> trie.add(w, new UnitWord(kind, tenth ? 1 : 0, w.length())));
    }
    return trie.ready();
  }
}
