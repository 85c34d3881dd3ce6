package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The words that a group of numbers may draw on: from the number before to its first number, cut
 * into clauses, the last of which is nearest; and what follows up to the end of the clause.
 */
@SuppressWarnings({
  "EnumOrdinal",
  "StringSplitter"
}) // roles as bits; an empty word at the end is no word
final class Zone {

  private static final int FITTING = 1000;

  final Sentence sentence;
  final int from;
  final int near;
  final int start;
  final int end;
  final int after;
  final boolean chinese;
  final int denominator;
  private final Memory memory;
  private final Num first;
  private @Nullable Naming naming;
  private boolean isNamed;
  private @Nullable Naming around;
  private boolean isLookedAround;

  Zone(Sentence sentence, int from, List<Num> group, Memory memory) {
    this.sentence = sentence;
    this.memory = memory;
    this.from = from;
    this.first = group.get(0);
    this.start = group.get(0).quoteStart();
    this.end = group.get(group.size() - 1).end();
    this.chinese = sentence.hasHan();
    this.near = clauseStart();
    this.after = clauseEnd();
    this.denominator = denominatorStart();
  }

  /** Start of the clause of the first number: behind the last comma that is no list mark. */
  private int clauseStart() {
    for (int i = start - 1; i >= from; i--) {
      char c = sentence.text.charAt(i);
      if (c == ')' && aside(i) < i) {
        i = aside(i);
      } else if (c == ':' || c == '(' || c == ')' || c == ',' && !isListMark(i)) {
        return i + 1;
      }
    }
    return from;
  }

  /** Where a short bracket without digits opens, such as (市); else the place itself. */
  private int aside(int close) {
    for (int i = close - 1; i >= Math.max(from, close - 8); i--) {
      char c = sentence.text.charAt(i);
      if (c == '(') {
        return i;
      }
      if (Characters.isDigit(c) || c == ')') {
        return close;
      }
    }
    return close;
  }

