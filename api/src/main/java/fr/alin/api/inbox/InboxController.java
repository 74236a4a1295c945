package fr.alin.api.inbox;

import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.security.Caller;
import fr.alin.api.wire.Wire;
import fr.alin.inbox.ListMessages;
import fr.alin.inbox.MarkMessagesRead;
import fr.alin.openapi.api.InboxApi;
import fr.alin.openapi.model.MessagePageDto;
import fr.alin.openapi.model.NotificationChangesDto;
import fr.alin.openapi.model.NotificationSettingsDto;
import fr.alin.openapi.model.UnreadMessagesDto;
import fr.alin.shared.Fact;
import fr.alin.shared.MailId;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's messages, and the switches of their copies. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class InboxController implements InboxApi {

  private final ListMessages listMessages;
  private final MarkMessagesRead markMessagesRead;
  private final InboxMapper mapper;
  private final NotificationSwitches switches;
  private final Caller caller;

  InboxController(
      ListMessages listMessages,
      MarkMessagesRead markMessagesRead,
      InboxMapper mapper,
      NotificationSwitches switches,
      Caller caller) {
    this.listMessages = listMessages;
    this.markMessagesRead = markMessagesRead;
    this.mapper = mapper;
    this.switches = switches;
    this.caller = caller;
  }

  @Override
  public MessagePageDto listMyMessages(@Nullable String cursor, @Nullable Integer limit) {
    var command = new ListMessages.Command(caller.actor(), Wire.page(cursor, limit));
    return switch (listMessages.handle(command)) {
      case ListMessages.Outcome.Listed(var messages, var unread) ->
          new MessagePageDto(
              messages.items().stream()
                  .map(message -> mapper.message(message, caller.language()))
                  .toList(),
              Wire.orNull(messages.next()),
              unread);
    };
  }

  @Override
  public UnreadMessagesDto markAllMessagesRead() {
    return mark(Fact.unknown("one message"));
  }

  @Override
  public UnreadMessagesDto markMessageRead(UUID messageId) {
    return mark(Fact.known(new MailId(messageId)));
  }

  private UnreadMessagesDto mark(Fact<MailId> message) {
    return switch (markMessagesRead.handle(new MarkMessagesRead.Command(caller.actor(), message))) {
      case MarkMessagesRead.Outcome.Marked(var unread) -> new UnreadMessagesDto(unread);
      case MarkMessagesRead.Outcome.NotFound n -> throw ProblemException.of(Problem.NOT_FOUND);
    };
  }

  @Override
  public NotificationSettingsDto getMyNotifications() {
    return switches.of(caller.actor());
  }

  @Override
  public NotificationSettingsDto setMyNotifications(NotificationChangesDto changes) {
    switches.change(caller.actor(), caller.language(), changes);
    return switches.of(caller.actor());
  }
}
