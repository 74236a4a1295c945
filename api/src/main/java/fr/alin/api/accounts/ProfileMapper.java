package fr.alin.api.accounts;

import fr.alin.account.Account;
import fr.alin.api.wire.Places;
import fr.alin.api.wire.Wire;
import fr.alin.application.ListOffersWithFiles;
import fr.alin.openapi.model.LanguageDto;
import fr.alin.openapi.model.ProfileDto;
import fr.alin.openapi.model.ProfileLandlordDto;
import fr.alin.openapi.model.RoleDto;
import fr.alin.openapi.model.TitleDto;
import fr.alin.shared.Fact;
import fr.alin.shared.Fact.Known;
import fr.alin.shared.LandlordId;
import fr.alin.shared.Page;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.util.List;

/** The caller's account on the wire. */
@Singleton
final class ProfileMapper {

  private final Places places;
  private final ListOffersWithFiles listOffers;
  private final boolean sandbox;

  ProfileMapper(
      Places places,
      ListOffersWithFiles listOffers,
      @Property(name = "alin.sandbox", defaultValue = "false") boolean sandbox) {
    this.places = places;
    this.listOffers = listOffers;
    this.sandbox = sandbox;
  }

  ProfileDto profile(Account account, boolean termsToAccept) {
    var entitlement = account.entitlement();
    var dto =
        new ProfileDto(
                account.id().value(),
                account.email().value(),
                account.firstName(),
                account.birthName(),
                Wire.same(LanguageDto.class, account.language()),
                List.of(Wire.same(RoleDto.class, entitlement.role())),
                entitlement.territories().stream().sorted().map(places::department).toList(),
                sandbox,
                termsToAccept)
            .title(Wire.same(TitleDto.class, account.person().title()))
            .mobilePhone(account.person().mobilePhone());
    if (entitlement.landlord() instanceof Known<LandlordId>(var landlord)) {
      dto.landlord(new ProfileLandlordDto(landlord.value(), landlordName(account)));
    }
    return dto;
  }

  /** An agent's landlord is named on its own homes; before the first one there is no name to show. */
  private String landlordName(Account account) {
    var newest =
        new ListOffersWithFiles.Command(
            account.actor(), Fact.unknown("closed"), Fact.unknown("département"), Page.first(1));
    return switch (listOffers.handle(newest)) {
      case ListOffersWithFiles.Outcome.Listed listed ->
          listed.offers().items().stream()
              .map(files -> files.offer().landlordName())
              .findFirst()
              .orElse("");
      case ListOffersWithFiles.Outcome.Forbidden f -> "";
    };
  }
}
