package fr.alin.adapters.parameters;

import fr.alin.eligibility.RuleId;
import fr.alin.reference.BilingualText;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.RuleParameters.DwellingRow;
import fr.alin.reference.RuleSet;
import fr.alin.scoring.Criterion;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Reads one rule set: the figures, each with source and confidence, and the words of every rule and
 * criterion that the domain knows. A missing or an unknown one is refused.
 */
final class RuleSetFile {

  /** What a file holds; the dated tables are added by {@link YamlParameters}. */
  record Content(
      RuleParameters parameters,
      LocalDate from,
      Fact<LocalDate> to,
      List<RuleSet.Figure> figures,
      List<RuleSet.PublishedRule> rules,
      List<RuleSet.PublishedCriterion> criteria) {}

  private final YamlNode file;
  private final List<RuleSet.Figure> figures = new ArrayList<>();

  private RuleSetFile(YamlNode file) {
    this.file = file;
  }

  static Content read(YamlNode file) {
    return new RuleSetFile(file).content();
  }

  private Content content() {
    var parameters = new RuleParameters(file.text("version"), points(), thresholds(), delays());
    var content =
        new Content(
            parameters,
            file.day("from"),
            file.dayIfAny("to"),
            figures,
            rules(file.node("rules")),
            criteria(file.node("criteria"), parameters.points()));
    file.refuseOthers();
    return content;
  }

  private RuleParameters.Points points() {
    var group = new Group("points", "points");
    var points =
        new RuleParameters.Points(
            group.number("under-30"),
            group.number("geographic-mobility"),
            group.number("effort-rate"),
            group.number("effort-band-from"),
            group.number("effort-band-to"),
            group.number("effort-slope"),
            group.number("commission-refusal"),
            group.number("refused-allocation"),
            group.number("refused-allocation-months"),
            group.number("seniority"),
            group.number("company-confirmed"),
            group.number("tranche-a"),
            group.number("tranche-b"),
            group.number("tranche-c"),
            group.number("balancing"),
            group.number("territory"));
    group.refuseOthers();
    return points;
  }

  private RuleParameters.Thresholds thresholds() {
    var group = new Group("thresholds", "");
    var thresholds =
        new RuleParameters.Thresholds(
            group.number("young-age"),
            group.number("private-headcount"),
            group.number("agricultural-headcount"),
            group.number("means-per-rent-percent"),
            group.number("mobility-metres"),
            group.number("young-couple-age-sum"),
            group.number("lower-income-percent"),
            group.number("job-change-months"),
            dwellings(file.node("dwellings")),
            group.number("surface-per-further-person"),
            group.number("surface-cap"));
    group.refuseOthers();
    return thresholds;
  }

  private List<DwellingRow> dwellings(YamlNode node) {
    var source = node.text("source");
    var confidence = node.text("confidence");
    var rows = node.nodes("rows").stream().map(RuleSetFile::dwelling).toList();
    node.refuseOthers();
    for (var row : rows) {
      var id = "dwellings." + row.persons() + ".";
      figures.add(
          new RuleSet.Figure(id + "rooms-from", row.minimumRooms(), "rooms", source, confidence));
      row.maximumRooms()
          .map(
              most ->
                  figures.add(
                      new RuleSet.Figure(id + "rooms-to", most, "rooms", source, confidence)));
      figures.add(
          new RuleSet.Figure(
              id + "surface", row.minimumSurface(), "square metres", source, confidence));
    }
    return rows;
  }

  private static DwellingRow dwelling(YamlNode node) {
    Fact<Integer> most =
        node.has("rooms-to")
            ? Fact.known(Math.toIntExact(node.whole("rooms-to")))
            : Fact.unknown("upper bound");
    var row =
        new DwellingRow(
            Math.toIntExact(node.whole("persons")),
            Math.toIntExact(node.whole("rooms-from")),
            most,
            Math.toIntExact(node.whole("surface")));
    node.refuseOthers();
    return row;
  }

  private RuleParameters.Delays delays() {
    var group = new Group("delays", "");
    var delays =
        new RuleParameters.Delays(
            Duration.ofDays(group.number("activation-days")),
            Duration.ofHours(group.number("import-code-hours")),
            group.number("import-code-attempts"),
            group.number("import-code-sends-per-hour"),
            group.number("publication-working-days"),
            group.number("answer-days"),
            group.number("shortlist"),
            group.number("designations"),
            group.number("minimum-candidates"),
            group.number("live-applications"));
    group.refuseOthers();
    return delays;
  }

  private static List<RuleSet.PublishedRule> rules(YamlNode node) {
    var rules =
        Stream.of(RuleId.values())
            .map(
                id -> {
                  var words = node.node(id.code());
                  var rule =
                      new RuleSet.PublishedRule(
                          id.code(),
                          bilingual(words.node("title")),
                          bilingual(words.node("text")),
                          words.text("source"));
                  words.refuseOthers();
                  return rule;
                })
            .toList();
    node.refuseOthers();
    return rules;
  }

  private static List<RuleSet.PublishedCriterion> criteria(
      YamlNode node, RuleParameters.Points points) {
    var criteria =
        Stream.of(Criterion.values())
            .map(
                criterion -> {
                  var words = node.node(criterion.code());
                  var published =
                      new RuleSet.PublishedCriterion(
                          criterion.code(),
                          criterion.block().name(),
                          pointsOf(criterion, points),
                          bilingual(words.node("title")),
                          bilingual(words.node("text")),
                          words.text("source"));
                  words.refuseOthers();
                  return published;
                })
            .toList();
    node.refuseOthers();
    return criteria;
  }

  private static int pointsOf(Criterion criterion, RuleParameters.Points points) {
    return switch (criterion) {
      case UNDER_30 -> points.under30();
      case GEOGRAPHIC_MOBILITY -> points.mobility();
      case EFFORT_RATE -> points.effort();
      case COMMISSION_REFUSAL -> points.commissionRefusal();
      case REFUSED_ALLOCATION -> points.refusedAllocation();
      case SENIORITY -> points.seniority();
      case COMPANY_CONFIRMED -> points.companyConfirmed();
      case TRANCHE_A -> points.trancheA();
      case TRANCHE_B -> points.trancheB();
      case TRANCHE_C -> points.trancheC();
      case BALANCING -> points.balancing();
    };
  }

  static BilingualText bilingual(YamlNode node) {
    var text = new BilingualText(node.text("fr"), node.text("en"));
    node.refuseOthers();
    return text;
  }

  /** A group of figures; every one read is published with its source. */
  private final class Group {
    private final String name;
    private final String unit;
    private final YamlNode node;

    Group(String name, String unit) {
      this.name = name;
      this.unit = unit;
      this.node = file.node(name);
    }

    int number(String key) {
      var figure = node.node(key);
      var value = figure.whole("value");
      figures.add(
          new RuleSet.Figure(
              name + "." + key,
              value,
              figure.text("unit", unit),
              figure.text("source"),
              figure.text("confidence")));
      figure.refuseOthers();
      return Math.toIntExact(value);
    }

    void refuseOthers() {
      node.refuseOthers();
    }
  }
}
