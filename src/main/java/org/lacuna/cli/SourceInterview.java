package org.lacuna.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.lacuna.catalogue.Access;
import org.lacuna.catalogue.Connection;
import org.lacuna.catalogue.Expectations;
import org.lacuna.catalogue.Life;
import org.lacuna.catalogue.Publisher;
import org.lacuna.catalogue.Release;
import org.lacuna.catalogue.SourceDefinition;
import org.lacuna.pipeline.SourceProposal;
import org.lacuna.series.Coded;
import org.lacuna.series.Frequency;

/** Makes a definition of proposals, words of the command line and answers. */
final class SourceInterview {

  private static final String YEARLY_DAYS = "120";
  private static final String DAYS = "30";

  private final Questions questions;
  private final SourceWords words;
  private final SourceProposal proposal;

  SourceInterview(Questions questions, SourceWords words, SourceProposal proposal) {
    this.questions = questions;
    this.words = words;
    this.proposal = proposal;
  }

  /**
   * Asks what is open.
   *
   * @param access how the source is reached
   * @param sources the folder {@code jobs/sources}
   * @param seen where the address was seen, as far as that is known
   * @param verified the day it answered, when it was really asked
   * @return a definition without expectations
   */
  SourceDefinition definition(
      Access access, Path sources, Optional<String> seen, Optional<LocalDate> verified) {
    String id = id();
    String title = questions.ask("--title", "Title", words.title, proposal.title());
    Publisher publisher = publisher();
    Release release = release(id);
    String area =
        questions.ask("--area", "Area that 全市 or 全区 means here", words.area, proposal.area());
    String language = questions.ask("--language", "Language", words.language, proposal.language());
    String where = questions.ask("--seen", "Where the address was seen", words.seen, seen);
    return new SourceDefinition(
        id,
        title,
        Optional.empty(),
        publisher,
        release,
        area,
        language,
        List.of(access),
        proposal.recognition(),
        proposal.layout(),
        Connection.USUAL,
        new Expectations(0, Integer.MAX_VALUE, List.of(), false),
        new Life(where, verified, Optional.empty(), Optional.empty(), Optional.empty()),
        List.of(),
        sources.resolve(id));
  }

  private String id() {
    String id = questions.ask("--id", "Name of the folder", words.id, Optional.of(proposal.id()));
    if (!id.matches("[a-z0-9][a-z0-9-]{1,60}")) {
      throw new BadInput("the name '" + id + "' must be small letters, digits and hyphens");
    }
    return id;
  }

  private Publisher publisher() {
    String name = questions.ask("--publisher", "Publisher", words.publisher, proposal.publisher());
    String english =
        questions.ask(
            "--publisher-en",
            "Publisher's English name",
            words.publisherEn,
            Optional.of(name).filter(text -> !text.isEmpty()));
    String role =
        questions.ask(
            "--role", "Role (producer, re-publisher)", words.role, Optional.of("producer"));
    return new Publisher(name, english, coded(Publisher.Role.class, role));
  }

  private Release release(String id) {
    String release = questions.ask("--release", "Release", words.release, Optional.of(id));
    String stage = questions.ask("--stage", "Stage", words.stage, Optional.of(proposal.stage()));
    Frequency frequency =
        coded(
            Frequency.class,
            questions.ask(
                "--frequency",
                "Frequency (A S Q M W D, I irregular)",
                words.frequency,
                Optional.of(proposal.frequency().code())));
    if (frequency == Frequency.IRREGULAR) {
      return new Release(release, stage, frequency, 0, 0, "");
    }
    return new Release(release, stage, frequency, due(frequency), grace(frequency), "");
  }

  private int due(Frequency frequency) {
    return number(
        questions.ask(
            "--due-after-days",
            "Days from the end of a period to its figures",
            words.dueAfterDays,
            Optional.of(usual(frequency))));
  }

  private int grace(Frequency frequency) {
    return number(
        questions.ask(
            "--grace-days",
            "Days after that before it is called late",
            words.graceDays,
            Optional.of(usual(frequency))));
  }

  private static String usual(Frequency frequency) {
    return frequency == Frequency.ANNUAL ? YEARLY_DAYS : DAYS;
  }

  private static int number(String text) {
    if (!text.matches("\\d{1,4}")) {
      throw new BadInput("'" + text + "' is no number of days");
    }
    return Integer.parseInt(text);
  }

  private static <E extends Enum<E> & Coded> E coded(Class<E> type, String code) {
    try {
      return Coded.of(type, code);
    } catch (IllegalArgumentException unknown) {
      throw new BadInput(String.valueOf(unknown.getMessage()));
    }
  }
}
