package fr.alin.api.mapping;

import fr.alin.mail.Language;
import fr.alin.offer.Offer;
import fr.alin.offer.Pictures;
import fr.alin.openapi.model.CommuneDto;
import fr.alin.openapi.model.DwellingKindDto;
import fr.alin.openapi.model.DwellingTypeDto;
import fr.alin.openapi.model.FinancingCategoryDto;
import fr.alin.openapi.model.OfferStatusDto;
import fr.alin.openapi.model.OfferSummaryDto;
import fr.alin.openapi.model.PictureDto;
import fr.alin.reference.Commune;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Locale;

/** Offers as other pages name them. */
@Singleton
public final class OfferMapping {

  private final Pictures pictures;

  OfferMapping(Pictures pictures) {
    this.pictures = pictures;
  }

  public OfferSummaryDto summary(Offer offer, Instant now, Language language) {
    var facts = offer.facts();
    var summary =
        new OfferSummaryDto(
            offer.id().value(),
            reference(offer),
            status(offer, now),
            commune(facts.commune()),
            DwellingTypeDto.valueOf(facts.dwellingType().name()),
            DwellingKindDto.valueOf(offer.dwelling().kind().name()),
            offer.dwelling().surfaceSquareMetres(),
            facts.rentWithCharges().cents(),
            FinancingCategoryDto.valueOf(facts.financing().name()),
            offer.landlordName(),
            offer.dwelling().availableOn(),
            Values.at(offer.deadline()));
    summary.setPicture(picture(offer, language));
    return summary;
  }

  public PictureDto picture(Offer offer, Language language) {
    var number = offer.dwelling().pictureNumber();
    return new PictureDto("/pictures/" + number + ".svg", pictures.alternative(number, language));
  }

  public OfferStatusDto status(Offer offer, Instant now) {
    if (now.isBefore(offer.opensAt())) {
      return OfferStatusDto.SCHEDULED;
    }
    return offer.isOpenAt(now) ? OfferStatusDto.ONLINE : OfferStatusDto.CLOSED;
  }

  public static CommuneDto commune(Commune commune) {
    return new CommuneDto(commune.code().value(), commune.name(), commune.department().value());
  }

  /** A short number for people to name the offer: the end of its identifier, which is random. */
  public static String reference(Offer offer) {
    var digits = offer.id().value().toString().replace("-", "");
    return digits.substring(digits.length() - 8).toUpperCase(Locale.ROOT);
  }
}
