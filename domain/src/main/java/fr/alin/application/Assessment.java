package fr.alin.application;

import fr.alin.eligibility.CandidateFacts;
import fr.alin.eligibility.Eligibility;
import fr.alin.eligibility.Finding;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.OfferFacts;
import fr.alin.scoring.ScoreSheet;
import fr.alin.scoring.Scoring;
import java.time.LocalDate;
import java.util.List;

/** Rules first, then points: the one way a household is judged for a home on a day. */
public final class Assessment {

  /** What a judgement comes to. */
  public sealed interface Result {
    List<Finding> findings();

    /** Some rule fails. */
    record Refused(List<Finding> findings) implements Result {}

    /** No rule fails, but facts are missing: never a silent refusal. */
    record Incomplete(List<Finding> findings) implements Result {}

    /** Eligible, with the own lines of the sheet. */
    record Scored(List<Finding> findings, ScoreSheet own) implements Result {}
  }

  private final Eligibility eligibility;
  private final Scoring scoring;

  public Assessment(Eligibility eligibility, Scoring scoring) {
    this.eligibility = eligibility;
    this.scoring = scoring;
  }

  public Result of(CandidateFacts facts, OfferFacts offer, LocalDate day) {
    return switch (eligibility.judge(facts, offer, day)) {
      case Verdict.Ineligible(var findings) -> new Result.Refused(findings);
      case Verdict.Undetermined(var findings) -> new Result.Incomplete(findings);
      case Verdict.Eligible(var findings) ->
          new Result.Scored(findings, scoring.own(facts, offer, day));
    };
  }

  /** The own lines alone, for somebody who has applied already. */
  public ScoreSheet ownSheet(CandidateFacts facts, OfferFacts offer, LocalDate day) {
    return scoring.own(facts, offer, day);
  }
}
