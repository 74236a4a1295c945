package fr.alin.api.offers;

import fr.alin.api.mapping.Findings;
import fr.alin.api.mapping.OfferMapping;
import fr.alin.api.mapping.Sheets;
import fr.alin.api.mapping.Values;
import fr.alin.api.words.Words;
import fr.alin.application.RankingBoard;
import fr.alin.company.Company;
import fr.alin.eligibility.Verdict;
import fr.alin.mail.Language;
import fr.alin.matching.OfferCard;
import fr.alin.matching.OfferView;
import fr.alin.openapi.model.ApplyObstacleCodeDto;
import fr.alin.openapi.model.ApplyObstacleDto;
import fr.alin.openapi.model.DwellingKindDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.FinancingCategoryDto;
import fr.alin.openapi.model.LinkDto;
import fr.alin.openapi.model.OfferCardDto;
import fr.alin.openapi.model.OfferDetailDto;
import fr.alin.openapi.model.OfferIndicatorsDto;
import fr.alin.openapi.model.PredictedRankDto;
import fr.alin.reference.Coordinates;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Offers as one household sees them: cards and details. */
@Singleton
final class OfferViews {

  private static final int DECIMALS = 5;

  private final OfferMapping offers;
  private final Findings findings;
  private final OpeningWords openings;
  private final Sheets sheets;
  private final Words words;

  OfferViews(
      OfferMapping offers, Findings findings, OpeningWords openings, Sheets sheets, Words words) {
    this.offers = offers;
    this.findings = findings;
    this.openings = openings;
    this.sheets = sheets;
    this.words = words;
  }

  OfferCardDto card(OfferCard card, Instant now, Language language) {
    var offer = card.offer();
    var facts = offer.facts();
    var dto =
        new OfferCardDto(
            offer.id().value(),
            OfferMapping.reference(offer),
            offers.status(offer, now),
            OfferMapping.commune(facts.commune()),
            DwellingTypeDto.valueOf(facts.dwellingType().name()),
            DwellingKindDto.valueOf(offer.dwelling().kind().name()),
            offer.dwelling().surfaceSquareMetres(),
            facts.rentWithCharges().cents(),
            offer.dwelling().rentWithoutCharges().cents(),
            FinancingCategoryDto.valueOf(facts.financing().name()),
            offer.landlordName(),
            offer.dwelling().availableOn(),
            !offer.dwelling().availableOn().isAfter(card.today()),
            offer.dwelling().accessible(),
            Values.at(offer.deadline()),
            facts.reservedTo().isKnown(),
            card.applicants(),
            offers.picture(offer, language),
            findings.toDto(card.verdict()),
            findings.missing(card.verdict().findings(), language));
    dto.setMyApplicationId(Values.orNull(card.mine().map(ApplicationId::value)));
    dto.setKilometresToWork(Values.orNull(card.kilometresToWork()));
    dto.setMyRank(
        Values.orNull(
            card.rank().map(rank -> new PredictedRankDto(rank.position(), rank.outOf()))));
    place(facts.commune().coordinates(), dto::setLatitude, dto::setLongitude);
    return dto;
  }

  OfferDetailDto detail(OfferView view, Language language) {
    var offer = view.offer();
    var facts = offer.facts();
    var dwelling = offer.dwelling();
    var dto =
        new OfferDetailDto(
            offer.id().value(),
            OfferMapping.reference(offer),
            offers.status(offer, view.asOf()),
            OfferMapping.commune(facts.commune()),
            DwellingTypeDto.valueOf(facts.dwellingType().name()),
            DwellingKindDto.valueOf(dwelling.kind().name()),
            dwelling.surfaceSquareMetres(),
            facts.rentWithCharges().cents(),
            dwelling.rentWithoutCharges().cents(),
            FinancingCategoryDto.valueOf(facts.financing().name()),
            offer.landlordName(),
            dwelling.availableOn(),
            !dwelling.availableOn().isAfter(view.today()),
            dwelling.accessible(),
            dwelling.lift(),
            dwelling.address(),
            dwelling.postcode(),
            dwelling.description(),
            Values.at(offer.opensAt()),
            Values.at(offer.deadline()),
            facts.reservedTo().isKnown(),
            List.of(offers.picture(offer, language)),
            indicators(view),
            findings.toDto(view.verdict()),
            findings.toDtos(view.verdict().findings(), language),
            openings.toDtos(view.openings(), language),
            Values.orNull(view.sheet().map(sheet -> sheets.toDto(sheet, language))),
            view.sheet()
                .map(sheet -> sheets.explain(sheet, offer.closedAt().isKnown(), language))
                .orElse(List.of()),
            view.ruleSetVersion(),
            view.canApply(),
            obstacles(view, language));
    dto.setFloor(Values.orNull(dwelling.floor()));
    dto.setEnergyClass(Values.orNull(dwelling.energyClass()));
    place(facts.commune().coordinates(), dto::setLatitude, dto::setLongitude);
    dto.setReservedToCompany(Values.orNull(view.reservedTo().map(Company::name)));
    dto.setIncomeCeiling(findings.toDto(view.ceiling()));
    dto.setMyApplicationId(Values.orNull(view.mine().map(ApplicationId::value)));
    return dto;
  }

  /** The centre of the commune, never the address: who lives where is nobody's business. */
  private static void place(
      Fact<Coordinates> coordinates,
      Consumer<BigDecimal> latitude,
      Consumer<BigDecimal> longitude) {
    if (coordinates instanceof Fact.Known<Coordinates>(var place)) {
      latitude.accept(BigDecimal.valueOf(place.latitudeE5(), DECIMALS));
      longitude.accept(BigDecimal.valueOf(place.longitudeE5(), DECIMALS));
    }
  }

  private static OfferIndicatorsDto indicators(OfferView view) {
    return new OfferIndicatorsDto(
        Values.at(view.offer().deadline()),
        view.offer().dwelling().availableOn(),
        view.standings().eligibleCount(),
        Values.orNull(view.amongEligible().map(RankingBoard.Standing::position)),
        view.standings().applicantCount(),
        Values.orNull(view.amongApplicants().map(RankingBoard.Standing::position)),
        Values.at(view.asOf()));
  }

  private List<ApplyObstacleDto> obstacles(OfferView view, Language language) {
    var obstacles = new ArrayList<ApplyObstacleDto>();
    if (!view.offer().isOpenAt(view.asOf())) {
      obstacles.add(obstacle(ApplyObstacleCodeDto.OFFER_CLOSED, language));
    }
    view.live()
        .map(
            live -> {
              var dto = obstacle(ApplyObstacleCodeDto.ALREADY_APPLIED, language);
              dto.setLink(new LinkDto("application", "/applications/" + live.value()));
              return obstacles.add(dto);
            });
    if (view.requestExpired()) {
      obstacles.add(obstacle(ApplyObstacleCodeDto.REQUEST_EXPIRED, language));
    }
    if (view.verdict() instanceof Verdict.Ineligible) {
      obstacles.add(obstacle(ApplyObstacleCodeDto.NOT_ELIGIBLE, language));
    }
    if (view.verdict() instanceof Verdict.Undetermined) {
      obstacles.add(obstacle(ApplyObstacleCodeDto.FACTS_MISSING, language));
    }
    if (!view.documentsMissing().isEmpty()) {
      obstacles.add(obstacle(ApplyObstacleCodeDto.DOCUMENTS_MISSING, language));
    }
    return obstacles;
  }

  private ApplyObstacleDto obstacle(ApplyObstacleCodeDto code, Language language) {
    return new ApplyObstacleDto(code, words.say(language, "obstacle." + code.name()));
  }
}
