package org.lacuna.publish;

import java.util.ArrayList;
import java.util.List;
import org.lacuna.publish.Column.Kind;
import org.lacuna.series.Statement;

/** The columns that say who claimed it, when, and whether the source still says so. */
final class ClaimStatement {

  private static final ClaimPart<Statement> SAID =
      new ClaimPart<>(claim -> claim.observation().said());

  private ClaimStatement() {}

  static List<Column<Claim>> columns() {
    List<Column<Claim>> columns = new ArrayList<>(statement());
    columns.addAll(validity());
    return columns;
  }

  private static List<Column<Claim>> statement() {
    return List.of(
        SAID.text("publisher", "Publisher", "发布者", "Who said it.", "发布者。", Statement::publisher),
        SAID.text(
            "source",
            "Source",
            "来源",
            "Id of the source it was read from.",
            "来源编号。",
            Statement::source),
        SAID.text("release", "Release", "发布物", "Id of the release.", "发布物编号。", Statement::release),
        SAID.text(
            "stage",
            "Stage",
            "阶段",
            "Flash, monthly, annual, yearbook or statement.",
            "快报、月度、年度、年鉴或声明。",
            Statement::stage),
        SAID.column(
            "published",
            Kind.DAY,
            "Published",
            "发布日期",
            "Day of publication, or first day of what is known of it.",
            "发布日期，或已知部分的首日。",
            said -> Cell.day(said.published().date())),
        SAID.text(
            "published_precision",
            "Date known to",
            "日期精度",
            "How much of that day is known.",
            "发布日期已知的精度。",
            said -> said.published().precision().code()));
  }

  private static List<Column<Claim>> validity() {
    return List.of(
        Column.of(
            "first_seen",
            Kind.INSTANT,
            "First seen",
            "首次所见",
            "When the page that carries it was first archived.",
            "载有该数字的网页首次存档的时间。",
            claim -> Cell.instant(claim.observation().firstSeen())),
        Column.of(
            "validity",
            Kind.TEXT,
            "Validity",
            "有效性",
            "Whether the source still says so: stands, superseded or withdrawn.",
            "来源是否仍如此表述：有效、被取代或撤回。",
            claim -> Cell.text(claim.validity())),
        Column.of(
            "ended",
            Kind.INSTANT,
            "Ended",
            "终止时间",
            "When the source was first seen to say otherwise; [z] while the claim stands.",
            "首次发现来源改变表述的时间；仍有效时为 [z]。",
            claim ->
                Cell.orMissing(
                    claim.ending(), ending -> Cell.instant(ending.at()), Shorthand.NOT_APPLICABLE)),
        Column.of(
            "successor",
            Kind.TEXT,
            "Superseded by",
            "取代者",
            "Id of the claim that took its place; [z] when there is none.",
            "取代该陈述的陈述编号；无则为 [z]。",
            claim ->
                Cell.orMissing(
                    claim.ending().flatMap(Claim.Ending::successor),
                    Cell::text,
                    Shorthand.NOT_APPLICABLE)));
  }
}
