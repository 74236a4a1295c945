package fr.alin.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.alin.api.contract.Contract;
import fr.alin.api.testing.Product;
import fr.alin.api.testing.Product.Answer;
import fr.alin.testing.Database;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of domain.md §11 and the borders of the contract, through simulateMatch. */
@Database
final class SimulationTest {

  private static final JsonNode EXAMPLES =
      new Contract()
          .document()
          .at("/paths/~1simulations/post/requestBody/content/application~1json/examples");

  private static ObjectNode tabanou() {
    return EXAMPLES.at("/tabanou/value").deepCopy();
  }

  private static ObjectNode leclerc() {
    return EXAMPLES.at("/leclerc/value").deepCopy();
  }

  private static Answer simulate(JsonNode body, String... headers) {
    return Product.sandbox().post("/api/v1/simulations", body.toString(), headers);
  }

  /** A household judged: verdict, and the points of a line. */
  private static JsonNode judged(JsonNode body) {
    var answer = simulate(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private static int points(JsonNode simulation, String criterion) {
    return Stream.of("als", "company", "balancing", "territory")
        .flatMap(
            block ->
                StreamSupport.stream(
                    simulation.at("/score/" + block + "/lines").spliterator(), false))
        .filter(line -> line.path("criterion").asText().equals(criterion))
        .mapToInt(line -> line.path("points").asInt())
        .findFirst()
        .orElseThrow();
  }

  private static String judgement(JsonNode simulation, String rule) {
    return StreamSupport.stream(simulation.path("findings").spliterator(), false)
        .filter(finding -> finding.path("ruleId").asText().equals(rule))
        .map(finding -> finding.path("judgement").asText())
        .findFirst()
        .orElseThrow();
  }

  private static ObjectNode at(ObjectNode body, String part) {
    return (ObjectNode) body.at(part);
  }

  @Test
  void t01_tabanou_has_536_points() {
    var simulation = judged(tabanou());
    assertThat(simulation.at("/score/als/points").asInt()).isEqualTo(130);
    assertThat(simulation.at("/score/company/points").asInt()).isEqualTo(406);
    assertThat(simulation.at("/score/balancing/points").asInt()).isZero();
    assertThat(simulation.at("/score/total").asInt()).isEqualTo(536);
  }

  @Test
  void t02_leclerc_has_539_points_and_stands_first() {
    var simulation = judged(leclerc());
    assertThat(simulation.at("/score/als/points").asInt()).isEqualTo(59);
    assertThat(simulation.at("/score/company/points").asInt()).isEqualTo(240);
    assertThat(simulation.at("/score/balancing/points").asInt()).isEqualTo(240);
    assertThat(simulation.at("/score/total").asInt()).isEqualTo(539);
  }

  @Test
  void every_sheet_lists_the_eleven_criteria_and_simulations_leave_three_rules_out() {
    var simulation = judged(tabanou());
    var lines = new ArrayList<String>();
    for (var block : List.of("als", "company", "balancing", "territory")) {
      simulation
          .at("/score/" + block + "/lines")
          .forEach(line -> lines.add(line.path("criterion").asText()));
    }
    assertThat(lines)
        .containsExactly(
            "under-30",
            "geographic-mobility",
            "effort-rate",
            "commission-refusal",
            "refused-allocation",
            "seniority",
            "company-confirmed",
            "tranche-a",
            "tranche-b",
            "tranche-c",
            "balancing");
    assertThat(simulation.findValuesAsText("ruleId"))
        .containsExactly(
            "employer-size",
            "dwelling-type-fits-household",
            "income-under-ceiling",
            "rent-affordable");
  }

  @Test
  void t07_an_anonymous_request_has_no_company_points() {
    var body = tabanou();
    at(body, "/employment").put("disclosureLevel", 1);
    var simulation = judged(body);
    assertThat(simulation.at("/score/company/points").asInt()).isZero();
    assertThat(simulation.at("/score/total").asInt()).isEqualTo(130);
  }

  @Test
  void t08_a_pending_confirmation_gives_no_company_points() {
    var body = tabanou();
    at(body, "/employment").put("confirmation", "PENDING");
    assertThat(judged(body).at("/score/company/points").asInt()).isZero();
  }

  @Test
  void t06_t09_tranches_count_once_each() {
    var body = tabanou();
    at(body, "/employment").set("tranches", strings("A", "A"));
    assertThat(points(judged(body), "tranche-a")).isEqualTo(166);
    at(body, "/employment").set("tranches", strings("A", "B", "C"));
    assertThat(judged(body).at("/score/company/points").asInt()).isEqualTo(520);
  }

  @ParameterizedTest(name = "rent {0}, income {1}: {2} points")
  @CsvSource({"41600,160000,40", "60000,180000,40", "35000,160000,20", "50000,0,0"})
  void t10_to_t14_effort_rate(long rent, long income, int points) {
    var body = tabanou();
    at(body, "/offer").put("rentWithChargesCents", rent);
    at(body, "/household").put("monthlyIncomeCents", income);
    assertThat(points(judged(body), "effort-rate")).isEqualTo(points);
  }

  @ParameterizedTest(name = "{0} older requests: {1} points")
  @CsvSource({"0,20", "1,19", "19,1", "20,0", "29,0"})
  void t16_seniority(int older, int points) {
    var body = tabanou();
    at(body, "/request").put("olderApplicantsOnOffer", older);
    assertThat(points(judged(body), "seniority")).isEqualTo(points);
  }

  @ParameterizedTest(name = "born {0}: {1} points")
  @CsvSource({"1996-06-16,70", "1996-06-15,0"})
  void t19_under_thirty_ends_on_the_birthday(String birth, int points) {
    var body = tabanou();
    ((ObjectNode) body.at("/household/persons/0")).put("birthDate", birth);
    assertThat(points(judged(body), "under-30")).isEqualTo(points);
  }

  @Test
  void t21_a_refused_allocation_takes_forty_points_off() {
    var body = leclerc();
    at(body, "/request").put("refusedAllocationOn", "2026-03-15").put("olderApplicantsOnOffer", 40);
    at(body, "/household").put("monthlyIncomeCents", 0);
    at(body, "/employment").put("disclosureLevel", 1).put("sizeClass", "LARGE");
    var simulation = judged(body);
    assertThat(simulation.at("/score/als/points").asInt()).isEqualTo(-40);
    assertThat(simulation.at("/score/total").asInt()).isEqualTo(-40);
  }

  @ParameterizedTest(name = "{0} persons, {1}: {2}")
  @CsvSource({
    "1,ROOM,FAILED",
    "1,T1,MET",
    "1,T2,MET",
    "1,T3,FAILED",
    "2,T1,MET",
    "2,T3,MET",
    "2,T4,FAILED",
    "3,T1,FAILED",
    "3,T2,MET",
    "3,T4,MET",
    "5,T3,FAILED",
    "5,T4,MET",
    "5,T6_PLUS,MET"
  })
  void t22_to_t26_typology(int persons, String type, String judgement) {
    var body = tabanou();
    people(body, persons);
    at(body, "/offer").put("dwellingType", type);
    assertThat(judgement(judged(body), "dwelling-type-fits-household")).isEqualTo(judgement);
  }

  @ParameterizedTest(name = "income {0}, benefit {1}: {2}")
  @CsvSource({"150000,0,MET", "149900,0,FAILED", "149999,0,FAILED", "149900,100,MET", "0,0,FAILED"})
  void t27_t28_affordability(long income, long benefit, String judgement) {
    var body = tabanou();
    at(body, "/household").put("monthlyIncomeCents", income).put("housingBenefitCents", benefit);
    assertThat(judgement(judged(body), "rent-affordable")).isEqualTo(judgement);
  }

  @ParameterizedTest(name = "{0} of {1}: {2}")
  @CsvSource({
    "PRIVATE,9,FAILED",
    "PRIVATE,10,MET",
    "AGRICULTURAL,49,FAILED",
    "AGRICULTURAL,50,MET"
  })
  void t30_t31_employer_size(String sector, int headcount, String judgement) {
    var body = tabanou();
    at(body, "/employment").put("sector", sector).put("headcount", headcount);
    assertThat(judgement(judged(body), "employer-size")).isEqualTo(judgement);
  }

  @ParameterizedTest(name = "{0} in {1}, {2}: {3}")
  @CsvSource({
    "69123,PLUS,2340300,MET", "69123,PLUS,2340400,FAILED", "69123,PLAI,1287000,MET",
    "69123,PLAI,1287100,FAILED", "69123,PLS,3042400,MET", "69123,PLS,3042500,FAILED"
  })
  void t32_to_t35_ceilings_of_a_single_person(
      String commune, String financing, long income, String judgement) {
    var body = tabanou();
    at(body, "/offer").put("communeCode", commune).put("financingCategory", financing);
    at(body, "/household/referenceTaxIncome").put("nMinus2Cents", income);
    assertThat(judgement(judged(body), "income-under-ceiling")).isEqualTo(judgement);
  }

  @Test
  void t36_a_young_couple_without_dependant_is_category_three() {
    var body = tabanou();
    at(body, "/household").put("couple", "MARRIED");
    at(body, "/household")
        .set(
            "persons",
            persons(person("APPLICANT", "1996-01-01"), person("CO_APPLICANT", "2001-01-01")));
    at(body, "/offer").put("communeCode", "75112");
    assertCeiling(judged(body), 3, "PARIS_AND_ADJOINING", 5_274_000);
  }

  @Test
  void t38_a_single_parent_with_one_child_is_category_three() {
    var body = tabanou();
    at(body, "/household")
        .set(
            "persons",
            persons(person("APPLICANT", "1990-01-01"), person("DEPENDANT", "2018-01-01")));
    at(body, "/offer").put("communeCode", "78646");
    assertCeiling(judged(body), 3, "ILE_DE_FRANCE", 4_836_200);
  }

  @Test
  void t41_seven_persons_in_paris_have_category_six_and_a_supplement() {
    var body = tabanou();
    at(body, "/household").put("couple", "MARRIED");
    var people = persons(person("APPLICANT", "1986-01-01"), person("CO_APPLICANT", "1985-01-01"));
    for (var child = 0; child < 5; child++) {
      people.add(person("DEPENDANT", "2015-01-0" + (child + 1)));
    }
    at(body, "/household").set("persons", people);
    at(body, "/offer").put("communeCode", "75112").put("dwellingType", "T6_PLUS");
    assertCeiling(judged(body), 7, "PARIS_AND_ADJOINING", 9_369_800);
  }

  @Test
  void t44_bobigny_is_ile_de_france() {
    var body = tabanou();
    people(body, 3);
    at(body, "/offer").put("communeCode", "93008");
    assertCeiling(judged(body), 3, "ILE_DE_FRANCE", 4_836_200);
  }

  @Test
  void t47_an_income_a_tenth_lower_last_year_counts() {
    var body = tabanou();
    at(body, "/household/referenceTaxIncome")
        .put("nMinus2Cents", 2_500_000)
        .put("nMinus1Cents", 2_250_000);
    assertThat(judgement(judged(body), "income-under-ceiling")).isEqualTo("MET");
    at(body, "/household/referenceTaxIncome").put("nMinus1Cents", 2_250_001);
    assertThat(judgement(judged(body), "income-under-ceiling")).isEqualTo("FAILED");
  }

  @Test
  void an_offer_overseas_is_undetermined_and_says_so() {
    var body = tabanou();
    at(body, "/offer").put("communeCode", "97105");
    var simulation = judged(body);
    assertThat(simulation.path("verdict").asText()).isEqualTo("UNDETERMINED");
    assertThat(simulation.path("incomeCeiling").isNull()).isTrue();
    assertThat(simulation.has("incomeCeiling")).isTrue();
  }

  /** Every field that the contract requires, left out one at a time and set to null one at a time. */
  @TestFactory
  Stream<DynamicTest> a_required_field_left_out_or_null_is_400_and_named() {
    var tests = new ArrayList<DynamicTest>();
    var optional =
        List.of("/household/referenceTaxIncome/nMinus1Cents", "/request/refusedAllocationOn");
    for (var pointer : pointers("", tabanou())) {
      if (!optional.contains(pointer)) {
        tests.add(
            DynamicTest.dynamicTest(
                pointer + " absent", () -> assertRefused(without(pointer), pointer)));
        if (!pointer.equals("/boostedSizeClass")) {
          tests.add(
              DynamicTest.dynamicTest(
                  pointer + " null",
                  () ->
                      assertRefused(with(pointer, JsonNodeFactory.instance.nullNode()), pointer)));
        }
      }
    }
    return tests.stream();
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "/boostedSizeClass,HUGE", "/employment/sector,STATE", "/household/couple,FRIENDS",
        "/offer/dwellingType,T9",
    "/asOf,2026-02-30", "/asOf,yesterday", "/household/persons/0/role,PET",
        "/offer/communeCode,6938",
    "/employment/tranches/0,Z"
  })
  void a_value_outside_the_contract_is_400_and_named(String pointer, String value) {
    assertRefused(with(pointer, JsonNodeFactory.instance.textNode(value)), pointer);
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "/household/monthlyIncomeCents,-1",
    "/household/expectedBirths,-1",
    "/household/expectedBirths,10",
    "/employment/disclosureLevel,5",
    "/employment/disclosureLevel,0",
    "/employment/headcount,-1"
  })
  void a_figure_outside_the_contract_is_400_and_named(String pointer, long value) {
    assertRefused(with(pointer, JsonNodeFactory.instance.numberNode(value)), pointer);
  }

