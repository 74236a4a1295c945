package fr.alin.proofs;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People who submit, repeat and withdraw from several threads while offers close under them, and who
 * remember what they were told, and what they asked without being told anything.
 */
final class Rush {

  private static final int THREADS = 8;
  private static final int CALLS_PER_CLOSING = 12;
  private static final int OPEN_AT_A_TIME = 4;
  private static final int UNAVAILABLE = 503;

  private final SmallTown town;
  private final List<Visitor> visitors;
  private final AtomicInteger nextClosing = new AtomicInteger();
  private final List<String> surprises = Collections.synchronizedList(new ArrayList<>());
  private final List<Promise> promises = Collections.synchronizedList(new ArrayList<>());
  private final AtomicInteger calls = new AtomicInteger();
  private volatile String admin = "";

  Rush(SmallTown town) {
    this.town = town;
    this.visitors = IntStream.range(0, town.people()).mapToObj(Visitor::new).toList();
  }

  /** An application that was answered by 201. */
  record Promise(UUID account, UUID offer, String key, UUID application) {}

  /** A submission under its key. */
  record Intent(UUID offer, String key) {}

  /** One person, driven by one thread at a time. */
  final class Visitor {
    private final int person;
    private String token = "";
    private int intents;

    /** Sent, not answered: nobody knows whether it counts. */
    private @Nullable Intent unanswered;

    private @Nullable Promise held;
    private boolean withdrawing;

    private Visitor(int person) {
      this.person = person;
    }

    UUID account() {
      return town.account(person);
    }

    private void act(Http http, Random dice) throws IOException {
      if (unanswered != null || withdrawing) {
        settle(http);
      } else if (held instanceof Promise promise) {
        if (dice.nextInt(3) == 0) {
          repeat(http, promise);
        } else {
          withdrawing = true;
          withdraw(http, promise);
        }
      } else {
        var offers = town.offers();
        var at = Math.min(nextClosing.get() + dice.nextInt(OPEN_AT_A_TIME), offers.size() - 1);
        intents++;
        unanswered = new Intent(offers.get(at).id().value(), "key-" + intents);
        submit(http, unanswered);
      }
    }

    /** Asks again what was left without an answer. */
    void settle(Http http) throws IOException {
      if (unanswered instanceof Intent intent) {
        submit(http, intent);
      }
      if (withdrawing && held instanceof Promise promise) {
        withdraw(http, promise);
      }
    }

    private void submit(Http http, Intent intent) throws IOException {
      var answer = answered(http.submit(token, intent.offer(), intent.key()));
      switch (answer.status() + " " + answer.problem()) {
        case "201 " -> {
          held = new Promise(account(), intent.offer(), intent.key(), answer.id());
          promises.add(held);
        }
        case "409 offer-closed" -> {}
        default -> surprises.add("submission: " + answer);
      }
      unanswered = null;
    }

    private void repeat(Http http, Promise promise) throws IOException {
      var answer = answered(http.submit(token, promise.offer(), promise.key()));
      if (answer.status() != 201 || !answer.id().equals(promise.application())) {
        surprises.add("repeat of " + promise + ": " + answer);
      }
    }

    private void withdraw(Http http, Promise promise) throws IOException {
      var answer = answered(http.withdraw(token, promise.application()));
      switch (answer.status() + " " + answer.problem()) {
        case "200 " -> held = null;
        // The closing moved the file at the same moment: told so, one asks again.
        case "409 conflict" -> {}
        default -> surprises.add("withdrawal: " + answer);
      }
      withdrawing = false;
    }

    /** Told that the database is away, one knows no more than without an answer: it may have committed. */
    private Http.Answer answered(Http.Answer answer) throws IOException {
      if (answer.status() == UNAVAILABLE) {
        throw new IOException("the database is away");
      }
      return answer;
    }

    /** Asked and not answered. */
    boolean isInDoubt() {
      return unanswered != null || withdrawing;
    }

    @Nullable Intent unanswered() {
      return unanswered;
    }

    @Nullable Promise held() {
      return held;
    }
  }

  /** Acts until no answer comes any more; {@code then} runs once, after so many answers. */
  void run(Http http, Random dice, int answers, Runnable then) throws InterruptedException {
    var left = new AtomicInteger(answers);
    if (answers == 0) {
      then.run();
    }
    var idle = new ConcurrentLinkedQueue<>(visitors);
    visitors.forEach(visitor -> visitor.token = town.token(visitor.person));
    admin = town.adminToken();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running =
          IntStream.range(0, THREADS)
              .mapToObj(
                  n -> {
                    var own = new Random(dice.nextLong());
                    return threads.submit(
                        () ->
                            untilTheEnd(
                                () -> {
                                  visit(http, idle, own);
                                  if (left.decrementAndGet() == 0) {
                                    then.run();
                                  }
                                }));
                  })
              .toList();
      for (var thread : running) {
        thread.get();
      }
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private void visit(Http http, ConcurrentLinkedQueue<Visitor> idle, Random dice)
      throws IOException {
    if (idle.poll() instanceof Visitor visitor) {
      try {
        visitor.act(http, dice);
        if (calls.incrementAndGet() % CALLS_PER_CLOSING == 0) {
          closeNext(http);
        }
      } finally {
        idle.add(visitor);
      }
    }
  }

  /** Moves the clock behind the next deadline. */
  private void closeNext(Http http) throws IOException {
    var next = nextClosing.getAndIncrement();
    if (next < town.offers().size()) {
      var target = town.offers().get(next).deadline().plus(Duration.ofSeconds(1));
      http.put(admin, "/api/v1/sandbox/clock", "{\"now\":\"" + target + "\"}");
    }
  }

  private interface Step {
    void take() throws IOException;
  }

  private static void untilTheEnd(Step step) {
    try {
      while (true) {
        step.take();
      }
    } catch (IOException end) {
      // the application is gone, or its database
    }
  }

  List<Visitor> visitors() {
    return visitors;
  }

  List<Promise> promises() {
    return List.copyOf(promises);
  }

  List<String> surprises() {
    return List.copyOf(surprises);
  }

  int calls() {
    return calls.get();
  }

  int closings() {
    return nextClosing.get();
  }
}
