package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import fr.alin.account.Role;
import fr.alin.api.contract.Contract;
import fr.alin.api.contract.Operation;
import fr.alin.api.testing.Product;
import fr.alin.api.testing.Product.Answer;
import fr.alin.testing.Database;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.Router;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Walks every operation of the contract as nobody and as each role, and holds each answer against it. */
@Database
final class ContractWalkTest {

  private static final Contract CONTRACT = new Contract();
  private static final String UNKNOWN_ID = "019aa5c2-7d40-7b1e-9f00-000000000000";

  @TestFactory
  Stream<DynamicTest> nobody_is_refused_unless_the_operation_is_open() {
    return CONTRACT.operations().stream()
        .filter(operation -> !operation.open())
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> {
                      var answer = call(Product.sandbox(), operation);
                      assertThat(answer.status()).isEqualTo(401);
                      assertThat(answer.problem()).isEqualTo("unauthorized");
                      assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
                    }));
  }

  @TestFactory
  Stream<DynamicTest> a_made_up_token_opens_nothing() {
    return CONTRACT.operations().stream()
        .filter(operation -> !operation.open())
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () ->
                        assertThat(
                                call(
                                        Product.sandbox(),
                                        operation,
                                        "Authorization",
                                        "Bearer abc.def.ghi")
                                    .status())
                            .isEqualTo(401)));
  }

  @TestFactory
  Stream<DynamicTest> a_role_that_the_contract_does_not_name_is_refused() {
    return eachWithRole(false)
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name(),
                    () -> {
                      var answer = callAs(Product.sandbox(), pair);
                      assertThat(answer.status()).isEqualTo(403);
                      assertThat(answer.problem()).isEqualTo("forbidden");
                    }));
  }

  /** Somebody of the right role without any scope: nothing of others shows, and nothing breaks. */
  @TestFactory
  Stream<DynamicTest> the_named_roles_receive_what_the_contract_declares() {
    return eachWithRole(true)
        .map(
            pair ->
                DynamicTest.dynamicTest(
                    pair.name(),
                    () -> assertDeclared(pair.operation(), callAs(Product.sandbox(), pair))));
  }

  @TestFactory
  Stream<DynamicTest> open_operations_answer_anybody_as_the_contract_declares() {
    return CONTRACT.operations().stream()
        .filter(Operation::open)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> assertDeclared(operation, call(Product.sandbox(), operation))));
  }

  @TestFactory
  Stream<DynamicTest> production_knows_no_operation_of_the_sandbox() {
    return CONTRACT.operations().stream()
        .filter(Operation::sandbox)
        .map(
            operation ->
                DynamicTest.dynamicTest(
                    operation.id(),
                    () -> {
                      var product = Product.production();
                      assertThat(call(product, operation).status()).isEqualTo(404);
                      assertThat(
                              call(
                                      product,
                                      operation,
                                      "Authorization",
                                      "Bearer " + product.token(Role.ADMIN))
                                  .status())
                          .isEqualTo(404);
                    }));
  }

  @Test
  void every_route_of_the_application_is_an_operation_of_the_contract_or_named_here() {
    var beside = List.of("jwks", "picture");
    var routes =
        Product.sandbox()
            .context()
            .getBean(Router.class)
            .uriRoutes()
            .filter(MethodBasedRouteInfo.class::isInstance)
            .map(route -> (MethodBasedRouteInfo<?, ?>) route)
            .filter(
                route ->
                    route
                        .getTargetMethod()
                        .getDeclaringType()
                        .getPackageName()
                        .startsWith("fr.alin"))
            .map(route -> route.getTargetMethod().getMethodName())
            .distinct()
            .toList();
    var declared = new ArrayList<>(CONTRACT.operations().stream().map(Operation::id).toList());
    declared.addAll(beside);
    assertThat(routes).containsExactlyInAnyOrderElementsOf(declared);
  }

  private record Pair(Operation operation, Role role) {
    String name() {
      return operation.id() + " as " + role;
    }
  }

  private static Stream<Pair> eachWithRole(boolean admitted) {
    return CONTRACT.operations().stream()
        .filter(operation -> !operation.open())
        .flatMap(
            operation ->
                Arrays.stream(Role.values())
                    .filter(role -> operation.admits(role) == admitted)
                    .map(role -> new Pair(operation, role)));
  }

  private static Answer callAs(Product product, Pair pair) {
    return call(product, pair.operation(), "Authorization", "Bearer " + product.token(pair.role()));
  }

  private static Answer call(Product product, Operation operation, String... headers) {
    var node = node(operation);
    var path =
        "/api/v1"
            + operation
                .path()
                .replace("{departmentCode}", "29")
                .replace("{version}", "current")
                .replace("{siret}", "82454114802432")
                .replaceAll("\\{[a-zA-Z]+}", UNKNOWN_ID)
            + (operation.id().equals("searchCommunes") ? "?q=lyon" : "");
    var all = new ArrayList<>(List.of(headers));
    if (operation.id().equals("submitApplication")) {
      all.addAll(List.of("Idempotency-Key", "walk"));
    }
    return product.call(
        operation.method(), path, example(node.path("requestBody")), all.toArray(String[]::new));
  }

  /** The first example of the contract, sent as it stands. */
  private static String example(JsonNode body) {
    var examples = body.path("content").path("application/json").path("examples");
    return examples.isEmpty() ? "" : examples.iterator().next().path("value").toString();
  }

  private static JsonNode node(Operation operation) {
    return CONTRACT
        .document()
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(java.util.Locale.ROOT));
  }

  private static void assertDeclared(Operation operation, Answer answer) {
    var declared = node(operation).path("responses");
    var shared = List.of("401", "404");
    var status = Integer.toString(answer.status());
    assertThat(shared.contains(status) || declared.has(status))
        .as("%s answered %s %s", operation.id(), status, answer.text())
        .isTrue();
    assertThat(answer.status()).isNotEqualTo(500);
    if (answer.status() < 300 && !answer.text().isEmpty()) {
      assertThat(faults(operation, status, answer.json())).isEmpty();
    }
    if (answer.status() >= 400) {
      assertThat(answer.problem()).isNotEmpty();
      assertThat(CONTRACT.faults("/components/schemas/Problem", answer.json())).isEmpty();
    }
  }

  private static java.util.Set<?> faults(Operation operation, String status, JsonNode body) {
    var pointer =
        "/paths/"
            + operation.path().replace("~", "~0").replace("/", "~1")
            + "/"
            + operation.method().toLowerCase(java.util.Locale.ROOT)
            + "/responses/"
            + status
            + "/content/application~1json/schema";
    return CONTRACT.document().at(pointer) instanceof MissingNode
        ? java.util.Set.of("no schema for " + status)
        : CONTRACT.faults(pointer, body);
  }
}
