package fr.alin.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** P6: 64 people apply to one offer and withdraw, again and again, against as many durable INSERTs of the same client. */
final class LastMinute implements Row {

  private static final int CLIENTS = 64;

  @Override
  public String id() {
    return "P6";
  }

  @Override
  public String what() {
    return "64 clients applying and withdrawing on one offer / one durable INSERT, requests a second";
  }

  @Override
  public Target target() {
    return Target.atLeast(0.8, "ratio");
  }

  @Override
  public List<Double> measure(Lab lab) throws Exception {
    var node = lab.node(0);
    var offer = lab.popularOffer();
    var people =
        node.ask("GET", "/bench/eligible?offer=" + offer + "&count=" + CLIENTS)
            .lines()
            .map(line -> line.split("\t")[1])
            .toList();
    if (people.size() < CLIENTS) {
      throw new IOException("only " + people.size() + " people may apply to " + offer);
    }
    run(node, people, lab.warmUpSeconds(), wire -> token -> insert(wire, token));
    run(node, people, lab.warmUpSeconds(), wire -> token -> applyAndWithdraw(wire, token, offer));
    var ratios = new ArrayList<Double>();
    for (var round = 0; round < lab.rounds(); round++) {
      var limit = run(node, people, lab.roundSeconds(), wire -> token -> insert(wire, token));
      var reached =
          run(
              node,
              people,
              lab.roundSeconds(),
              wire -> token -> applyAndWithdraw(wire, token, offer));
      System.out.printf("  P6 round %d: limit %.0f/s, target %.0f/s%n", round + 1, limit, reached);
      ratios.add(reached / limit);
    }
    var twice =
        lab.count(
            "select count(*) from (select request_id from application where live group by 1 having count(*) > 1) twice");
    var left =
        lab.count(
            "select count(*) from application where live and offer_id = '"
                + offer
                + "' and account_id in (select account_id from application where offer_id = '"
                + offer
                + "' and status = 'WITHDRAWN') and status = 'SUBMITTED' and submitted_at > now() - interval '1 hour'");
    if (twice > 0 || left > 0) {
      throw new IOException(
          "violations: " + twice + " people with two live applications, " + left + " left");
    }
    return ratios;
  }

  /** Sends requests for one person; how many. */
  @FunctionalInterface
  private interface Turn {
    int take(String token) throws IOException;
  }

  /** A turn over a connection. */
  @FunctionalInterface
  private interface Client {
    Turn over(Wire wire);
  }

  private static double run(BenchNode node, List<String> people, int seconds, Client client)
      throws Exception {
    var until = System.nanoTime() + seconds * 1_000_000_000L;
    var start = System.nanoTime();
    var done = new AtomicLong();
    var failures = new ArrayList<Throwable>();
    var threads = new ArrayList<Thread>();
    for (var token : people) {
      threads.add(
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var wire = new Wire(node.port())) {
                      var turn = client.over(wire);
                      while (System.nanoTime() < until) {
                        done.addAndGet(turn.take(token));
                      }
                    } catch (IOException | RuntimeException e) {
                      synchronized (failures) {
                        failures.add(e);
                      }
                    }
                  }));
    }
    for (var thread : threads) {
      thread.join();
    }
    if (!failures.isEmpty()) {
      throw new IOException("a client failed", failures.getFirst());
    }
    return done.get() * 1e9 / (System.nanoTime() - start);
  }

  private static int insert(Wire wire, String token) throws IOException {
    expect(200, wire.call(Wire.request("POST", "/api/v1/bench/insert", token, "", "")));
    return 1;
  }

  private static int applyAndWithdraw(Wire wire, String token, String offer) throws IOException {
    var applied =
        wire.call(
            Wire.request(
                "POST",
                "/api/v1/applications",
                token,
                "Idempotency-Key: " + UUID.randomUUID() + "\r\n",
                "{\"offerId\":\"" + offer + "\"}"));
    expect(201, applied);
    var id = applied.body().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
    var withdrawn =
        wire.call(
            Wire.request("POST", "/api/v1/applications/" + id + "/withdrawal", token, "", ""));
    expect(200, withdrawn);
    return 2;
  }

  private static void expect(int status, Wire.Answer answer) throws IOException {
    if (answer.status() != status) {
      throw new IOException("expected " + status + ": " + answer.status() + " " + answer.body());
    }
  }
}
