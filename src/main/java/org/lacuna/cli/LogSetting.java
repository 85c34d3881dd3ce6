package org.lacuna.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.slf4j.Logger;

/**
 * What is logged, and how. Logs go to standard error: standard output belongs to what a command
 * prints. {@code LACUNA_LOG} sets the level of this program, {@code LACUNA_LOG_FORMAT=json} gives
 * one JSON object a line. Written in Java because reading XML takes longer than most commands run.
 */
public final class LogSetting extends ContextAwareBase implements Configurator {

  /** Loggers of libraries that say too much, with the reason. */
  private static final Map<String, Level> QUIETER =
      Map.of(
          // says that H2 is newer than it was verified with; our own tests run every migration
          "org.flywaydb.core.internal.database.base.Database", Level.ERROR,
          // says at every start that packages number their migrations by themselves
          "org.flywaydb.core.internal.command.DbMigrate", Level.ERROR,
          // what breaks a job off is told by the command, with its cause
          "org.springframework.batch.core.step.AbstractStep", Level.OFF,
          "org.springframework.batch.core.job.AbstractJob", Level.OFF,
          // a store that closed itself, as on a full disk, cannot roll back either; what broke is
          // told
          "org.springframework.transaction.support.TransactionTemplate", Level.OFF,
          "org.springframework.transaction.interceptor.TransactionInterceptor", Level.OFF,
          // damaged documents are named by the reader that met them
          "org.apache.poi", Level.ERROR,
          // fonts of a PDF are of no concern for its text
          "org.apache.pdfbox", Level.ERROR,
          "org.apache.fontbox", Level.ERROR);

  /** Made by logback, which finds this class by its name in the service file. */
  public LogSetting() {}

  @Override
  public ExecutionStatus configure(LoggerContext loggers) {
    configure(loggers, System.getenv());
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  static void configure(LoggerContext loggers, Map<String, String> environment) {
    ConsoleAppender<ILoggingEvent> errors = new ConsoleAppender<>();
    errors.setContext(loggers);
    errors.setTarget("System.err");
    errors.setEncoder(encoder(loggers, environment.getOrDefault("LACUNA_LOG_FORMAT", "text")));
    errors.start();
    loggers.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.WARN);
    loggers.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(errors);
    String level = environment.getOrDefault("LACUNA_LOG", "INFO");
    loggers.getLogger("org.lacuna").setLevel(Level.toLevel(level, Level.INFO));
    QUIETER.forEach((name, quieter) -> loggers.getLogger(name).setLevel(quieter));
  }

  static Encoder<ILoggingEvent> encoder(LoggerContext loggers, String format) {
    return format.equalsIgnoreCase("json") ? json(loggers) : text(loggers);
  }

  private static Encoder<ILoggingEvent> json(LoggerContext loggers) {
    JsonEncoder json = new JsonEncoder();
    json.setContext(loggers);
    json.setWithSequenceNumber(false);
    json.setWithNanoseconds(false);
    json.setWithContext(false);
    json.setWithMessage(false);
    json.setWithArguments(false);
    json.setWithFormattedMessage(true);
    json.start();
    return json;
  }

  private static Encoder<ILoggingEvent> text(LoggerContext loggers) {
    LogLine line = new LogLine();
    line.setContext(loggers);
    line.start();
    LayoutWrappingEncoder<ILoggingEvent> text = new LayoutWrappingEncoder<>();
    text.setContext(loggers);
    text.setCharset(StandardCharsets.UTF_8);
    text.setLayout(line);
    text.start();
    return text;
  }
}
