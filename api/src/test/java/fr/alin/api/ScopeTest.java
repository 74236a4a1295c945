package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.api.contract.Contract;
import fr.alin.api.contract.Operation;
import fr.alin.api.testing.Product;
import fr.alin.api.testing.Product.Answer;
import fr.alin.reference.DepartmentCode;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.testing.EndToEnd;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * The invented world read by those whose it is, and by others of the same role: what is mine answers
 * as the contract says, what is another's answers as if it did not exist.
 */
@EndToEnd
@TestInstance(Lifecycle.PER_CLASS)
final class ScopeTest {

  private static final Contract CONTRACT = new Contract();
  private static final String PASSWORD = "Demo-2026-alin";

  private final Product product =
      Product.with("demo", Map.of("alin.demo.load", "true", "data.dir", Product.folder("world")));
  private final Map<Role, String> tokens = new HashMap<>();

  private String token(Role role) {
    return tokens.computeIfAbsent(
        role,
        any -> {
          var name =
              switch (role) {
                case APPLICANT -> "employee";
                case ADVISER -> "adviser";
                case LANDLORD_AGENT -> "landlord";
                case ADMIN -> "admin";
              };
          var body =
              "{\"email\":\"%s@demo.alin.example\",\"password\":\"%s\",\"client\":\"MOBILE\"}"
                  .formatted(name, PASSWORD);
          var answer = product.post("/api/v1/sessions", body);
          assertThat(answer.status()).as(answer.text()).isEqualTo(200);
          return answer.json().path("accessToken").asText();
        });
  }

  private Answer get(Role role, String path) {
    return product.get("/api/v1" + path, "Authorization", "Bearer " + token(role));
  }

  @Test
  void the_four_fixed_log_ins_work_and_know_their_role() {
    for (var role : Role.values()) {
      assertThat(get(role, "/me").json().at("/roles/0").asText()).isEqualTo(role.name());
    }
    assertThat(get(Role.ADVISER, "/me").json().path("territories")).isNotEmpty();
    assertThat(get(Role.LANDLORD_AGENT, "/me").json().at("/landlord/name").asText()).isNotBlank();
  }

  /** Every reading operation, by its role, on things that exist: 200 in the shape of the contract, in both languages. */
  @TestFactory
  Stream<DynamicTest> what_is_mine_answers_in_the_shape_of_the_contract() {
    return CONTRACT.operations().stream()
        .filter(operation -> operation.method().equals("GET") && !operation.open())
        .flatMap(operation -> operation.roles().stream().map(role -> Map.entry(operation, role)))
        .flatMap(
            pair ->
                Stream.of("fr", "en")
                    .map(
                        language ->
                            DynamicTest.dynamicTest(
                                pair.getKey().id() + " as " + pair.getValue() + " in " + language,
                                () -> assertMine(pair.getKey(), pair.getValue(), language))));
  }

  private void assertMine(Operation operation, Role role, String language) {
    var path = path(operation, role);
    if (path.isEmpty()) {
      return; // Nothing of this kind in this world's present state.
    }
    var answer =
        product.get(
            "/api/v1" + path,
            "Authorization",
            "Bearer " + token(role),
            "Accept-Language",
            language);
    assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(200);
    assertThat(
            CONTRACT.faults(
                "/paths/"
                    + operation.path().replace("/", "~1")
                    + "/get/responses/200/content/application~1json/schema",
                answer.json()))
        .isEmpty();
  }

  private String path(Operation operation, Role role) {
    if (operation.path().contains("{offerId}")) {
      return filled(operation, "{offerId}", first(get(role, "/offers?limit=1"), "id"));
    }
    if (operation.path().contains("{applicationId}")) {
      return filled(
          operation,
          "{applicationId}",
          role == Role.ADVISER
              ? first(get(role, "/staff/reviews?limit=1"), "applicationId")
              : live(get(role, "/me/applications?limit=20")));
    }
    if (operation.path().contains("{designationId}")) {
      return filled(
          operation, "{designationId}", first(get(role, "/landlord/designations?limit=1"), "id"));
    }
    return operation.path().replace("{siret}", "82454114802432");
  }

  private static String filled(Operation operation, String name, String id) {
    return id.isEmpty() ? "" : operation.path().replace(name, id);
  }

  private static String first(Answer list, String field) {
    return list.json().at("/items/0/" + field).asText("");
  }

  /** One that has a rank: an application withdrawn before the closing has none. */
  private static String live(Answer list) {
    for (JsonNode item : list.json().path("items")) {
      if (!item.path("rank").isMissingNode() && !item.path("rank").isNull()) {
        return item.path("id").asText();
      }
    }
    return "";
  }

