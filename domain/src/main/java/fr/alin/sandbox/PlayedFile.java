package fr.alin.sandbox;

import fr.alin.application.Application;
import fr.alin.application.HistoryEvent;
import fr.alin.application.Reason;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** One application while its past is played: its states so far, through the moves that each allows. */
final class PlayedFile {

  private static final Fact<Reason> NO_REASON = Fact.unknown("reason");

  private final Instant present;
  private final List<Application> states = new ArrayList<>();
  private final List<HistoryEvent> history = new ArrayList<>();

  /** Nothing is played at or after {@code present}. */
  PlayedFile(Application.Submitted submitted, Instant present) {
    this.present = present;
    enter(submitted, NO_REASON, submitted.entry().submittedAt());
  }

  private void enter(Application state, Fact<Reason> reason, Instant at) {
    states.add(state);
    history.add(new HistoryEvent(state.status(), at, reason));
  }

  Application current() {
    return states.getLast();
  }

  boolean is(Class<? extends Application> state) {
    return state.isInstance(current());
  }

  UUID key() {
    return current().entry().id().value();
  }

  Instant lastChange() {
    return history.getLast().at();
  }

  /** Makes the move, unless the file is in another state or the instant has not come yet. */
  <S extends Application> boolean move(
      Class<S> from, Function<S, ? extends Application> move, Instant at) {
    return move(from, move, NO_REASON, at);
  }

  <S extends Application> boolean move(
      Class<S> from, Function<S, ? extends Application> move, Fact<Reason> reason, Instant at) {
    if (!is(from) || !at.isBefore(present)) {
      return false;
    }
    enter(move.apply(from.cast(current())), reason, at);
    return true;
  }

  DemoApplication played() {
    return new DemoApplication(current(), history);
  }
}
