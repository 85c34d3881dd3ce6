package org.lacuna.alert;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The log, which a terminal shows. */
final class LogChannel implements AlertChannel {

  private static final Logger LOG = LoggerFactory.getLogger("org.lacuna.alert");

  private final String name;

  LogChannel(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void send(List<Notice> notices) {
    for (Notice notice : notices) {
      switch (notice.severity()) {
        case NOTICE -> LOG.info("{}\n{}", notice.subject(), NoticeText.plain(notice).indent(2));
        case WARNING, ALARM ->
            LOG.warn("{}\n{}", notice.subject(), NoticeText.plain(notice).indent(2));
      }
    }
  }
}
