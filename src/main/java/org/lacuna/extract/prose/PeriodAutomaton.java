package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * Tries all forms of periods at once. What they make of a stretch of text is found out with their
 * patterns the first time and kept from then on, character by character, so that later stretches
 * are only looked up. Characters that no form names are one to it. Safe to share between threads.
 */
final class PeriodAutomaton {

  /** Nodes kept; what does not fit any more is tried each time anew. */
  private static final int MOST_NODES = 1 << 15;

  private static final String ALWAYS_NAMED = "0123456789abcdefghijklmnopqrstuvwxyz ";

  /** One character of each kind that a form may look back at: an end, a digit, 月, any other. */
  private static final String BEFORE = "。0月\u2603";

  private static final char UNNAMED = '\u2603';

  /** What a form says of the characters from a place on; the span counts from there. */
  record Match(int form, int length, @Nullable PeriodSpan span) {}

  private final List<PeriodForm> forms;
  private final char[] symbols;
  private final short[] symbolOf = new short[Character.MAX_VALUE + 1];
  private final CharacterSet startsOf;
  private final Node[] roots;
  private final AtomicInteger nodes = new AtomicInteger();

  /** The forms that may still match, and those that have, behind the same characters. */
  private static final class Node {
    final int[] open;
    final List<Match> matches;
    final Node[] next;

    Node(int[] open, List<Match> matches, int symbols) {
      this.open = open;
      this.matches = matches;
      this.next = new Node[open.length == 0 ? 0 : symbols];
    }
  }

  PeriodAutomaton(List<PeriodForm> forms) {
    this.forms = forms;
    this.symbols = symbols(forms);
    for (int i = 1; i < symbols.length; i++) {
      symbolOf[symbols[i]] = (short) i;
    }
    boolean[] starts = starts(forms, symbols);
    startsOf = CharacterSet.where(c -> starts[symbolOf[c]]);
    int[] all = new int[forms.size()];
    Arrays.setAll(all, form -> form);
    roots = new Node[BEFORE.length()];
    Arrays.setAll(roots, i -> new Node(all, List.of(), symbols.length));
  }

  private static char[] symbols(List<PeriodForm> forms) {
    StringBuilder named = new StringBuilder(ALWAYS_NAMED).append(BEFORE);
    forms.forEach(form -> named.append(form.pattern().pattern()));
    named.append("\n;.,!?");
    String distinct =
        named
            .chars()
            .filter(c -> c != UNNAMED)
            .distinct()
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return (UNNAMED + distinct).toCharArray();
  }

  /** The symbols that some form may begin with, whatever stands before them. */
  private static boolean[] starts(List<PeriodForm> forms, char[] symbols) {
    boolean[] starts = new boolean[symbols.length];
    for (int i = 0; i < symbols.length; i++) {
      for (PeriodForm form : forms) {
        starts[i] |= mayStart(form, symbols[i]);
      }
    }
    return starts;
  }

  private static boolean mayStart(PeriodForm form, char symbol) {
    return BEFORE.chars().anyMatch(before -> mayStart(form, "" + (char) before + symbol));
  }

  /** Whether the form may begin with the second of two characters. */
  private static boolean mayStart(PeriodForm form, String text) {
    Matcher matcher = form.pattern().matcher(text).useTransparentBounds(true).region(1, 2);
    return matcher.lookingAt() || matcher.hitEnd();
  }

  /** Whether a period may begin with this character. */
  boolean mayStart(char c) {
    return startsOf.has(c);
  }

  /** How many forms there are. */
  int size() {
    return forms.size();
  }

  /**
   * What the forms match from {@code at} on, up to {@code to}, in the order of the forms.
   *
   * @param text the whole text: what stands before and behind is looked at, not matched
   */
  List<Match> at(String text, int at, int to) {
    int before = before(text, at);
    Node node = roots[before];
    for (int i = at; node.open.length > 0; i++) {
      Node next = i == to ? null : next(node, text, at, i, before);
      if (next == null) {
        return tried(node, text, at, to);
      }
      node = next;
    }
    return node.matches;
  }

  private static int before(String text, int at) {
    if (at == 0) {
      return 0;
    }
    char c = text.charAt(at - 1);
    if (Characters.isDigit(c)) {
      return 1;
    }
    return c == '月' ? 2 : "。!?\n;.,".indexOf(c) >= 0 ? 0 : 3;
  }

  /** The node behind the character at {@code i}, null when there is no room for one. */
  private @Nullable Node next(Node node, String text, int at, int i, int before) {
    int symbol = symbolOf[text.charAt(i)];
    Node next = node.next[symbol];
    return next != null || nodes.get() >= MOST_NODES
        ? next
        : grow(node, symbol, text.substring(at, i), before);
  }

  private Node grow(Node from, int symbol, String words, int before) {
    String text = BEFORE.charAt(before) + words + symbols[symbol];
    List<Match> matches = new ArrayList<>(from.matches);
    int[] open = new int[from.open.length];
    int count = 0;
    for (int form : from.open) {
      Matcher matcher = matcher(form, text, 1, text.length());
      boolean matched = matcher.lookingAt();
      if (matcher.hitEnd()) {
        open[count++] = form;
      } else if (matched) {
        matches.add(match(form, matcher, 1));
      }
    }
    matches.sort((one, other) -> one.form - other.form);
    Node node = new Node(Arrays.copyOf(open, count), List.copyOf(matches), symbols.length);
    nodes.incrementAndGet();
    from.next[symbol] = node;
    return node;
  }

  /** The open forms without the automaton: at the end of a sentence, and when there is no room. */
  private List<Match> tried(Node node, String text, int at, int to) {
    List<Match> matches = new ArrayList<>(node.matches);
    for (int form : node.open) {
      Matcher matcher = matcher(form, text, at, to);
      if (matcher.lookingAt()) {
        matches.add(match(form, matcher, at));
      }
    }
    matches.sort((one, other) -> one.form - other.form);
    return matches;
  }

  private Matcher matcher(int form, String text, int from, int to) {
    return forms.get(form).pattern().matcher(text).useTransparentBounds(true).region(from, to);
  }

  private Match match(int form, Matcher matcher, int at) {
    PeriodSpan span = forms.get(form).meaning().apply(matcher).orElse(null);
    PeriodSpan moved = span == null ? null : span.moved(-at);
    return new Match(form, matcher.end() - at, moved);
  }
}
