package org.lacuna.publish;

import java.util.List;
import org.lacuna.series.Evidence;

/** The columns that lead to the words on the archived page. */
final class ClaimProof {

  private static final ClaimPart<Evidence> PROOF =
      new ClaimPart<>(claim -> claim.observation().evidence());

  private ClaimProof() {}

  static List<Column<Claim>> columns() {
    return List.of(
        PROOF.text(
            "printed",
            "As printed",
            "原文数字",
            "The number with its magnitude and unit as printed.",
            "原文所印的数字及单位。",
            Evidence::printed),
        PROOF.text(
            "quote",
            "Quote",
            "引文",
            "Shortest span of the page that carries the figure.",
            "载有该数字的最短原文。",
            Evidence::quote),
        PROOF.text(
            "locator",
            "Place in page",
            "页内位置",
            "Character range or table cell.",
            "字符范围或表格单元。",
            Evidence::locator),
        PROOF.text(
            "snapshot",
            "Snapshot",
            "快照",
            "Digest of the archived bytes.",
            "存档内容的摘要值。",
            Evidence::snapshot),
        PROOF.text(
            "rule",
            "Read by",
            "识别规则",
            "Rule that read it, with the version of the grammar.",
            "识别该数字的规则及版本。",
            Evidence::rule));
  }
}
