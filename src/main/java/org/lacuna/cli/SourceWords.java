package org.lacuna.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a person may say of a new source on the command line; what is not said is asked. */
final class SourceWords {

  @Option(names = "--id", paramLabel = "NAME", description = "Name of its folder.")
  @Nullable String id;

  @Option(names = "--title", paramLabel = "WORDS", description = "What it is, in English.")
  @Nullable String title;

  @Option(
      names = "--publisher",
      paramLabel = "NAME",
      description = "Who issues it, as its pages write it.")
  @Nullable String publisher;

  @Option(
      names = "--publisher-en",
      paramLabel = "NAME",
      description = "The publisher's English name.")
  @Nullable String publisherEn;

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description = "producer, or re-publisher of figures of others.")
  @Nullable String role;

  @Option(
      names = "--release",
      paramLabel = "ID",
      description = "The release it carries; sources of one release share it.")
  @Nullable String release;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      description = "flash, monthly, annual, yearbook or statement.")
  @Nullable String stage;

  @Option(
      names = "--frequency",
      paramLabel = "CODE",
      description = "A, S, Q, M, W, D, or I for irregular.")
  @Nullable String frequency;

  @Option(
      names = "--due-after-days",
      paramLabel = "DAYS",
      description = "Days from the end of a period to the day its figures are expected.")
  @Nullable String dueAfterDays;

  @Option(
      names = "--grace-days",
      paramLabel = "DAYS",
      description = "Days after that before their absence is called late.")
  @Nullable String graceDays;

  @Option(
      names = "--area",
      paramLabel = "CODE",
      description = "What 全市 or 全区 means on its pages: CN-650500.")
  @Nullable String area;

  @Option(names = "--language", paramLabel = "TAG", description = "zh-Hans, zh-Hant or en.")
  @Nullable String language;

  @Option(
      names = "--seen",
      paramLabel = "WORDS",
      description = "Where its address was seen; for others to follow.")
  @Nullable String seen;
}
