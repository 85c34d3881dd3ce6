package org.lacuna.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.BodyPart;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.ChannelSettings.Email;
import org.lacuna.catalogue.ChannelSettings.Security;
import org.lacuna.catalogue.Secret;

class EmailChannelTest extends AlertChannelContract {

  private static GreenMail server;

  @BeforeAll
  static void listen() {
    server =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    server.start();
    server.setUser("desk@example.org", "desk", SECRET);
  }

  @AfterAll
  static void stop() {
    server.stop();
  }

  @BeforeEach
  void empty() throws Exception {
    server.purgeEmailFromAllMailboxes();
  }

  private static AlertChannel channel(int port, Security security, String password) {
    return new EmailChannel(
        new Email(
            "mail",
            "127.0.0.1",
            port,
            security,
            Optional.of(Secret.parse("env:MAIL_USER")),
            Optional.of(Secret.parse("env:MAIL_PASSWORD")),
            "Lacuna <lacuna@example.org>",
            List.of("desk@example.org")),
        new Secrets(Map.of("MAIL_USER", "desk", "MAIL_PASSWORD", password)));
  }

  @Override
  AlertChannel working() {
    return channel(server.getSmtp().getPort(), Security.NONE, SECRET);
  }

  @Override
  Optional<AlertChannel> broken() {
    return Optional.of(channel(1, Security.NONE, SECRET));
  }

  @Override
  String received() throws Exception {
    StringBuilder all = new StringBuilder();
    for (MimeMessage message : server.getReceivedMessages()) {
      all.append("Subject: ").append(message.getSubject()).append('\n');
      append(all, message, "text/plain");
    }
    return all.toString();
  }

  private static void append(StringBuilder all, Part part, String type) throws Exception {
    if (part.isMimeType(type)) {
      all.append(part.getContent());
    } else if (part.getContent() instanceof Multipart parts) {
      for (int i = 0; i < parts.getCount(); i++) {
        BodyPart inner = parts.getBodyPart(i);
        append(all, inner, type);
      }
    }
  }

  @Test
  void writesTextAndHtmlWithLinksToBothPages() throws Exception {
    working().send(List.of(opened("a < b")));
    StringBuilder html = new StringBuilder();
    append(html, server.getReceivedMessages()[0], "text/html");
    assertThat(html.toString())
        .contains("a &lt; b: no published figure")
        .contains("<a href=\"https://a.example/" + Findings.DIGEST_A + "\"")
        .contains("<a href=\"https://a.example/" + Findings.DIGEST_B + "\"");
  }

  @Test
  void makesOneThreadOfOneIncident() throws Exception {
    AlertChannel channel = working();
    channel.send(List.of(opened("first")));
    channel.send(List.of(notice("first", 2)));
    MimeMessage[] messages = server.getReceivedMessages();
    String first = messages[0].getMessageID();
    assertThat(first).endsWith("@example.org>");
    assertThat(messages[0].getHeader("In-Reply-To")).isNull();
    assertThat(messages[1].getHeader("In-Reply-To")).containsExactly(first);
    assertThat(messages[1].getHeader("References")).containsExactly(first);
    assertThat(messages[1].getMessageID()).isNotEqualTo(first);
  }

  @Test
  void saysNothingToAServerThatOffersNoTls() {
    AlertChannel channel = channel(server.getSmtp().getPort(), Security.STARTTLS, SECRET);
    assertThatExceptionOfType(ChannelFailure.class)
        .isThrownBy(() -> channel.send(List.of(opened("first"))));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysNothingToAServerWithACertificateNobodyVouchesFor() {
    AlertChannel channel = channel(server.getSmtps().getPort(), Security.TLS, SECRET);
    assertThatExceptionOfType(ChannelFailure.class)
        .isThrownBy(() -> channel.send(List.of(opened("first"))));
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void saysThatThePasswordIsWrongWithoutSayingIt() {
    String wrong = "wr0ng-passw0rd";
    AlertChannel channel = channel(server.getSmtp().getPort(), Security.NONE, wrong);
    assertThatExceptionOfType(ChannelFailure.class)
        .isThrownBy(() -> channel.send(List.of(opened("first"))))
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain(wrong));
  }
}
