package org.lacuna.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AddressListTest {

  @TempDir Path folder;

  private List<String> read(String text) throws IOException {
    Path list = Files.writeString(folder.resolve("list.txt"), text);
    return AddressList.read(list).stream().map(URI::toString).toList();
  }

  @Test
  void passesOverCommentsAndEmptyLinesAndTheMarkThatEditorsBeginAFileWith() throws IOException {
    assertThat(
            read(
                "\ufeff# statistics\n\n  http://a.example.cn/1  \r\n   # more\nhttp://b.example.cn/"))
        .containsExactly("http://a.example.cn/1", "http://b.example.cn/");
    assertThat(read("\ufeffhttp://a.example.cn/1")).containsExactly("http://a.example.cn/1");
  }

  @Test
  void takesOneAddressWrittenInTwoWaysForOne() throws IOException {
    assertThat(read("http://a.example.cn/1#part\nHTTP://A.example.cn/1"))
        .containsExactly("http://a.example.cn/1", "http://a.example.cn/1");
  }

  @Test
  void namesEveryLineThatIsNoAddress() {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(() -> read("http://a.example.cn/1\nhttp://a b/\nftp://a.example.cn/\nplain"))
        .withMessageContainingAll("list.txt:2: ", "list.txt:3: ", "list.txt:4: ")
        .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("list.txt:1: "));
  }
}
