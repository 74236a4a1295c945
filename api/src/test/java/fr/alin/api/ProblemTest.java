package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import fr.alin.api.contract.Contract;
import fr.alin.api.problem.Problem;
import fr.alin.testing.Fast;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Every problem emitted is documented, every documented one is emitted. */
@Fast
final class ProblemTest {

  private final Contract contract = new Contract();

  @Test
  void the_problems_of_the_code_are_those_of_the_contract() {
    var documented =
        StreamSupport.stream(
                contract.document().at("/components/schemas/ProblemType/enum").spliterator(), false)
            .map(node -> node.asText().replace("urn:alin:problem:", ""))
            .toList();
    assertThat(Arrays.stream(Problem.values()).map(Problem::slug))
        .containsExactlyInAnyOrderElementsOf(documented);
    assertThat(Arrays.stream(Problem.values()).map(problem -> problem.type().getValue()))
        .allMatch(urn -> urn.startsWith("urn:alin:problem:"));
  }

  @Test
  void every_problem_is_thrown_somewhere() {
    var thrown =
        new ClassFileImporter()
            .importPackages("fr.alin.api").stream()
                .filter(type -> !type.isEquivalentTo(Problem.class))
                .flatMap(type -> type.getFieldAccessesFromSelf().stream())
                .filter(access -> access.getTargetOwner().isEquivalentTo(Problem.class))
                .map(JavaFieldAccess::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    var unused = new TreeSet<>(Arrays.stream(Problem.values()).map(Enum::name).toList());
    unused.removeAll(thrown);
    assertThat(unused).isEmpty();
  }

  @Test
  void the_problems_that_an_operation_names_exist() {
    var slugs = Arrays.stream(Problem.values()).map(Problem::slug).collect(Collectors.toSet());
    contract
        .document()
        .findValues("x-problems")
        .forEach(list -> list.forEach(slug -> assertThat(slugs).contains(slug.asText())));
  }
}
