package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class LifecycleTest {

  private static final Path DIAGRAM = Path.of("docs/lifecycle.mmd");

  @Test
  void every_listed_move_is_a_method_of_its_state_and_the_reverse() {
    var byMethods = new TreeSet<String>();
    for (var state : Application.class.getPermittedSubclasses()) {
      for (var method : moves(state)) {
        byMethods.add(statusOf(state) + " -> " + statusOf(method.getReturnType()));
      }
    }
    var listed = new TreeSet<String>();
    Lifecycle.MOVES.forEach(move -> listed.add(move.from() + " -> " + move.to()));

    assertThat(listed).isEqualTo(byMethods);
  }

  @Test
  void final_states_have_no_move_at_all_and_the_others_have_one() {
    for (var state : Application.class.getPermittedSubclasses()) {
      assertThat(moves(state).isEmpty())
          .as(state.getSimpleName())
          .isEqualTo(statusOf(state).isFinal());
    }
  }

  @Test
  void every_state_can_be_reached_from_submission() {
    Set<Status> reached = new HashSet<>(Set.of(Status.SUBMITTED));
    for (var round = 0; round < Status.values().length; round++) {
      Lifecycle.MOVES.stream()
          .filter(m -> reached.contains(m.from()))
          .toList()
          .forEach(m -> reached.add(m.to()));
    }

    assertThat(reached).containsExactlyInAnyOrder(Status.values());
  }

  @Test
  void the_committed_diagram_is_the_one_of_the_code() throws IOException {
    var before = Files.exists(DIAGRAM) ? Files.readString(DIAGRAM) : "";
    Files.createDirectories(DIAGRAM.getParent());
    Files.writeString(DIAGRAM, Lifecycle.diagram());

    assertThat(before)
        .as("docs/lifecycle.mmd was rewritten: commit it")
        .isEqualTo(Lifecycle.diagram());
  }

  private static Set<Method> moves(Class<?> state) {
    var moves = new HashSet<Method>();
    Arrays.stream(state.getDeclaredMethods())
        .filter(m -> Modifier.isPublic(m.getModifiers()) && !Modifier.isStatic(m.getModifiers()))
        .filter(
            m ->
                Application.class.isAssignableFrom(m.getReturnType()) && m.getReturnType() != state)
        .forEach(moves::add);
    return moves;
  }

  private static final Map<Class<?>, Status> STATUS = statuses();

  private static Status statusOf(Class<?> state) {
    return STATUS.get(state);
  }

  private static Map<Class<?>, Status> statuses() {
    var statuses = new HashMap<Class<?>, Status>();
    for (var sample : LifecycleSamples.all()) {
      statuses.put(sample.getClass(), sample.status());
    }
    assertThat(statuses.keySet())
        .containsExactlyInAnyOrder(Application.class.getPermittedSubclasses());
    return statuses;
  }
}
