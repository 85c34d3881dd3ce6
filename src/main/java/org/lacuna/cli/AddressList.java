package org.lacuna.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lacuna.fetch.PlainAddress;

/** Addresses as people write them down. */
final class AddressList {

  /** Some editors begin a file with it. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  private AddressList() {}

  /**
   * The addresses of a file, one a line; empty lines and comments are passed over.
   *
   * @throws BadInput naming every line that is none
   */
  static List<URI> read(Path file) throws IOException {
    List<URI> addresses = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).replace(BYTE_ORDER_MARK, "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        String place = file + ":" + (i + 1) + ": ";
        mistake(line)
            .ifPresentOrElse(
                mistake -> mistakes.add(place + mistake), () -> addresses.add(plain(line)));
      }
    }
    if (!mistakes.isEmpty()) {
      throw new BadInput(String.join(System.lineSeparator(), mistakes));
    }
    return addresses;
  }

  private static List<String> lines(Path file) throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException absent) {
      throw new BadInput("there is no file " + file);
    } catch (MalformedInputException other) {
      throw new BadInput(file + " is not UTF-8 text");
    }
  }

  /** One address, in the form in which it is asked for. */
  static URI address(String text) {
    String address = text.strip();
    mistake(address)
        .ifPresent(
            mistake -> {
              throw new BadInput(mistake);
            });
    return plain(address);
  }

  private static URI plain(String text) {
    return PlainAddress.of(URI.create(text));
  }

  private static Optional<String> mistake(String text) {
    try {
      URI address = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      return web && address.getHost() != null
          ? Optional.empty()
          : Optional.of("'" + text + "' is no http or https address");
    } catch (URISyntaxException wrong) {
      return Optional.of("'" + text + "' is no address: " + wrong.getReason());
    }
  }
}
