package fr.alin.adapters.persistence;

import fr.alin.application.Announcements;
import fr.alin.application.Boards;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.Closings;
import fr.alin.application.ReplayBoards;
import fr.alin.mail.Outbox;
import fr.alin.mail.Recipients;
import fr.alin.ranking.MatchRanking;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.scoring.Scoring;
import fr.alin.shared.Ids;
import fr.alin.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Row P7, not a test: prints how long a closing takes, as one line of JSON. Arguments: offers, applicants of each,
 * repetitions. Includes locks, ranking, freezing, shortlists, histories, mails owed and commits.
 */
public final class ClosingMeasure {

  private ClosingMeasure() {}

  /** {@code 1 1000 30} for one large offer, {@code 2000 10 3} for a minute full of deadlines. */
  public static void main(String[] arguments) {
    var offers = Integer.parseInt(arguments[0]);
    var applicants = Integer.parseInt(arguments[1]);
    var rounds = Integer.parseInt(arguments[2]);
    var parameters = new SampleParameters();
    var boards =
        new Boards(new MatchRanking(), new Scoring(parameters, new SampleCommunes()), parameters);
    var closings = World.bean(Closings.class);
    var transactions = World.bean(Transactions.class);
    var announcements =
        new Announcements(
            World.bean(Recipients.class),
            World.bean(Outbox.class),
            path -> "https://alin.example" + path,
            World.bean(Ids.class));
    var close =
        new CloseDueOffers(closings, boards, announcements, () -> Samples.DEADLINE, transactions);
    var millis = new ArrayList<Double>();
    for (var round = 0; round < rounds; round++) {
      seed(offers, applicants);
      var since = System.nanoTime();
      var outcome = close.handle(new CloseDueOffers.Command(Integer.MAX_VALUE));
      millis.add((System.nanoTime() - since) / 1e6);
      if (!outcome.equals(new CloseDueOffers.Outcome.Closed(offers))) {
        throw new IllegalStateException("closed something else: " + outcome);
      }
    }
    var sorted = millis.stream().sorted().toList();
    System.out.printf(
        Locale.ROOT,
        "{\"offers\":%d,\"applicants\":%d,\"medianMillis\":%.1f,\"rounds\":%s}%n",
        offers,
        applicants,
        sorted.get(rounds / 2),
        millis.stream().map(m -> String.format(Locale.ROOT, "%.1f", m)).toList());
    replays(new ReplayBoards(closings, boards, transactions), offers);
    World.stop();
    System.exit(0);
  }

  private static void replays(ReplayBoards replay, int offers) {
    var since = System.nanoTime();
    var done = 0L;
    while (done < 10_000) {
      switch (replay.handle(new ReplayBoards.Command(Math.min(offers, 10_000 - done)))) {
        case ReplayBoards.Outcome.Replayed replayed -> {
          if (replayed.different() != 0 || replayed.boards() == 0) {
            throw new IllegalStateException("replays differ: " + replayed);
          }
          done += replayed.boards();
        }
      }
      if (System.nanoTime() - since > 60_000_000_000L) {
        break;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "{\"replays\":%d,\"millis\":%d,\"different\":0}%n",
        done,
        (System.nanoTime() - since) / 1_000_000);
  }

  /** Straight rows: every applicant with an account, points and an instant of their own. */
  private static void seed(int offers, int applicants) {
    World.clean();
    Samples.storedLandlord();
    for (var n = 1; n <= offers; n++) {
      Samples.storedOffer(n);
    }
    var sheet = Json.write(Samples.ownSheet(70).lines());
    World.write(
        () -> {
          for (var statement : statements(offers, applicants)) {
            World.jooq().execute(statement, sheet);
          }
          return 0;
        });
    World.write(() -> World.jooq().execute("analyze"));
    World.read(() -> World.jooq().execute("checkpoint"));
  }

  private static List<String> statements(int offers, int applicants) {
    var people =
        "from generate_series(1, %d) o, generate_series(1, %d) a where {0}::text is not null"
            .formatted(offers, applicants);
    var number = "((o - 1) * %d + a)".formatted(applicants);
    return List.of(
        """
        insert into account (id, email, title, birth_name, first_name, mobile_phone, language, role, territories, terms_accepted_at,
          password_hash, activated_at, version)
        select ('00000000-0000-7000-8000-' || lpad(%1$s::text, 12, '0'))::uuid, 'p' || %1$s || '@measure.example', 'MADAME', 'N', 'P',
          '0611223344', 'FR', 'APPLICANT', '{}', timestamptz '2026-01-01', '$argon2id$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$c29tZWhhc2g',
          timestamptz '2026-01-01', 1
        %2$s
        """
            .formatted(number, people),
        """
        insert into application (id, offer_id, request_id, account_id, unique_number, first_registered_on, employer_size, own_points,
          own_sheet, rule_set_version, submitted_at, status, live, version)
        select ('00000001-0000-7000-8000-' || lpad(%1$s::text, 12, '0'))::uuid,
          ('01900000-0000-7003-8000-' || lpad(to_hex(o), 12, '0'))::uuid,
          ('00000002-0000-7000-8000-' || lpad(%1$s::text, 12, '0'))::uuid,
          ('00000000-0000-7000-8000-' || lpad(%1$s::text, 12, '0'))::uuid,
          '06901' || to_char(10 + %1$s / 1000000, 'FM00') || to_char(%1$s %% 1000000, 'FM000000') || 'GDPUB',
          date '2010-01-01' + (%1$s * 7919 %% 5000), 'LARGE', 70, {0}::jsonb, '2026.1',
          timestamptz '2026-11-21' + %1$s * interval '1 millisecond', 'SUBMITTED', true, 1
        %2$s
        """
            .formatted(number, people),
        "insert into application_event (application_id, status, at) select id, status, submitted_at from application where {0}::text is not null");
  }
}
