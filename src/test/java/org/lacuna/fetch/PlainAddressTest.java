package org.lacuna.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainAddressTest {

  @ParameterizedTest
  @CsvSource({
    "http://a.cn/B?C=D, http://a.cn/B?C=D",
    "HTTP://A.Cn:8080/B, http://a.cn:8080/B",
    "http://A.cn?Q=1, http://a.cn?Q=1",
    "http://a.cn/b#part, http://a.cn/b",
    "http://a.cn/统计, http://a.cn/%E7%BB%9F%E8%AE%A1",
    "http://a.cn/%E7%bb%9F, http://a.cn/%E7%bb%9F",
    "https://web.archive.org/web/2024id_/HTTP://A.cn/b, https://web.archive.org/web/2024id_/HTTP://A.cn/b",
    "javascript:Go(1), javascript:Go(1)",
  })
  void givesOneAddressOneForm(String written, String plain) {
    assertThat(PlainAddress.of(URI.create(written))).hasToString(plain);
  }
}
