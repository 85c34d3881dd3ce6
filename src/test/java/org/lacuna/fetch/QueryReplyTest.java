package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lacuna.fetch.QueryReply.OtherQuestion;
import org.lacuna.fetch.QueryReply.Unreadable;
import org.lacuna.fetch.QueryReply.Value;
import org.lacuna.fetch.QueryReply.Values;

class QueryReplyTest {

  private static final String YEAR_2023 = node("650000", "2023", "46.2", true);
  private static final String YEAR_2024 = node("650000", "2024", "48.17", true);

  private static String node(String region, String year, String value, boolean there) {
    return """
        {"code":"x","data":{"data":%s,"hasdata":%s,"strdata":"%s"},
         "wds":[{"wdcode":"zb","valuecode":"A0101"},{"wdcode":"reg","valuecode":"%s"},
                {"wdcode":"sj","valuecode":"%s"}]}
        """
        .formatted(value, there, value, region, year);
  }

  private static Exchange reply(String... nodes) {
    String body =
        """
        {"returncode":200,"returndata":{"datanodes":[%s],"wdnodes":[
          {"wdcode":"reg","nodes":[{"code":"650000","cname":"新疆维吾尔自治区"}]}]}}
        """
            .formatted(String.join(",", nodes));
    return exchange(body);
  }

  private static Exchange exchange(String body) {
    String wds = encoded("[{\"wdcode\":\"reg\",\"valuecode\":\"650000\"}]");
    String dfwds = encoded("[{\"wdcode\":\"zb\",\"valuecode\":\"A01\"},{\"wdcode\":\"sj\",\"valuecode\":\"LAST5\"}]");
    URI address = URI.create("https://data.example.gov.cn/easyquery.htm?m=QueryData&wds=" + wds + "&dfwds=" + dfwds);
    byte[] head = "HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Optional<String> none = Optional.empty();
    return new Exchange(
        address, address, List.of(), Instant.EPOCH, Duration.ZERO, head, head, 200, none, none, none,
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String encoded(String json) {
    return URLEncoder.encode(json, StandardCharsets.UTF_8);
  }

  @Test
  void placesEachValueByItsKey() {
    assertThat(QueryReply.of(reply(YEAR_2024, YEAR_2023)))
        .isInstanceOfSatisfying(
            Values.class,
            reply -> {
              Value first = reply.values().get(0);
              assertThat(first.number()).contains(new BigDecimal("48.17"));
              assertThat(first.key())
                  .contains(new QueryReply.Coordinate("reg", "650000", "新疆维吾尔自治区"))
                  .contains(new QueryReply.Coordinate("sj", "2024", ""));
            });
  }

  @Test
  void givesTheSameValuesInWhateverOrderTheyCome() {
    Values one = (Values) QueryReply.of(reply(YEAR_2023, YEAR_2024));
    Values other = (Values) QueryReply.of(reply(YEAR_2024, YEAR_2023));
    assertThat(one.values()).containsExactlyInAnyOrderElementsOf(other.values());
  }

  @Test
  void takesNoValueFromAReplyForAnotherRegion() {
    QueryReply reply = QueryReply.of(reply(YEAR_2024, node("110000", "2023", "26", true)));
    assertThat(reply).isEqualTo(new OtherQuestion("asked for reg 650000, got 110000"));
  }

  @Test
  void neverStoresAReplyForAnotherRegionAsThePage() {
    Verdict verdict =
        PageJudgement.of(reply(node("110000", "2024", "26", true)), FetchFixture.ANY, SiteKnowledge.NONE);
    assertThat(verdict.kind()).isEqualTo(Verdict.Kind.SOFT_MISSING);
  }

  @Test
  void takesAPlaceholderForNoValueYet() {
    Values reply = (Values) QueryReply.of(reply(node("650000", "2025", "0", false)));
    assertThat(reply.values().get(0).number()).isEmpty();
  }

  @Test
  void namesAReplyThatIsNone() {
    assertThat(QueryReply.of(exchange("<html>error</html>"))).isInstanceOf(Unreadable.class);
    assertThat(QueryReply.of(exchange("{\"returncode\":501}"))).isInstanceOf(Unreadable.class);
  }
}
