package fr.alin.api.inbox;

import fr.alin.api.wire.Wire;
import fr.alin.inbox.InboxMessage;
import fr.alin.mail.Language;
import fr.alin.mail.Wording;
import fr.alin.openapi.model.MessageActionDto;
import fr.alin.openapi.model.MessageDto;
import fr.alin.openapi.model.MessageTopicDto;
import jakarta.inject.Singleton;
import java.net.URI;

/** A message in the words of the mail that repeats it. */
@Singleton
final class InboxMapper {

  private final Wording wording;

  InboxMapper(Wording wording) {
    this.wording = wording;
  }

  MessageDto message(InboxMessage message, Language language) {
    var letter = wording.write(message.kind(), language, message.parameters());
    return new MessageDto(
        message.id().value(),
        Wire.same(MessageTopicDto.class, message.kind().topic()),
        Wire.at(message.at()),
        message.readAt().isKnown(),
        letter.subject(),
        letter.paragraphs(),
        Wire.orNull(
            letter
                .action()
                .map(action -> new MessageActionDto(action.label(), path(action.address())))));
  }

  /** The screen within the application: the reader is there already, under whatever host. */
  private static String path(String address) {
    var uri = URI.create(address);
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
