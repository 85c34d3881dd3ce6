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

/** Addresses as people write them down. */
final class AddressList {

  private AddressList() {}

  /** The addresses of a file, one a line; empty lines and comments are passed over. */
  static List<URI> read(Path file) throws IOException {
    List<URI> addresses = new ArrayList<>();
    List<String> lines = lines(file);
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        addresses.add(address(line, file + ":" + (i + 1) + ": "));
      }
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

  /** One address. */
  static URI address(String text) {
    return address(text.strip(), "");
  }

  private static URI address(String text, String place) {
    try {
      URI address = new URI(text);
      boolean web =
          "http".equalsIgnoreCase(address.getScheme())
              || "https".equalsIgnoreCase(address.getScheme());
      if (web && address.getHost() != null) {
        return address;
      }
    } catch (URISyntaxException wrong) {
      throw new BadInput(place + "'" + text + "' is no address: " + wrong.getReason());
    }
    throw new BadInput(place + "'" + text + "' is no http or https address");
  }
}
