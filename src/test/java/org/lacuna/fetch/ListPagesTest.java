package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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

  private static byte[] page(String html, Charset charset) {
    return html.getBytes(charset);
  }

  private static byte[] page(String html) {
    return page(html, StandardCharsets.UTF_8);
  }

  private static List<String> items(Access access, byte[] page) {
    return ListPages.read(access, LIST, page).items().stream().map(URI::toString).toList();
  }

  private static ListPage.Next next(Access access, String html) {
    return ListPages.read(access, LIST, page(html)).next();
  }

  private static ListPage.Next at(String address) {
    return new ListPage.Next.Page(URI.create("http://tjj.example.gov.cn" + address));
  }

  @Test
  void followsTheItemsOfTheListAndNotTheNavigation() {
    byte[] page =
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
    byte[] page = page("<a href=/tjgb/1.shtml>公报</a><a href=/tz/2.shtml>通知</a>");
    assertThat(items(list("a", ".*/tjgb/.*", ""), page))
        .containsExactly("http://tjj.example.gov.cn/tjgb/1.shtml");
  }

  @Test
  void readsLinksAsBrowsersDo() {
    byte[] page =
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
    Access access = list("li", "", "a.next");
    assertThat(next(access, "<a class=next href=list_2.shtml>下一页</a>"))
        .isEqualTo(at("/tjj/tjgb/list_2.shtml"));
    assertThat(next(access, "<p>end</p>")).isEqualTo(new ListPage.Next.None());
  }

  @Test
  void findsTheNextPageThatAScriptWrites() {
    Access access = list("li", "", "a.next");
    String pager = "<script>createPageHTML(%d, %d, \"index\", \"html\");</script>";
    assertThat(next(access, pager.formatted(3, 0))).isEqualTo(at("/tjj/tjgb/index_1.html"));
    assertThat(next(access, pager.formatted(3, 2))).isEqualTo(new ListPage.Next.None());
  }

  @Test
  void findsTheNextPageThatAScriptNames() {
    Access access = list("li", "", "a.next");
    assertThat(next(access, "<a class=next href=\"javascript:toPage('index_2.html')\">下一页</a>"))
        .isEqualTo(at("/tjj/tjgb/index_2.html"));
    assertThat(next(access, "<a class=next href=# onclick=\"location.href='?page=2'\">下一页</a>"))
        .isEqualTo(at("/tjj/tjgb/list.shtml?page=2"));
  }

  @Test
  void callsAListCutWhoseNextPageOnlyAScriptKnows() {
    Access access = list("li", "", "a.next");
    String script = "<a class='next%s' href='javascript:goPage(%d)'>下一页</a><p>第%d页/共3页</p>";
    assertThat(next(access, script.formatted("", 2, 1))).isInstanceOf(ListPage.Next.Cut.class);
    assertThat(next(access, "<a class=next href=# onclick='more(2)'>下一页</a>"))
        .isInstanceOf(ListPage.Next.Cut.class);
  }

  @Test
  void callsAListWholeOnItsLastPage() {
    Access access = list("li", "", "a.next");
    ListPage.Next none = new ListPage.Next.None();
    assertThat(next(access, "<a class=next href='javascript:goPage(3)'>下一页</a><p>第3页/共3页</p>"))
        .isEqualTo(none);
    assertThat(next(access, "<a class='next disabled' href='javascript:goPage(3)'>下一页</a>"))
        .isEqualTo(none);
    assertThat(next(access, "<a class=next href='javascript:;'>下一页</a>")).isEqualTo(none);
    assertThat(next(access, "<a class=next href='%s'>下一页</a>".formatted(LIST))).isEqualTo(none);
  }

  @Test
  void findsAttachmentsByAddressQueryAndWords() {
    byte[] page =
        page(
            "<meta charset=gbk><a href=/files/a.XLSX>表</a><a href='/download.jsp?name=b.pdf'>公报</a>"
                + "<a href='/download?id=3'>附件:分县市就业人员.xls</a><a href=/c.html>别的</a>",
            Charset.forName("GBK"));
    assertThat(ListPages.attachments(LIST, page))
        .extracting(URI::toString)
        .containsExactly(
            "http://tjj.example.gov.cn/files/a.XLSX",
            "http://tjj.example.gov.cn/download.jsp?name=b.pdf",
            "http://tjj.example.gov.cn/download?id=3");
  }
}
