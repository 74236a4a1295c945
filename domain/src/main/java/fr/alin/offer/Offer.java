package fr.alin.offer;

import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import java.time.Instant;

/**
 * A home offered, with its window. Published from {@code opensAt} (included) to {@code deadline}
 * (excluded); frozen once closed.
 */
public record Offer(
    OfferId id,
    LandlordId landlord,
    String landlordName,
    OfferFacts facts,
    Dwelling dwelling,
    Instant opensAt,
    Instant deadline,
    int shortlistSize,
    int designationLimit,
    Fact<Instant> closedAt) {

  public Offer {
    if (!opensAt.isBefore(deadline)) {
      throw new IllegalArgumentException("offer closes before it opens");
    }
    if (shortlistSize < 1 || shortlistSize > 20 || designationLimit < 1 || designationLimit > 5) {
      throw new IllegalArgumentException("shortlist 1 to 20, designations 1 to 5");
    }
  }

  public boolean isOpenAt(Instant now) {
    return !closedAt.isKnown() && !now.isBefore(opensAt) && now.isBefore(deadline);
  }

  /** A short name for mails and lists: type and town. */
  public String title() {
    var type =
        switch (facts.dwellingType()) {
          case ROOM -> "Chambre";
          case T6_PLUS -> "T6+";
          default -> facts.dwellingType().name();
        };
    return type
        + " – "
        + facts.commune().name()
        + " ("
        + facts.commune().department().value()
        + ")";
  }
}
