package org.lacuna.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lacuna.fetch.wayback.Account;

/** Variables of the environment that cannot be used end in one sentence and no internal error. */
class MannersTest {

  @ParameterizedTest
  @ValueSource(strings = {"http://example.org/", "http://[", "127.0.0.1:8080", "ftp://127.0.0.1/"})
  void refusesAnOriginThatIsNoWebAddressOfThisMachine(String origin) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> Manners.polite(Map.of("LACUNA_ORIGIN", origin)))
        .withMessage(
            "LACUNA_ORIGIN is '%s'; it must be a web address on this machine, such as"
                + " http://127.0.0.1:8080",
            origin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:8080", "http://localhost:1/", "http://[::1]:80"})
  void takesAnOriginOfThisMachine(String origin) {
    assertThat(Manners.polite(Map.of("LACUNA_ORIGIN", origin)).origin())
        .hasValueSatisfying(address -> assertThat(address).hasToString(origin));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonsense", "http://[", "https://"})
  void refusesATimeStampingAuthorityThatIsNoWebAddress(String authority) {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> Manners.timeStamps(Map.of("LACUNA_TIMESTAMPS", authority)))
        .withMessageContaining("it must be an http or https address");
  }

  @Test
  void repeatsNoPassword() {
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> Manners.polite(Map.of("LACUNA_ORIGIN", "http://me:sesame@example.org/")))
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("sesame"));
  }

  @Test
  void refusesAScheduleThatIsNotThere(@TempDir Path folder) {
    String absent = folder.resolve("crontab").toString();
    assertThatExceptionOfType(WrongSetting.class)
        .isThrownBy(() -> Crontab.inForce(Map.of("LACUNA_SCHEDULE", absent)))
        .withMessage("LACUNA_SCHEDULE is '%s'; it must be the path of a crontab", absent);
  }

  @Test
  void takesTheKeysOfAnArchiveAccountFromTheEnvironmentOrAFile(@TempDir Path folder)
      throws IOException {
    Path file = Files.writeString(folder.resolve("keys"), "myKey:fromFile\n");
    assertThat(account("myKey:fromHere")).contains(new Account("myKey", "fromHere"));
    assertThat(account("file:" + file)).contains(new Account("myKey", "fromFile"));
    assertThat(account("")).isEmpty();
  }

  @Test
  void repeatsNoKeyThatIsWrong(@TempDir Path folder) {
    assertThatThrownBy(() -> account("onlyOnePart"))
        .isInstanceOf(WrongSetting.class)
        .hasMessageContaining("LACUNA_WAYBACK_KEY")
        .hasMessageContaining("ACCESSKEY:SECRET")
        .hasMessageNotContaining("onlyOnePart");
    assertThatThrownBy(() -> account("file:" + folder.resolve("absent")))
        .isInstanceOf(WrongSetting.class);
  }

  private static Optional<Account> account(String keys) {
    Map<String, String> environment = Map.of(Manners.WAYBACK, "witness", Manners.WAYBACK_KEY, keys);
    return Manners.wayback(environment).account();
  }
}