  @Test
  void a_fraction_or_a_text_is_no_integer() {
    assertRefused(
        with("/employment/headcount", JsonNodeFactory.instance.numberNode(10.5)),
        "/employment/headcount");
    assertRefused(
        with("/employment/headcount", JsonNodeFactory.instance.textNode("10")),
        "/employment/headcount");
  }

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "/request/currentCommuneCode,99999",
    "/employment/workCommuneCode,99999",
    "/offer/communeCode,99999",
    "/request/firstRegisteredOn,2026-06-16",
    "/request/refusedAllocationOn,2026-06-16",
    "/household/persons/0/birthDate,2026-06-16",
    "/household/couple,MARRIED"
  })
  void facts_that_cannot_be_are_422_and_named(String pointer, String value) {
    assertImpossible(with(pointer, JsonNodeFactory.instance.textNode(value)), pointer);
  }

  @Test
  void no_applicant_or_two_are_impossible() {
    var body = tabanou();
    at(body, "/household").set("persons", persons());
    assertImpossible(body, "/household/persons");
    at(body, "/household")
        .set(
            "persons",
            persons(person("APPLICANT", "1990-01-01"), person("APPLICANT", "1991-01-01")));
    assertImpossible(body, "/household/persons");
  }

  @Test
  void malformed_json_and_an_absent_body_are_400() {
    var product = Product.sandbox();
    for (var body : List.of("{", "[]", "\"x\"", "{\"asOf\": 1, \"asOf\": 2}", "{} {}")) {
      assertThat(product.post("/api/v1/simulations", body).problem())
          .as(body)
          .isEqualTo("validation");
    }
    assertThat(
            product
                .call("POST", "/api/v1/simulations", "", "Content-Type", "application/json")
                .problem())
        .isEqualTo("validation");
  }

  @Test
  void messages_come_in_the_language_of_the_caller() {
    var french = simulate(tabanou()).json().at("/findings/0/message").asText();
    var english =
        simulate(tabanou(), "Accept-Language", "en-GB,en;q=0.9,fr;q=0.5")
            .json()
            .at("/findings/0/message")
            .asText();
    assertThat(french).isNotEqualTo(english).contains("employeur");
    assertThat(english).contains("employer");
  }

  private static void assertRefused(JsonNode body, String pointer) {
    var answer = simulate(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.problem()).isEqualTo("validation");
    assertThat(answer.json().findValuesAsText("pointer")).as(answer.text()).contains(pointer);
  }

  private static void assertImpossible(JsonNode body, String pointer) {
    var answer = simulate(body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(422);
    assertThat(answer.problem()).isEqualTo("impossible-facts");
    assertThat(answer.json().findValuesAsText("pointer")).as(answer.text()).contains(pointer);
  }

  private static void assertCeiling(JsonNode simulation, int category, String zone, long cents) {
    assertThat(simulation.at("/incomeCeiling/category").asInt()).isEqualTo(category);
    assertThat(simulation.at("/incomeCeiling/zone").asText()).isEqualTo(zone);
    assertThat(simulation.at("/incomeCeiling/amountCents").asLong()).isEqualTo(cents);
  }

  private static ObjectNode with(String pointer, JsonNode value) {
    var body = tabanou();
    var name = pointer.substring(pointer.lastIndexOf('/') + 1);
    var parent = body.at(pointer.substring(0, pointer.lastIndexOf('/')));
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), value);
    } else {
      ((ObjectNode) parent).set(name, value);
    }
    return body;
  }

  private static ObjectNode without(String pointer) {
    var body = tabanou();
    ((ObjectNode) body.at(pointer.substring(0, pointer.lastIndexOf('/'))))
        .remove(pointer.substring(pointer.lastIndexOf('/') + 1));
    return body;
  }

  /** Every field of objects, at any depth. */
  private static List<String> pointers(String prefix, JsonNode node) {
    var found = new ArrayList<String>();
    if (node instanceof ObjectNode) {
      node.properties()
          .forEach(
              field -> {
                found.add(prefix + "/" + field.getKey());
                found.addAll(pointers(prefix + "/" + field.getKey(), field.getValue()));
              });
    } else if (node instanceof ArrayNode) {
      for (var i = 0; i < node.size(); i++) {
        found.addAll(pointers(prefix + "/" + i, node.get(i)));
      }
    }
    return found;
  }

  private static void people(ObjectNode body, int count) {
    var people = persons(person("APPLICANT", "1990-01-01"));
    for (var other = 1; other < count; other++) {
      people.add(person("OTHER", "1991-01-01"));
    }
    at(body, "/household").set("persons", people);
  }

  private static ObjectNode person(String role, String birth) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("role", role)
        .put("birthDate", birth)
        .put("disabled", false);
  }

  private static ArrayNode persons(ObjectNode... people) {
    return JsonNodeFactory.instance.arrayNode().addAll(List.of(people));
  }

  private static ArrayNode strings(String... texts) {
    var list = JsonNodeFactory.instance.arrayNode();
    List.of(texts).forEach(list::add);
    return list;
  }
}
