package fr.alin.guilty.request;

/** Two public methods, and an outcome that anybody may extend. */
public final class TalkativeUseCaseOfOldStyle {

  /** Nothing. */
  public record Command() {}

  /** Not sealed. */
  public interface Outcome {}

  public boolean handle(Command command) {
    return retry(command);
  }

  public boolean retry(Command command) {
    return command.hashCode() == 0;
  }
}
