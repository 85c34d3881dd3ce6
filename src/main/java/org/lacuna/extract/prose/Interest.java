package org.lacuna.extract.prose;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Why a sentence may be worth reading: what its words name. */
enum Interest {
  /** An indicator, or a dimension of trade. */
  SUBJECT,
  /** A place of the vocabulary. */
  OUR_PLACE,
  /** A place elsewhere. */
  OTHER_PLACE,
  /** Poor people, whose place is kept. */
  POOR,
  /** A list of goals begins. */
  GOALS,
  /** Something goes on since a time. */
  SINCE;

  /** Words of the interests that no role raises. */
  static final Map<Interest, List<String>> WORDS =
      Map.of(
          POOR, List.of("贫困"),
          GOALS, List.of("目标是", "目标为", "预期目标:"),
          SINCE, List.of("以来", "开始", "年起", "since"));

  /** The interest that a word of this role raises, empty for words that raise none. */
  static Optional<Interest> of(Role role) {
    return switch (role) {
      case PARTNER, COMMODITY, MODE, ENTERPRISE -> Optional.of(SUBJECT);
      case AREA -> Optional.of(OUR_PLACE);
      case ELSEWHERE_NAME -> Optional.of(OTHER_PLACE);
      default -> Optional.empty();
    };
  }
}
