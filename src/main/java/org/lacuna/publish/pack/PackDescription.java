package org.lacuna.publish.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The two files that describe a pack, as WACZ 1.1.1 names them: contents, and digest of these. */
final class PackDescription {

  static final String CONTENTS = "datapackage.json";
  static final String DIGEST = "datapackage-digest.json";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private PackDescription() {}

  /** {@code datapackage.json}. */
  record Contents(
      String profile,
      @JsonProperty("wacz_version") String version,
      String software,
      String title,
      String description,
      String created,
      List<Resource> resources) {

    Contents {
      Objects.requireNonNull(created);
      Objects.requireNonNull(software);
      resources = List.copyOf(resources);
    }
  }

  /** One file of the pack. */
  record Resource(String name, String path, String hash, long bytes) {

    Resource {
      Objects.requireNonNull(path);
      Objects.requireNonNull(hash);
    }
  }

  /** {@code datapackage-digest.json}. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Digest(String path, String hash, @Nullable Signed signedData) {}

  /** The signature over the digest: Base64 of the raw signature and of the X.509 public key. */
  record Signed(String hash, String created, String software, String signature, String publicKey) {

    Signed {
      Objects.requireNonNull(signature);
      Objects.requireNonNull(publicKey);
    }
  }

  /** What is described. */
  record Title(String title, String description, String created) {}

  static byte[] contents(Title title, List<Part> parts) throws IOException {
    List<Resource> resources = new ArrayList<>();
    for (Part part : parts) {
      String file = part.name().substring(part.name().lastIndexOf('/') + 1);
      resources.add(new Resource(file, part.name(), part.hash(), part.size()));
    }
    return written(
        new Contents(
            "data-package",
            "1.1.1",
            "Lacuna",
            title.title(),
            title.description(),
            title.created(),
            resources));
  }

  static byte[] digest(Part contents, Contents described, Optional<PackKey> key)
      throws IOException {
    String hash = contents.hash();
    return written(
        new Digest(
            CONTENTS,
            hash,
            key.map(pair -> signed(described, hash, pair.sign(hash), pair.open().getEncoded()))
                .orElse(null)));
  }

  static Signed signed(Contents described, String hash, byte[] signature, byte[] open) {
    return new Signed(
        hash,
        described.created(),
        described.software(),
        Base64.getEncoder().encodeToString(signature),
        Base64.getEncoder().encodeToString(open));
  }

  static byte[] written(Object description) {
    return (JSON.writeValueAsString(description).replace("\r\n", "\n") + "\n")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  static Optional<Contents> readContents(byte[] json) {
    return read(json, Contents.class);
  }

  static Optional<Digest> readDigest(byte[] json) {
    return read(json, Digest.class);
  }

  private static <T> Optional<T> read(byte[] json, Class<T> type) {
    try {
      return Optional.ofNullable(JSON.readValue(json, type));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
