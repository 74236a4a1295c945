package fr.alin.matching;

import fr.alin.application.RankingBoard;
import fr.alin.eligibility.Verdict;
import fr.alin.scoring.ScoreSheet;
import fr.alin.shared.Fact;

/**
 * Where a household stands on one home, as it is or as it imagines itself.
 *
 * @param sheet all eleven lines; unknown when it is not eligible
 * @param amongEligible both places are unknown when it is not eligible
 */
public record Prospect(
    Verdict verdict,
    Fact<ScoreSheet> sheet,
    Fact<RankingBoard.Standing> amongEligible,
    Fact<RankingBoard.Standing> amongApplicants) {}
