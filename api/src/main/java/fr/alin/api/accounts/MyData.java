package fr.alin.api.accounts;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.application.FileReading;
import fr.alin.application.ListFileReadings;
import fr.alin.openapi.api.ApplicationsApi;
import fr.alin.openapi.api.InboxApi;
import fr.alin.openapi.api.RequestsApi;
import fr.alin.openapi.model.ApplicationDto;
import fr.alin.openapi.model.FileReadingDto;
import fr.alin.openapi.model.FileReadingPageDto;
import fr.alin.openapi.model.FileReadingPurposeDto;
import fr.alin.openapi.model.HousingRequestDto;
import fr.alin.openapi.model.MessageDto;
import fr.alin.openapi.model.PersonalDataDto;
import fr.alin.openapi.model.RoleDto;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import io.micronaut.context.BeanProvider;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * All that the platform holds about the caller. It asks the other controllers, so that a person takes
 * away what the screens show, in the same words, and nothing can be held back here by forgetting it.
 */
@Singleton
final class MyData {

  private final ListFileReadings listFileReadings;
  private final ProfileController profiles;
  private final MySessionsController sessions;
  private final BeanProvider<RequestsApi> requests;
  private final BeanProvider<ApplicationsApi> applications;
  private final BeanProvider<InboxApi> inbox;
  private final BusinessClock clock;
  private final Caller caller;

  MyData(
      ListFileReadings listFileReadings,
      ProfileController profiles,
      MySessionsController sessions,
      BeanProvider<RequestsApi> requests,
      BeanProvider<ApplicationsApi> applications,
      BeanProvider<InboxApi> inbox,
      BusinessClock clock,
      Caller caller) {
    this.listFileReadings = listFileReadings;
    this.profiles = profiles;
    this.sessions = sessions;
    this.requests = requests;
    this.applications = applications;
    this.inbox = inbox;
    this.clock = clock;
    this.caller = caller;
  }

  PersonalDataDto all() {
    return new PersonalDataDto(
        Wire.at(clock.now()),
        profiles.getMe(),
        request(),
        all(this::applicationsFrom),
        all(this::messagesFrom),
        inbox.get().getMyNotifications(),
        sessions.listMySessions().getItems(),
        all(this::readingsFrom));
  }

  private @Nullable HousingRequestDto request() {
    try {
      return requests.get().getMyRequest().body();
    } catch (ProblemException refused) {
      if (refused.problem() == Problem.NOT_FOUND) {
        return null;
      }
      throw refused;
    }
  }

  /** A page of any list: what is on it, and where the next one starts. */
  private record Part<T>(List<T> items, @Nullable String next) {}

  private static <T> List<T> all(Function<@Nullable String, Part<T>> pages) {
    var found = new ArrayList<T>();
    String cursor = null;
    do {
      var part = pages.apply(cursor);
      found.addAll(part.items());
      cursor = part.next();
    } while (cursor != null);
    return found;
  }

  private Part<ApplicationDto> applicationsFrom(@Nullable String cursor) {
    var page = applications.get().listMyApplications(cursor, Page.MAXIMUM_LIMIT);
    var whole =
        page.getItems().stream()
            .map(each -> applications.get().getMyApplication(each.getId()))
            .map(answer -> Objects.requireNonNull(answer.body()))
            .toList();
    return new Part<>(whole, page.getNext());
  }

  private Part<MessageDto> messagesFrom(@Nullable String cursor) {
    var page = inbox.get().listMyMessages(cursor, Page.MAXIMUM_LIMIT);
    return new Part<>(page.getItems(), page.getNext());
  }

  private Part<FileReadingDto> readingsFrom(@Nullable String cursor) {
    var page = readings(cursor, Page.MAXIMUM_LIMIT);
    return new Part<>(page.getItems(), page.getNext());
  }

  FileReadingPageDto readings(@Nullable String cursor, @Nullable Integer limit) {
    var command = new ListFileReadings.Command(caller.actor(), Wire.page(cursor, limit));
    return switch (listFileReadings.handle(command)) {
      case ListFileReadings.Outcome.Listed(var readings) ->
          new FileReadingPageDto(
              readings.items().stream().map(MyData::dto).toList(), Wire.orNull(readings.next()));
    };
  }

  private static FileReadingDto dto(FileReading reading) {
    return new FileReadingDto(
        reading.application().value(),
        Wire.same(RoleDto.class, reading.reader()),
        reading.organisation().isEmpty() ? null : reading.organisation(),
        Wire.same(FileReadingPurposeDto.class, reading.purpose()),
        reading.home(),
        Wire.at(reading.lastAt()),
        reading.times());
  }
}
