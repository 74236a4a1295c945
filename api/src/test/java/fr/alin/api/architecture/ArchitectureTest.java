package fr.alin.api.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import fr.alin.testing.Fast;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each rule of design.md §9 holds for the product, and reports the sample that breaks it. */
@Fast
final class ArchitectureTest {

  private static final Pattern GENERATED =
      Pattern.compile(
          ".*(/\\$|\\$Definition|\\$Intercepted|\\$Introspection|/jooq/|fr/alin/openapi/|fr/alin/codegen/).*");

  private static final JavaClasses PRODUCT =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !isTest(location) && !location.matches(GENERATED))
          .importPackages("fr.alin");

  private static final JavaClasses SAMPLES =
      new ClassFileImporter().importPackages("fr.alin.guilty");

  private static boolean isTest(Location location) {
    return location.contains("-tests.jar")
        || location.contains("/fr/alin/guilty/")
        || location.contains("/fr/alin/testing/");
  }

  @TestFactory
  Stream<DynamicTest> the_product_keeps_the_rule() {
    return Laws.ALL.stream()
        .map(law -> DynamicTest.dynamicTest(law.name(), () -> law.below("fr.alin").check(PRODUCT)));
  }

  @TestFactory
  Stream<DynamicTest> the_rule_reports_its_guilty_sample() {
    return Laws.ALL.stream()
        .map(
            law ->
                DynamicTest.dynamicTest(
                    law.name(),
                    () -> {
                      var result = law.below("fr.alin.guilty").evaluate(SAMPLES);
                      assertThat(result.hasViolation()).as("nothing reported").isTrue();
                      assertThat(result.getFailureReport().toString())
                          .contains(law.culprit().getSimpleName());
                    }));
  }

  /** The samples are there for a rule each; one that no rule names is a rule that was lost. */
  @Test
  void every_rule_has_a_guilty_sample_and_every_sample_a_rule() {
    assertThat(Laws.ALL)
        .allSatisfy(law -> assertThat(law.culprit().getName()).startsWith("fr.alin.guilty."));
    var named = Laws.ALL.stream().map(law -> law.culprit().getName()).collect(Collectors.toSet());
    var unnamed = new TreeSet<String>();
    SAMPLES.stream()
        .filter(
            type ->
                type.getEnclosingClass().isEmpty()
                    && !type.getName().contains("$")) // nor what the container generates
        .filter(type -> !type.getSimpleName().equals("package-info"))
        .map(type -> type.getName())
        .filter(name -> !named.contains(name))
        .forEach(unnamed::add);
    assertThat(unnamed).isSubsetOf(Set.of("fr.alin.guilty.request.Loop"));
  }

  @Test
  void every_capability_of_the_domain_has_its_row() {
    var capabilities =
        PRODUCT.stream()
            .map(type -> type.getPackageName().replace("fr.alin.", ""))
            .filter(name -> !name.contains(".") && !List.of("api", "simulator").contains(name))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(Laws.ORDER.keySet()).containsAll(capabilities);
  }

  @Test
  void every_test_carries_its_kind() {
    var kinds = List.of("Fast", "Database", "EndToEnd");
    new ClassFileImporter()
        .importPackages("fr.alin.api").stream()
            .filter(type -> type.getSimpleName().endsWith("Test"))
            .forEach(
                type ->
                    assertThat(
                            type.getAnnotations().stream().map(a -> a.getRawType().getSimpleName()))
                        .as(type.getName())
                        .containsAnyElementsOf(kinds));
  }
}
