package fr.alin.adapters.parameters;

import fr.alin.reference.BoostPeriod;
import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.RuleSet;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import io.micronaut.context.annotation.Context;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * The dated parameters of the YAML files, loaded and checked when the platform starts: a hole or an
 * overlap of rule sets or tables, a figure that contradicts another, a rule without words stop it.
 */
@Context
final class YamlParameters implements Parameters {

  private static final String FOLDER = "/parameters/";

  private final IncomeCeilings ceilings;
  private final List<BoostPeriod> boosts;
  private final List<RuleSet> sets;

  @Inject
  YamlParameters() {
    this(YamlNode.readResource(FOLDER + "index.yaml"));
  }

  private YamlParameters(YamlNode index) {
    this(
        index.texts("rule-sets").stream().map(YamlParameters::file).toList(),
        index.texts("ceilings").stream().map(YamlParameters::file).toList(),
        file(index.text("boost")));
    index.refuseOthers();
  }

  /** For tests: the same checks on other files. */
  YamlParameters(List<YamlNode> ruleSets, List<YamlNode> ceilings, YamlNode boost) {
    this.ceilings = CeilingFiles.read(ceilings);
    this.boosts = BoostFile.read(boost);
    this.sets =
        ruleSets.stream()
            .map(RuleSetFile::read)
            .map(this::withTables)
            .sorted(Comparator.comparing(RuleSet::validFrom))
            .toList();
    refuseHoles();
  }

  private static YamlNode file(String name) {
    return YamlNode.readResource(FOLDER + name);
  }

  private RuleSet withTables(RuleSetFile.Content content) {
    return new RuleSet(
        content.parameters(),
        content.from(),
        content.to(),
        content.figures(),
        content.rules(),
        content.criteria(),
        ceilings.tables(),
        boosts);
  }

  /** Each set ends on the eve of the next; only the last one may be open-ended, and it must be. */
  private void refuseHoles() {
    if (sets.isEmpty()) {
      throw new BrokenParameters("rule sets", "there is none");
    }
    for (var i = 0; i < sets.size(); i++) {
      var set = sets.get(i);
      var last = i == sets.size() - 1;
      var expected =
          last
              ? Fact.<LocalDate>unknown("to")
              : Fact.known(sets.get(i + 1).validFrom().minusDays(1));
      if (!set.validTo().equals(expected)) {
        throw new BrokenParameters(
            "rule set " + set.version(),
            last ? "the last set must be open-ended" : "a hole or an overlap before the next set");
      }
    }
    if (sets.stream().map(RuleSet::version).distinct().count() != sets.size()) {
      throw new BrokenParameters("rule sets", "a version is published twice");
    }
  }

  @Override
  public RuleParameters inForceOn(LocalDate day) {
    return publishedOn(day).parameters();
  }

  @Override
  public IncomeCeilings ceilings() {
    return ceilings;
  }

  @Override
  public Fact<SizeClass> boostOn(LocalDate day) {
    return boosts.stream()
        .filter(period -> period.isInForceOn(day))
        .findFirst()
        .map(period -> Fact.known(period.boosted()))
        .orElse(Fact.unknown("boost in force"));
  }

  @Override
  public List<RuleSet> published() {
    return sets;
  }

  @Override
  public RuleSet publishedOn(LocalDate day) {
    return sets.reversed().stream()
        .filter(set -> !set.validFrom().isAfter(day))
        .findFirst()
        .orElse(sets.getFirst());
  }

  @Override
  public Fact<RuleSet> published(String version) {
    return sets.stream()
        .filter(set -> set.version().equals(version))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("rule set of that version"));
  }
}
