package org.lacuna.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.kubernetes.client.openapi.models.V1CronJob;
import io.kubernetes.client.openapi.models.V1PersistentVolumeClaim;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The manifests against the schema that Kubernetes publishes, as its own client carries it. */
class KubernetesManifestsTest {

  @Test
  void areWhatKubernetesTakes() throws IOException {
    int jobs = 0;
    for (JsonObject manifest : manifests()) {
      if (isCronJob(manifest)) {
        V1CronJob.validateJsonElement(manifest);
        jobs++;
      } else {
        V1PersistentVolumeClaim.validateJsonElement(manifest);
      }
    }
    assertThat(jobs).isGreaterThan(5);
  }

  @Test
  void wouldBeRefusedForAWordMisspeltDeepInside() throws IOException {
    JsonObject manifest =
        manifests().stream().filter(KubernetesManifestsTest::isCronJob).findFirst().orElseThrow();
    JsonObject pod = manifest;
    for (String part : List.of("spec", "jobTemplate", "spec", "template", "spec")) {
      pod = pod.getAsJsonObject(part);
    }
    pod.add("restartPolice", pod.remove("restartPolicy"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> V1CronJob.validateJsonElement(manifest))
        .withMessageContaining("restartPolice");
  }

  private static boolean isCronJob(JsonObject manifest) {
    return manifest.get("kind").getAsString().equals("CronJob");
  }

  private static List<JsonObject> manifests() throws IOException {
    List<JsonObject> manifests = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("schedules", "kubernetes"))) {
      for (Path file : files.sorted().toList()) {
        Yaml yaml = new Yaml(new SafeConstructor(new LoaderOptions()));
        for (Object document : yaml.loadAll(Files.readString(file))) {
          JsonElement manifest = new Gson().toJsonTree(document);
          manifests.add(manifest.getAsJsonObject());
        }
      }
    }
    return manifests;
  }
}
