package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lacuna.fetch.FetchFixture.answer;
import static org.lacuna.fetch.FetchFixture.request;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is learned of a site outlives the look, and the run. */
class SitesIT {

  private static final String LOST =
      "<html><title>某某州人民政府网</title><p>温馨提示</p><p>五秒后为您打开其他内容,请稍候片刻</p></html>";
  private static final String PAGE =
      "<html><title>公报</title><p>全州城镇新增就业3.2万人,转移就业31.2万人次,开展培训1.4万人次。</p></html>";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final DataSource database = FetchFixture.freshDatabase();
  private final HttpServer server = FetchFixture.server(this::serve);

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    if (path.equals("/robots.txt")) {
      answer(exchange, 200, "User-agent: *\nDisallow: /secret/");
    } else if (path.startsWith("/moved/")) {
      exchange.getResponseHeaders().set("Location", "/tj/welcome.html");
      answer(exchange, 302, "");
    } else if (path.startsWith("/guarded/")) {
      exchange.getResponseHeaders().set("Location", "/tips/" + path.split("/")[2]);
      answer(exchange, 302, "");
    } else if (path.startsWith("/tips/says")) {
      answer(exchange, 200, "<html><title>提示</title><p>您的访问被拦截</p></html>");
    } else if (path.startsWith("/tips/")) {
      exchange.getResponseHeaders().set("Location", "/waf/verify.html");
      answer(exchange, 302, "");
    } else {
      answer(exchange, 200, path.contains("page") || path.contains("welcome") ? PAGE : LOST);
    }
  }

  private Fetcher fetcher(boolean canaries) {
    FetchSettings settings = FetchFixture.settings(FetchFixture.origin(server));
    return FetchFixture.fetcher(settings.withCanaries(canaries), database);
  }

  @Test
  void knowsTheErrorPageThatCallsItselfASuccess() {
    try (Fetcher fetcher = fetcher(true)) {
      assertThat(fetcher.fetch(request("http://tjj.example.cn/tj/gone.html")))
          .isInstanceOf(FetchOutcome.SoftMissing.class);
      assertThat(fetcher.fetch(request("http://tjj.example.cn/tj/page.html")))
          .isInstanceOf(FetchOutcome.Fetched.class);
    }
  }

  @Test
  void neverTakesTheWallToWhichASiteSendsEveryAddressForItsErrorPage() {
    try (Fetcher fetcher = fetcher(true)) {
      for (String wall : List.of("says", "stands")) {
        for (int page = 0; page < 6; page++) {
          String address = "http://" + wall + ".example.cn/guarded/" + wall + "/" + page;
          assertThat(fetcher.fetch(request(address)))
              .as(address)
              .isInstanceOf(FetchOutcome.Blocked.class);
        }
      }
    }
  }

  @Test
  void sendsOneCanaryForASiteAndRemembersItForTheNextRun() {
    for (int run = 0; run < 2; run++) {
      try (Fetcher fetcher = fetcher(true)) {
        fetcher.fetch(request("http://tjj.example.cn/tj/page1.html"));
        fetcher.fetch(request("http://tjj.example.cn/tj/page2.html"));
      }
    }
    assertThat(asked).filteredOn(path -> path.startsWith("/tj/lacuna-check-")).hasSize(1);
  }

  @Test
  void readsRobotsOnceForAllRunsOfADay() {
    for (int run = 0; run < 2; run++) {
      try (Fetcher fetcher = fetcher(false)) {
        assertThat(fetcher.fetch(request("http://tjj.example.cn/secret/page.html")))
            .isInstanceOf(FetchOutcome.RefusedByRobots.class);
      }
    }
    assertThat(asked).containsExactly("/robots.txt");
  }

  @Test
  void takesAPageToWhichFiveAddressesLeadForAnErrorSinkInThisRunAndTheNext() {
    try (Fetcher fetcher = fetcher(false)) {
      List<Class<?>> kinds =
          IntStream.range(0, 6)
              .mapToObj(n -> fetcher.fetch(request("http://tjj.example.cn/moved/" + n)))
              .<Class<?>>map(Object::getClass)
              .toList();
      assertThat(kinds.subList(4, 6)).containsOnly(FetchOutcome.SoftMissing.class);
    }
    try (Fetcher fetcher = fetcher(false)) {
      assertThat(fetcher.fetch(request("http://tjj.example.cn/moved/7")))
          .isInstanceOf(FetchOutcome.SoftMissing.class);
    }
  }
}
