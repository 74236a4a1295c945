package fr.alin.testing;

import fr.alin.reference.IncomeCeilings;
import fr.alin.reference.Parameters;
import fr.alin.reference.RuleParameters;
import fr.alin.reference.RuleSet;
import fr.alin.reference.SampleParameters;
import fr.alin.reference.SizeClass;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;

/** The published figures, with a boost that a test may change. */
public final class ChangingBoost implements Parameters {

  private final SampleParameters figures = new SampleParameters();
  private Fact<SizeClass> boosted = Fact.unknown("boost");

  public void boost(SizeClass size) {
    boosted = Fact.known(size);
  }

  @Override
  public RuleParameters inForceOn(LocalDate day) {
    return figures.inForceOn(day);
  }

  @Override
  public IncomeCeilings ceilings() {
    return figures.ceilings();
  }

  @Override
  public Fact<SizeClass> boostOn(LocalDate day) {
    return boosted;
  }

  @Override
  public List<RuleSet> published() {
    return figures.published();
  }

  @Override
  public RuleSet publishedOn(LocalDate day) {
    return figures.publishedOn(day);
  }

  @Override
  public Fact<RuleSet> published(String version) {
    return figures.published(version);
  }
}
