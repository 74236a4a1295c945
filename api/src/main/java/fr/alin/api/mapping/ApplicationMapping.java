package fr.alin.api.mapping;

import fr.alin.api.words.Reader;
import fr.alin.api.words.Words;
import fr.alin.application.Application;
import fr.alin.application.ApplicationView;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Placement;
import fr.alin.application.Reason;
import fr.alin.application.Status;
import fr.alin.mail.Language;
import fr.alin.openapi.model.ApplicationActionDto;
import fr.alin.openapi.model.ApplicationDto;
import fr.alin.openapi.model.ApplicationRankDto;
import fr.alin.openapi.model.ApplicationStatusDto;
import fr.alin.openapi.model.ApplicationSummaryDto;
import fr.alin.openapi.model.HistoryEntryDto;
import fr.alin.openapi.model.LinkDto;
import fr.alin.openapi.model.RankDto;
import fr.alin.openapi.model.ScoreSheetDto;
import fr.alin.shared.Fact;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications as their owner, an adviser or a landlord reads them. */
@Singleton
public final class ApplicationMapping {

  private final OfferMapping offers;
  private final Sheets sheets;
  private final Words words;

  ApplicationMapping(OfferMapping offers, Sheets sheets, Words words) {
    this.offers = offers;
    this.sheets = sheets;
    this.words = words;
  }

  public ApplicationDto toDto(ApplicationView view, Language language) {
    var application = view.application();
    var entry = application.entry();
    var dto =
        new ApplicationDto(
            entry.id().value(),
            offers.summary(view.offer(), view.asOf(), language),
            status(application.status()),
            application.status().stage(),
            !application.status().isFinal(),
            Values.at(entry.submittedAt()),
            rank(view),
            sheet(view.placement(), Reader.APPLICANT, language),
            entry.ruleSetVersion(),
            history(view.history(), language),
            actions(application, view.asOf()),
            links(application),
            entry.version());
    dto.setAnswerBy(answerBy(application));
    dto.setCommissionRank(commissionRank(application));
    if (application instanceof Application.AllocatedConditionally conditional) {
      dto.setCondition(conditional.condition());
      dto.setConditionDeadline(conditional.conditionDeadline());
    }
    if (!view.history().isEmpty()) {
      view.history()
          .getLast()
          .reason()
          .map(
              reason -> {
                dto.setReasonCode(reason.code().name());
                dto.setReasonText(reasonText(reason, language));
                return reason;
              });
    }
    return dto;
  }

  public ApplicationSummaryDto summary(ApplicationView view, Language language) {
    var application = view.application();
    var dto =
        new ApplicationSummaryDto(
            application.entry().id().value(),
            offers.summary(view.offer(), view.asOf(), language),
            status(application.status()),
            application.status().stage(),
            !application.status().isFinal(),
            Values.at(application.entry().submittedAt()),
            actions(application, view.asOf()));
    dto.setRank(rank(view));
    dto.setAnswerBy(answerBy(application));
    return dto;
  }

  public Fact<ApplicationRankDto> rank(ApplicationView view, Language language) {
    return view.placement()
        .map(
            place ->
                new ApplicationRankDto(
                    place.position(),
                    place.outOf(),
                    Values.at(view.asOf()),
                    place.frozen(),
                    sheets.toDto(place.sheet(), language),
                    sheets.explain(place.sheet(), place.frozen(), language),
                    view.application().entry().ruleSetVersion()));
  }

  public @Nullable RankDto rank(ApplicationView view) {
    return Values.orNull(
        view.placement()
            .map(
                place ->
                    new RankDto(
                        place.position(), place.outOf(), Values.at(view.asOf()), place.frozen())));
  }

  public @Nullable ScoreSheetDto sheet(
      Fact<Placement> placement, Reader reader, Language language) {
    return Values.orNull(placement.map(place -> sheets.toDto(place.sheet(), reader, language)));
  }

  public List<HistoryEntryDto> history(List<HistoryEvent> events, Language language) {
    return events.stream()
        .map(
            event -> {
              var dto =
                  new HistoryEntryDto(
                      status(event.status()), event.status().stage(), Values.at(event.at()));
              event
                  .reason()
                  .map(
                      reason -> {
                        dto.setReasonCode(reason.code().name());
                        dto.setReasonText(reasonText(reason, language));
                        return reason;
                      });
              return dto;
            })
        .toList();
  }

  /** The words of whoever decided, else those of the code. */
  public String reasonText(Reason reason, Language language) {
    return reason.text().isBlank()
        ? words.say(language, "reason." + reason.code().name())
        : reason.text();
  }

  public static ApplicationStatusDto status(Status status) {
    return ApplicationStatusDto.valueOf(status.name());
  }

  /** The last day to answer: the eve of the instant's day when that is midnight, else its day. */
  public static @Nullable LocalDate answerBy(Application application) {
    return application instanceof Application.Allocated allocated
        ? Values.day(allocated.answerBy().minusMillis(1))
        : null;
  }

  public static @Nullable Integer commissionRank(Application application) {
    return switch (application) {
      case Application.Allocated a -> a.commissionRank();
      case Application.AllocatedSubstitute s -> s.commissionRank();
      case Application.AllocatedConditionally c -> c.commissionRank();
      case Application.OfferAccepted a -> a.commissionRank();
      case Application.LeaseSigned l -> l.commissionRank();
      case Application.MovedIn m -> m.commissionRank();
      default -> null;
    };
  }

  private static List<ApplicationActionDto> actions(Application application, Instant now) {
    if (Status.withdrawable().contains(application.status())) {
      return List.of(ApplicationActionDto.WITHDRAW);
    }
    return application instanceof Application.Allocated allocated
            && now.isBefore(allocated.answerBy())
        ? List.of(ApplicationActionDto.ANSWER)
        : List.of();
  }

  private static List<LinkDto> links(Application application) {
    var self = "/applications/" + application.entry().id().value();
    var links = new ArrayList<LinkDto>();
    links.add(new LinkDto("self", self));
    links.add(new LinkDto("rank", self + "/rank"));
    links.add(new LinkDto("offer", "/offers/" + application.entry().offer().value()));
    return links;
  }
}