  private int clauseEnd() {
    int depth = 0;
    for (int i = end; i < sentence.end; i++) {
      char c = sentence.text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth < 0
          || depth == 0 && (c == ',' || c == ':')
          || depth == 0 && sentence.startsNumber(i)) {
        return i;
      }
    }
    return sentence.end;
  }

  /** A comma between two names of one kind is a list mark. */
  private boolean isListMark(int comma) {
    if (comma + 1 < sentence.end
        && Characters.isDigit(sentence.text.charAt(comma + 1))
        && comma > 0
        && Characters.isDigit(sentence.text.charAt(comma - 1))) {
      return true;
    }
    for (Naming naming : sentence.namings) {
      if (naming.lastPart() < comma && naming.end() > comma) {
        return true; // imports, exports
      }
    }
    Word left = null;
    Word right = null;
    for (Word word : sentence.words) {
      if (word.start() < comma && word.end() > comma) {
        return true;
      }
      if (isDimension(word.role()) && word.end() <= comma) {
        left = word;
      }
      if (isDimension(word.role()) && word.start() > comma) {
        right = word;
        break;
      }
    }
    return left != null
        && right != null
        && left.role() == right.role()
        && isConnector(sentence.text.substring(left.end(), right.start()));
  }

  static boolean isDimension(Role role) {
    return role.ordinal() <= Role.ENTERPRISE.ordinal() && role != Role.ELSEWHERE_NAME;
  }

  static boolean isConnector(String between) {
    if (between.chars().anyMatch(c -> Characters.isDigit((char) c))) {
      return false;
    }
    String rest =
        between
            .replace("以及", "、")
            .replace("国家", "")
            .replace("等国", "")
            .replace("等", "")
            .replace("as well as", " ");
    for (String word : rest.split("[、,/ ]+")) {
      if (!word.isEmpty() && !CONNECTING.contains(word)) {
        return false;
      }
    }
    return true;
  }

  private static final List<String> CONNECTING =
      List.of(
          "和",
          "与",
          "及",
          "and",
          "of",
          "the",
          "with",
          "to",
          "&",
          "市",
          "州",
          "地区",
          "、",
          "对",
          "products",
          "exports",
          "for",
          "from",
          "类",
          "both");

  /** Behind a word of a share, what follows is what the part is taken of, not the subject. */
  private int denominatorStart() {
    int at = start;
    for (Word word : sentence.words) {
      boolean here = word.start() >= near && word.end() <= start;
      if (here && (word.role() == Role.SHARE || word.role() == Role.GAP)) {
        return word.start();
      }
      boolean contribution =
          here && word.role() == Role.CONTRIBUTION && sentence.text.charAt(near) == '对';
      if (contribution) {
        return near;
      }
      if (here && word.role() == Role.DONE && sentence.has(Role.GOAL, word.end() - 2, start)) {
        return word.start();
      }
    }
    return at;
  }

  /** 两者合计, both together. */
  boolean isJoint() {
    return jointCount() > 0;
  }

  int jointCount() {
    String words = sentence.text.substring(near, start);
    if (words.startsWith("两者") || words.startsWith("二者")) {
      return 2;
    }
    return words.startsWith("三者") ? 3 : 0;
  }

  /** A name that says only that money is counted: 贸易额. */
  boolean isValueOnly(Naming naming) {
    return sentence.text.substring(naming.start(), naming.end()).startsWith("贸易")
        || sentence.text.startsWith("trade v", naming.start());
  }

  boolean nearHas(Role role) {
    return sentence.has(role, near, start);
  }

  boolean hasOwnIndicator() {
    return naming().isPresent();
  }

  /** The name of an indicator nearest to the number, in its own clause. */
  Optional<Naming> naming() {
    if (!isNamed) {
      naming = best(near, denominator);
      isNamed = true;
    }
    return Optional.ofNullable(naming);
  }

  /** The best name that ends between two places: the last, and of those the most exact. */
  Optional<Naming> naming(int low, int high) {
    return Optional.ofNullable(best(low, high));
  }

  private @Nullable Naming best(int low, int high) {
    Naming best = null;
    for (Naming one : sentence.namings) {
      if (one.start() >= low && one.end() <= high && better(one, best) && counts(one)) {
        best = one;
      }
    }
    return best;
  }

  /** A short name counts behind a full one; a name within the name of a regime does not. */
  private boolean counts(Naming naming) {
    for (Word word : sentence.words) {
      boolean within = word.start() <= naming.start() && word.end() >= naming.end();
      if (within && (word.role() == Role.MODE || word.role() == Role.FOREIGN)) {
        return false;
      }
    }
    boolean half =
        naming.start() > sentence.start && sentence.text.charAt(naming.start() - 1) == '进';
    if (half && sentence.text.charAt(naming.start()) == '出') {
      return false;
    }
    return !naming.brief() || memory.isAntecedent(naming) || namedBefore(naming);
  }

  /** A short name of something nobody has spoken of: 转移就业30万人次,年均培训15万人次. */
  boolean hasStrangeShortName() {
    for (Naming naming : sentence.namings) {
      boolean here = naming.start() >= near && naming.end() <= denominator;
      boolean people = naming.indicator().counts() == Indicator.Counts.PEOPLE;
      if (here && people && naming.brief() && !counts(naming)) {
        return true;
      }
    }
    return false;
  }

  private boolean namedBefore(Naming brief) {
    for (Naming naming : sentence.namings) {
      boolean before = naming.end() <= brief.start();
      boolean full = !naming.brief() || memory.isAntecedent(naming);
      if (before && full && memory.isNamedBehind(brief.indicator(), naming.indicator())) {
        return true;
      }
    }
    return false;
  }

  private static boolean better(Naming naming, @Nullable Naming best) {
    if (best == null || naming.end() != best.end()) {
      return best == null || naming.end() > best.end();
    }
    return weight(naming) > weight(best);
  }

  /** Short names of parts weigh more than full names of others: they stand behind their whole. */
  private static int weight(Naming naming) {
    boolean part = naming.brief() && naming.indicator().parent().isPresent();
    return naming.weight() + (part ? 6 : 0);
  }

  /** A name that reaches around the number or follows it: 帮助3万名就业困难人员实现就业. */
  Optional<Naming> around() {
    if (!isLookedAround) {
      around = bestAround();
      isLookedAround = true;
    }
    return Optional.ofNullable(around);
  }

  private @Nullable Naming bestAround() {
    Naming best = null;
    for (Naming naming : sentence.namings) {
      boolean reaches = naming.start() < start && naming.start() >= near && naming.end() > end;
      boolean follows = naming.start() >= end && naming.start() <= end + (chinese ? 14 : 60);
      if ((reaches || follows)
          && naming.end() <= after
          && counts(naming)
          && (best == null || weightAround(naming) > weightAround(best))) {
        best = naming;
      }
    }
    return best;
  }

  /** 450,000 new jobs ... and the unemployment rate: what the unit fits comes first. */
  private int weightAround(Naming naming) {
    boolean fits =
        first.isBareCount()
            || first.kind().unit().map(naming.indicator().counts()::fits).orElse(false);
    return weight(naming) + (fits ? FITTING : 0);
  }

  boolean countsPeople() {
    return around()
        .or(this::naming)
        .map(n -> n.indicator().counts() == Indicator.Counts.PEOPLE)
        .orElse(false);
  }

  /** What stands right at the number is people or trade as a whole, never weighed in tonnes. */
  boolean countsNoGoods() {
    return naming()
        .filter(n -> sentence.unknown(n.end(), denominator) == 0)
        .filter(n -> !sentence.has(Role.FOREIGN, n.start(), denominator))
        .filter(n -> !n.indicator().isTrade() || !sentence.has(Role.COMMODITY, near, denominator))
        .isPresent();
  }

  /** Clauses between the number before and this one, nearest first, without its own. */
  List<int[]> farClauses() {
    List<int[]> clauses = new ArrayList<>();
    int stop = near - 1;
    while (stop > from) {
      int begin = stop;
      while (begin > from && ",:()".indexOf(sentence.text.charAt(begin - 1)) < 0) {
        begin--;
      }
      clauses.add(new int[] {begin, stop});
      stop = begin - 1;
    }
    return clauses;
  }

  /** -1 or 1 where a number of a list has its own word of growth: 分别下降1.2%和增长3.4%. */
  Optional<Integer> signOf(Num num) {
    for (Word word : sentence.words) {
      boolean growth = word.role() == Role.RISE || word.role() == Role.FALL;
      if (growth
          && word.start() >= start
          && word.end() <= num.quoteStart()
          && num.quoteStart() - word.end() <= 1) {
        return Optional.of(word.role() == Role.FALL ? -1 : 1);
      }
    }
    return Optional.empty();
  }

  int quoteStart(Num num) {
    int quote = num.quoteStart();
    for (Word word : sentence.words) {
      boolean cue =
          word.role() == Role.RISE || word.role() == Role.FALL || word.role() == Role.SHARE;
      boolean close =
          word.end() <= quote
              && sentence.unknown(word.end(), quote) == 0
              && quote - word.end() <= 3;
      if (cue && close && word.start() >= near) {
        return word.start();
      }
    }
    return quote;
  }
}