  @Test
  void pages_follow_one_another_without_gap_or_repeat() {
    for (var list :
        Map.of(
                Role.APPLICANT, "/offers?limit=",
                Role.ADVISER, "/staff/reviews?limit=",
                Role.LANDLORD_AGENT, "/landlord/offers?limit=")
            .entrySet()) {
      var whole = ids(get(list.getKey(), list.getValue() + "40"));
      var paged = new ArrayList<String>();
      var cursor = "";
      for (var page = 0; page < 4; page++) {
        var answer = get(list.getKey(), list.getValue() + "10" + cursor);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        paged.addAll(ids(answer));
        if (answer.json().path("next").isNull() || !answer.json().has("next")) {
          break;
        }
        cursor = "&cursor=" + answer.json().path("next").asText();
      }
      assertThat(paged).as(list.getValue()).isEqualTo(whole);
    }
  }

  @Test
  void a_cursor_of_another_list_is_refused() {
    var next = get(Role.APPLICANT, "/offers?limit=1").json().path("next").asText();
    assertThat(get(Role.APPLICANT, "/me/applications?cursor=" + next).problem())
        .isEqualTo("cursor-invalid");
  }

  private static List<String> ids(Answer list) {
    var ids = new ArrayList<String>();
    list.json()
        .path("items")
        .forEach(
            item ->
                ids.add(
                    item.has("applicationId")
                        ? item.path("applicationId").asText()
                        : item.has("id")
                            ? item.path("id").asText()
                            : item.at("/offer/id").asText()));
    return ids;
  }

  @Test
  void another_applicant_sees_nothing_of_mine() {
    var mine = get(Role.APPLICANT, "/me/applications?limit=1").json().at("/items/0/id").asText();
    var review = first(get(Role.ADVISER, "/staff/reviews?limit=1"), "applicationId");
    for (var id : List.of(mine, review)) {
      if (!id.isEmpty()) {
        var other =
            product.token(
                new Actor(
                    new AccountId(new UUID(3, 3)),
                    Role.APPLICANT,
                    Set.of(),
                    Fact.unknown("landlord")));
        for (var path : List.of("/applications/" + id, "/applications/" + id + "/rank")) {
          assertThat(product.get("/api/v1" + path, "Authorization", "Bearer " + other).problem())
              .isEqualTo("not-found");
        }
        assertThat(
                product
                    .post(
                        "/api/v1/applications/" + id + "/withdrawal",
                        "",
                        "Authorization",
                        "Bearer " + other)
                    .status())
            .isEqualTo(404);
      }
    }
  }

  @Test
  void an_adviser_of_another_territory_sees_and_decides_nothing() {
    var review = first(get(Role.ADVISER, "/staff/reviews?limit=1"), "applicationId");
    var elsewhere =
        product.token(
            new Actor(
                new AccountId(new UUID(4, 4)),
                Role.ADVISER,
                Set.of(new DepartmentCode("976")),
                Fact.unknown("landlord")));
    assertThat(review).isNotEmpty();
    var bearer = "Bearer " + elsewhere;
    assertThat(
            product.get("/api/v1/staff/applications/" + review, "Authorization", bearer).status())
        .isEqualTo(404);
    assertThat(
            product
                .post(
                    "/api/v1/staff/applications/" + review + "/review",
                    "{\"decision\":\"APPROVED\"}",
                    "Authorization",
                    bearer)
                .status())
        .isIn(403, 404);
    assertThat(product.get("/api/v1/staff/reviews", "Authorization", bearer).json().path("items"))
        .isEmpty();
  }

  @Test
  void an_agent_of_another_landlord_sees_and_decides_nothing() {
    var file = first(get(Role.LANDLORD_AGENT, "/landlord/designations?limit=1"), "id");
    assertThat(file).isNotEmpty();
    var bearer =
        "Bearer "
            + product.token(
                new Actor(
                    new AccountId(new UUID(5, 5)),
                    Role.LANDLORD_AGENT,
                    Set.of(),
                    Fact.known(new LandlordId(new UUID(6, 6)))));
    assertThat(
            product.get("/api/v1/landlord/designations/" + file, "Authorization", bearer).status())
        .isEqualTo(404);
    assertThat(
            product
                .post(
                    "/api/v1/landlord/designations/" + file + "/decision",
                    "{\"decision\":\"ALLOCATED\"}",
                    "Authorization",
                    bearer)
                .status())
        .isEqualTo(404);
    assertThat(
            product
                .get("/api/v1/landlord/designations", "Authorization", bearer)
                .json()
                .path("items"))
        .isEmpty();
  }
}
