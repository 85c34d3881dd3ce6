package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.catalogue.Access;

class ListPagesTest {

  private static final URI LIST = URI.create("http://tjj.example.gov.cn/tjj/tjgb/list.shtml");

  private static Access list(String items, String pattern, String next) {
    return new Access(
        Access.Kind.LIST,
        LIST,
        Optional.of(items).filter(text -> !text.isEmpty()),
        Optional.of(pattern).filter(text -> !text.isEmpty()),
        Optional.of(next).filter(text -> !text.isEmpty()),
        10,
        false);
  }

  private static Exchange page(String html, Charset charset) {
    byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Optional<String> none = Optional.empty();
    return new Exchange(
        LIST, LIST, List.of(), Instant.EPOCH, Duration.ZERO, head, head, 200, none, none, none,
        html.getBytes(charset));
  }

  private static Exchange page(String html) {
    return page(html, StandardCharsets.UTF_8);
  }

  private static List<String> items(Access access, Exchange page) {
    return ListPages.read(access, page).items().stream().map(URI::toString).toList();
  }

  @Test
  void followsTheItemsOfTheListAndNotTheNavigation() {
    Exchange page =
        page(
            """
            <a href="/">首页</a><ul class=list>
            <li><a href="202504/a.shtml">2024年统计公报</a></li>
            <li><a href="/tjj/tjgb/202404/b.shtml#top">2023年统计公报</a></li>
            <li><a href="/tjj/tjgb/202404/b.shtml">2023年统计公报</a></li></ul>
            """);
    assertThat(items(list("ul.list li", "", ""), page))
        .containsExactly(
            "http://tjj.example.gov.cn/tjj/tjgb/202504/a.shtml",
            "http://tjj.example.gov.cn/tjj/tjgb/202404/b.shtml");
  }

  @Test
  void keepsOnlyItemsOfThePattern() {
    Exchange page = page("<a href=/tjgb/1.shtml>公报</a><a href=/tz/2.shtml>通知</a>");
    assertThat(items(list("a", ".*/tjgb/.*", ""), page))
        .containsExactly("http://tjj.example.gov.cn/tjgb/1.shtml");
  }

  @Test
  void readsLinksAsBrowsersDo() {
    Exchange page =
        page(
            "<base href='http://tjj.example.gov.cn/x/'><a href=' 公报 2024.html'>a</a>"
                + "<a href='javascript:go()'>b</a><a href='mailto:a@example.org'>c</a>"
                + "<a href='a|b.html'>d</a><a href='http://[bad'>e</a>");
    assertThat(items(list("a", "", ""), page))
        .containsExactly(
            "http://tjj.example.gov.cn/x/%E5%85%AC%E6%8A%A5%202024.html",
            "http://tjj.example.gov.cn/x/a%7Cb.html");
  }

  @Test
  void findsTheNextPageByItsLink() {
    Exchange page = page("<a class=next href=list_2.shtml>下一页</a>");
    assertThat(ListPages.read(list("li", "", "a.next"), page).next())
        .contains(URI.create("http://tjj.example.gov.cn/tjj/tjgb/list_2.shtml"));
    assertThat(ListPages.read(list("li", "", "a.next"), page("<p>end</p>")).next()).isEmpty();
  }

  @Test
  void findsTheNextPageThatAScriptWrites() {
    Access access = list("li", "", "a.next");
    String pager = "<script>createPageHTML(%d, %d, \"index\", \"html\");</script>";
    assertThat(ListPages.read(access, page(pager.formatted(3, 0))).next())
        .contains(URI.create("http://tjj.example.gov.cn/tjj/tjgb/index_1.html"));
    assertThat(ListPages.read(access, page(pager.formatted(3, 2))).next()).isEmpty();
  }

  @Test
  void findsAttachmentsByAddressQueryAndWords() {
    Exchange page =
        page(
            "<meta charset=gbk><a href=/files/a.XLSX>表</a><a href='/download.jsp?name=b.pdf'>公报</a>"
                + "<a href='/download?id=3'>附件:分县市就业人员.xls</a><a href=/c.html>别的</a>",
            Charset.forName("GBK"));
    assertThat(ListPages.attachments(page))
        .extracting(URI::toString)
        .containsExactly(
            "http://tjj.example.gov.cn/files/a.XLSX",
            "http://tjj.example.gov.cn/download.jsp?name=b.pdf",
            "http://tjj.example.gov.cn/download?id=3");
  }
}
