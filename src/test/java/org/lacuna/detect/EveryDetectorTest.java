package org.lacuna.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** No detector is left without the contract. */
class EveryDetectorTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().importPackages("org.lacuna.detect");

  private static Set<String> classes(Class<?> kind) {
    return CLASSES.stream()
        .filter(type -> type.isAssignableTo(kind) && !type.isEquivalentTo(kind))
        .map(JavaClass::getSimpleName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void keepsTheContractOfDetectors() {
    Set<String> promised =
        classes(Detector.class).stream()
            .map(name -> name + "Test")
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(promised).hasSize(7);
    assertThat(classes(DetectorContract.class)).containsExactlyElementsOf(promised);
  }
}
