package org.lacuna.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A logged event as a line for people, with the trace of what was thrown below it. Most runs log
 * nothing, and a pattern takes its time to be compiled, used or not.
 */
final class LogLine extends LayoutBase<ILoggingEvent> {

  @Override
  public String doLayout(ILoggingEvent event) {
    String logger = event.getLoggerName();
    String line =
        String.format(
            Locale.ROOT,
            "%s %-5s %s: %s%n",
            time(event),
            event.getLevel(),
            logger.substring(logger.lastIndexOf('.') + 1),
            event.getFormattedMessage());
    return event.getThrowableProxy() == null
        ? line
        : line + ThrowableProxyUtil.asString(event.getThrowableProxy());
  }

  private static String time(ILoggingEvent event) {
    return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT)
        .format(Instant.ofEpochMilli(event.getTimeStamp()).atZone(ZoneId.systemDefault()));
  }
}
