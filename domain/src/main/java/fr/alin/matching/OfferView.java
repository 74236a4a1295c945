package fr.alin.matching;

import fr.alin.application.RankingBoard;
import fr.alin.company.Company;
import fr.alin.eligibility.IncomeCeilingFacts;
import fr.alin.eligibility.NearestChange;
import fr.alin.eligibility.Verdict;
import fr.alin.offer.Offer;
import fr.alin.request.SupportingDocument;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An offer as one household sees it, with the four indicators, all true at {@code asOf}.
 *
 * @param openings for each rule that fails, the smallest change that would meet it
 * @param standings the rank among the eligible is left out when I am not eligible
 * @param sheet mine for this offer, as if I applied now; unknown when I am not eligible
 * @param live my live application, on this offer or another
 * @param mine my latest application to this offer
 */
public record OfferView(
    Offer offer,
    Fact<Company> reservedTo,
    Verdict verdict,
    List<NearestChange> openings,
    Fact<IncomeCeilingFacts> ceiling,
    RankingBoard.Standings standings,
    Fact<ScoreSheet> sheet,
    String ruleSetVersion,
    List<SupportingDocument> documentsMissing,
    boolean requestExpired,
    Fact<ApplicationId> live,
    Fact<ApplicationId> mine,
    Instant asOf,
    LocalDate today) {

  public OfferView {
    openings = List.copyOf(openings);
    documentsMissing = List.copyOf(documentsMissing);
  }

  public Fact<RankingBoard.Standing> amongEligible() {
    return standings.amongEligible();
  }

  public Fact<RankingBoard.Standing> amongApplicants() {
    return standings.amongApplicants();
  }

  /** Nothing stands in the way of an application now. */
  public boolean canApply() {
    return verdict instanceof Verdict.Eligible
        && offer.isOpenAt(asOf)
        && !live.isKnown()
        && !requestExpired
        && documentsMissing.isEmpty();
  }
}
