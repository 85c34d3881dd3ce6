package org.lacuna.alert;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.slf4j.LoggerFactory;

class LogChannelTest extends AlertChannelContract {

  private final Logger logger = (Logger) LoggerFactory.getLogger("org.lacuna.alert");
  private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

  @BeforeEach
  void listen() {
    lines.start();
    logger.addAppender(lines);
  }

  @AfterEach
  void stop() {
    logger.detachAppender(lines);
  }

  @Override
  AlertChannel working() {
    return new LogChannel("log");
  }

  @Override
  Optional<AlertChannel> broken() {
    return Optional.empty();
  }

  @Override
  String received() {
    return lines.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .collect(Collectors.joining("\n"));
  }
}
