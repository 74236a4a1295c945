package fr.alin.matching;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.IncomeCeilingFacts;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.Parameters;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Fact;
import java.time.LocalDate;

/**
 * Judges a household against an offer without storing anything. It is also what an auditor runs
 * against the published rules, hence the very same rules and points as everywhere else. Rules whose
 * facts a simulation lacks are left out of findings and verdict.
 */
public final class SimulateMatch {

  /**
   * Household, offer and circumstances.
   *
   * @param olderApplicants applicants on the offer with a strictly older registration
   */
  public record Command(
      CandidateFacts facts,
      OfferFacts offer,
      LocalDate asOf,
      int olderApplicants,
      Fact<SizeClass> boosted) {}

  /** What it comes to. */
  public sealed interface Outcome {
    /** The judgement; the sheet lists all eleven criteria, also for those who are not eligible. */
    record Simulated(
        Verdict verdict, Fact<IncomeCeilingFacts> ceiling, ScoreSheet sheet, String ruleSetVersion)
        implements Outcome {}
  }

  private final Eligibility eligibility;
  private final Scoring scoring;
  private final Parameters parameters;

  public SimulateMatch(Eligibility eligibility, Scoring scoring, Parameters parameters) {
    this.eligibility = eligibility;
    this.scoring = scoring;
    this.parameters = parameters;
  }

  public Outcome handle(Command command) {
    var rules = parameters.inForceOn(command.asOf());
    var own = scoring.own(command.facts(), command.offer(), command.asOf());
    var relative =
        scoring.relative(
            command.olderApplicants(),
            command.facts().employment().sizeClass(),
            command.boosted(),
            rules);
    return new Outcome.Simulated(
        eligibility.judge(
            command.facts(), command.offer(), command.asOf(), Eligibility.LEFT_OUT_OF_SIMULATIONS),
        eligibility.ceiling(command.facts(), command.offer(), command.asOf()),
        own.with(relative),
        rules.version());
  }
}
