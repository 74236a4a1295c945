package fr.alin.inbox;

import fr.alin.mail.Channel;
import fr.alin.mail.Topic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By which channels a person wants copies, topic by topic. The inbox keeps everything in any case;
 * warnings about the safety of the account go by mail whatever was chosen.
 */
public record NotificationSettings(Map<Choice, Boolean> choices) {

  /** One switch. */
  public record Choice(Topic topic, Channel channel) {}

  /** The switches that there are, in the order in which they are shown. */
  public static final List<Choice> SWITCHES =
      List.of(
          new Choice(Topic.DECISION, Channel.MAIL),
          new Choice(Topic.DECISION, Channel.SMS),
          new Choice(Topic.APPLICATION, Channel.MAIL),
          new Choice(Topic.APPLICATION, Channel.SMS),
          new Choice(Topic.REQUEST, Channel.MAIL),
          new Choice(Topic.REQUEST, Channel.SMS));

  public NotificationSettings {
    choices = Map.copyOf(choices);
    if (!SWITCHES.containsAll(choices.keySet())) {
      throw new IllegalArgumentException("no switch of that topic and channel");
    }
  }

  /** Mail for everything, no short messages: a phone number was given to be called, not to be written to. */
  public static NotificationSettings defaults() {
    return new NotificationSettings(Map.of());
  }

  public boolean wants(Topic topic, Channel channel) {
    return choices.getOrDefault(new Choice(topic, channel), channel == Channel.MAIL);
  }

  public NotificationSettings with(Choice choice, boolean wanted) {
    var changed = new HashMap<>(choices);
    changed.put(choice, wanted);
    return new NotificationSettings(changed);
  }
}
