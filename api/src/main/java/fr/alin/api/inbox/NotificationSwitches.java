package fr.alin.api.inbox;

import fr.alin.account.Actor;
import fr.alin.api.problem.Problem;
import fr.alin.api.problem.ProblemException;
import fr.alin.api.wire.Wire;
import fr.alin.api.words.Words;
import fr.alin.inbox.ChangeNotificationSettings;
import fr.alin.inbox.NotificationSettings;
import fr.alin.inbox.NotificationSettings.Choice;
import fr.alin.inbox.ReadNotificationSettings;
import fr.alin.mail.Channel;
import fr.alin.mail.Language;
import fr.alin.mail.Topic;
import fr.alin.openapi.model.MessageTopicDto;
import fr.alin.openapi.model.NotificationChangesDto;
import fr.alin.openapi.model.NotificationChannelDto;
import fr.alin.openapi.model.NotificationSettingsDto;
import fr.alin.openapi.model.NotificationSwitchDto;
import jakarta.inject.Singleton;
import java.util.HashMap;

/** The switches of the caller's notifications on the wire. */
@Singleton
final class NotificationSwitches {

  private final ReadNotificationSettings read;
  private final ChangeNotificationSettings change;
  private final Words words;

  NotificationSwitches(
      ReadNotificationSettings read, ChangeNotificationSettings change, Words words) {
    this.read = read;
    this.change = change;
    this.words = words;
  }

  NotificationSettingsDto of(Actor actor) {
    return switch (read.handle(new ReadNotificationSettings.Command(actor))) {
      case ReadNotificationSettings.Outcome.Found(var settings, var available) ->
          new NotificationSettingsDto(
              NotificationSettings.SWITCHES.stream().map(it -> dto(it, settings)).toList(),
              available.stream()
                  .sorted()
                  .map(channel -> Wire.same(NotificationChannelDto.class, channel))
                  .toList());
    };
  }

  private static NotificationSwitchDto dto(Choice choice, NotificationSettings settings) {
    return new NotificationSwitchDto(
        Wire.same(MessageTopicDto.class, choice.topic()),
        Wire.same(NotificationChannelDto.class, choice.channel()),
        settings.wants(choice.topic(), choice.channel()));
  }

  void change(Actor actor, Language language, NotificationChangesDto changes) {
    var wanted = new HashMap<Choice, Boolean>();
    for (var each : changes.getSwitches()) {
      wanted.put(
          new Choice(
              Wire.same(Topic.class, each.getTopic()), Wire.same(Channel.class, each.getChannel())),
          each.getWanted());
    }
    switch (change.handle(new ChangeNotificationSettings.Command(actor, wanted))) {
      case ChangeNotificationSettings.Outcome.Changed c -> {}
      case ChangeNotificationSettings.Outcome.NoSuchSwitch n ->
          throw ProblemException.of(Problem.VALIDATION)
              .at("/switches", words.say(language, "inbox.no-such-switch"));
    }
  }
}
