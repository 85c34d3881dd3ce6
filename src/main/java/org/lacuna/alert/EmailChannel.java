package org.lacuna.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Collectors;
import org.lacuna.catalogue.ChannelSettings.Email;
import org.lacuna.catalogue.ChannelSettings.Security;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;

/** E-mail: text and HTML, one thread for each incident (RFC 5322, section 3.6.4). */
final class EmailChannel implements AlertChannel {

  private static final String TIMEOUT_MS = "20000";
  private static final int LONGEST_SUBJECT = 150;

  private final Email settings;
  private final Secrets secrets;

  EmailChannel(Email settings, Secrets secrets) {
    this.settings = settings;
    this.secrets = secrets;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public void send(List<Notice> notices) throws ChannelFailure {
    JavaMailSenderImpl sender = sender();
    try {
      sender.send(message(sender, notices));
    } catch (MailException | MessagingException failed) {
      Throwable cause = failed.getCause() == null ? failed : failed.getCause();
      throw secrets.failure("the mail server " + settings.host() + " did not take it", cause);
    }
  }

  @Override
  public String probe() throws ChannelFailure {
    try {
      sender().testConnection();
      return "the mail server " + settings.host() + " answers and lets us in";
    } catch (MessagingException failed) {
      throw secrets.failure("the mail server " + settings.host() + " cannot be used", failed);
    }
  }

  private JavaMailSenderImpl sender() throws ChannelFailure {
    JavaMailSenderImpl sender = new JavaMailSenderImpl();
    sender.setHost(settings.host());
    sender.setPort(settings.port());
    sender.setProtocol(settings.security() == Security.TLS ? "smtps" : "smtp");
    sender.setJavaMailProperties(properties());
    secrets.reveal(settings.user()).ifPresent(sender::setUsername);
    secrets.reveal(settings.password()).ifPresent(sender::setPassword);
    return sender;
  }

  private Properties properties() {
    String mail = settings.security() == Security.TLS ? "mail.smtps." : "mail.smtp.";
    Properties properties = new Properties();
    for (String timeout : List.of("connectiontimeout", "timeout", "writetimeout")) {
      properties.setProperty(mail + timeout, TIMEOUT_MS);
    }
    properties.setProperty(mail + "auth", String.valueOf(settings.user().isPresent()));
    properties.setProperty(mail + "ssl.checkserveridentity", "true");
    if (settings.security() == Security.STARTTLS) {
      properties.setProperty(mail + "starttls.enable", "true");
      properties.setProperty(mail + "starttls.required", "true");
    }
    return properties;
  }

  private MimeMessage message(JavaMailSenderImpl sender, List<Notice> notices)
      throws MessagingException {
    MimeMessage message = sender.createMimeMessage();
    MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
    Notice last = notices.get(notices.size() - 1);
    parts.setFrom(settings.from());
    parts.setTo(settings.to().toArray(String[]::new));
    parts.setSubject(subject(notices));
    parts.setSentDate(Date.from(last.at()));
    parts.setText(
        notices.stream().map(NoticeText::plain).collect(Collectors.joining("\n")),
        MailPage.of(notices));
    thread(message, notices);
    return message;
  }

  private void thread(MimeMessage message, List<Notice> notices) throws MessagingException {
    Notice one = notices.get(0);
    message.setHeader("Message-ID", id(one.id()));
    message.setHeader("Auto-Submitted", "auto-generated");
    if (notices.size() == 1 && !one.id().equals(one.first())) {
      message.setHeader("In-Reply-To", id(one.first()));
      message.setHeader("References", id(one.first()));
    }
  }

  private String id(String notice) {
    String domain = settings.from().replaceAll(".*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    return "<%s.%s@%s>".formatted(notice, "lacuna", domain.toLowerCase(Locale.ROOT));
  }

  private static String subject(List<Notice> notices) {
    String text =
        notices.size() == 1
            ? notices.get(0).subject()
            : "%d notices, the last: %s"
                .formatted(notices.size(), notices.get(notices.size() - 1).subject());
    String line = "[Lacuna] " + text;
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
