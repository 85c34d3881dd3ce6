package org.lacuna.extract.prose;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lacuna.extract.Leftover;

/**
 * What the numbers of a group are about.
 *
 * @param frames one a number, or one for a single number
 * @param shared whether a single number holds for each of the frames
 * @param own whether the words of the clause itself said it
 * @param refusal why it cannot be said, null when it can
 */
record Subjects(
    List<Frame> frames, boolean shared, boolean own, Leftover.@Nullable Reason refusal) {

  /** Stands for a subject that is none of ours, where order matters. */
  static final Frame FOREIGN =
      Frame.of(
          new Indicator("", Indicator.Counts.PEOPLE, "", java.util.Optional.empty()),
          Frame.Place.OTHER);

  static Subjects of(Frame frame, boolean own) {
    return new Subjects(List.of(frame), false, own, null);
  }

  static Subjects list(List<Frame> frames, boolean own) {
    return new Subjects(List.copyOf(frames), false, own, null);
  }

  static Subjects refused(Leftover.Reason reason) {
    return new Subjects(List.of(), false, false, reason);
  }

  Subjects sharing() {
    return new Subjects(frames, true, own, refusal);
  }

  List<Frame> each() {
    return shared ? frames : new ArrayList<>(frames.subList(0, 1));
  }

  Frame first() {
    return frames.isEmpty() ? FOREIGN : frames.get(0);
  }
}
