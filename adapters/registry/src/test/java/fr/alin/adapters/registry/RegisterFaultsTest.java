package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fr.alin.registry.NationalRegister.Answer;
import fr.alin.request.RegisterRecord;
import fr.alin.simulator.Fault;
import fr.alin.testing.EndToEnd;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that a partner does wrong, over real HTTP; none of it may hang or throw. */
@EndToEnd
class RegisterFaultsTest {

  private final Simulated simulated = Simulated.start(Simulated.IMPATIENT);
  private final RegisterRecord record = Simulated.WORLD.registerOnly().getFirst();

  @AfterEach
  void stop() {
    simulated.close();
  }

  private Answer read() {
    return simulated.register.read(record.number());
  }

  private Answer readWhile(Fault fault) {
    simulated.simulator.fail(fault);
    return read();
  }

  @Test
  void a_refusal_carries_the_code_of_the_register_and_is_not_repeated() {
    assertThat(readWhile(Fault.REFUSE)).isEqualTo(new Answer.Refused("HABILITATION"));
    assertThat(simulated.simulator.questions()).isEqualTo(1);
  }

  @Test
  void a_hang_after_the_headers_is_cut_in_time_and_not_repeated() {
    var before = Instant.now();

    assertThat(readWhile(Fault.HANG_AFTER_HEADERS)).isEqualTo(new Answer.Unreachable("time-out"));
    assertThat(Duration.between(before, Instant.now()))
        .isBetween(Simulated.IMPATIENT, Simulated.IMPATIENT.plusSeconds(3));
    assertThat(simulated.simulator.questions()).isEqualTo(1);
  }

  @Test
  void an_answer_that_trickles_is_cut_in_time() {
    assertThat(readWhile(Fault.SLOW)).isEqualTo(new Answer.Unreachable("time-out"));
  }

  @Test
  void a_connection_cut_off_is_tried_three_times() {
    assertThat(readWhile(Fault.CUT_OFF)).isInstanceOf(Answer.Unreachable.class);
    assertThat(simulated.simulator.questions()).isEqualTo(3);
  }

  @Test
  void an_html_page_is_no_answer() {
    assertThat(readWhile(Fault.HTML_PAGE)).isEqualTo(new Answer.Unreachable("not-xml"));
  }

  @Test
  void somebody_elses_record_is_refused() {
    assertThat(readWhile(Fault.OTHER_PERSON)).isEqualTo(new Answer.Refused("other-number"));
  }

  @Test
  void ten_megabytes_are_cut_at_the_limit() {
    assertThat(readWhile(Fault.TEN_MEGABYTES)).isEqualTo(new Answer.Unreachable("too-large"));
    assertThat(simulated.simulator.questions()).isEqualTo(1);
  }

  @Test
  void an_external_entity_is_never_resolved() {
    assertThat(readWhile(Fault.EXTERNAL_ENTITY))
        .isEqualTo(new Answer.Unreachable("unreadable: document type or entity"));
  }

  @Test
  void five_hundred_then_two_hundred_is_a_success() {
    assertThat(readWhile(Fault.FAIL_THEN_OK)).isEqualTo(new Answer.Found(record));
    assertThat(simulated.simulator.questions()).isEqualTo(2);
  }

  @Test
  void a_missing_mandatory_element_is_named() {
    assertThat(readWhile(Fault.MISSING_ELEMENT))
        .isInstanceOfSatisfying(
            Answer.Unreachable.class,
            answer -> assertThat(answer.cause()).isEqualTo("malformed: dateCreationDemande"));
  }

  @Test
  void nobody_listening_is_told_at_once() {
    simulated.simulator.close();

    assertThat(read()).isEqualTo(new Answer.Unreachable("broken: ConnectException"));
  }

  @Test
  void a_host_that_swallows_packets_is_given_up() {
    // 192.0.2.0/24 is kept for documentation: whatever the network does with it, no register
    // answers there.
    var configuration = Simulated.configuration();
    var nowhere = new RegisterAddress(URI.create("http://192.0.2.1:9/sne"));
    try (var http = new RegisterHttp(configuration)) {
      var register = new HttpNationalRegister(nowhere, configuration, http, new PartnerMeter(null));

      assertThat(register.read(record.number())).isInstanceOf(Answer.Unreachable.class);
    }
  }

  @Test
  void the_circuit_opens_after_failures_and_closes_after_recovery() {
    simulated.simulator.fail(Fault.UNAVAILABLE);
    for (var i = 0; i < 4; i++) {
      assertThat(read()).isEqualTo(new Answer.Unreachable("http-503"));
    }
    var asked = simulated.simulator.questions();

    assertThat(read()).isEqualTo(new Answer.Unreachable("circuit-open"));
    assertThat(simulated.simulator.questions()).isEqualTo(asked);

    simulated.simulator.fail(Fault.NONE);
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(() -> assertThat(read()).isEqualTo(new Answer.Found(record)));
    for (var i = 0; i < 10; i++) {
      assertThat(read()).isEqualTo(new Answer.Found(record));
    }
  }

  @Test
  void neither_refusals_nor_malformed_records_close_the_register_to_everybody() {
    simulated.simulator.fail(Fault.REFUSE);
    for (var i = 0; i < 8; i++) {
      read();
    }
    simulated.simulator.fail(Fault.MISSING_ELEMENT);
    for (var i = 0; i < 8; i++) {
      read();
    }
    simulated.simulator.fail(Fault.NONE);

    assertThat(read()).isEqualTo(new Answer.Found(record));
  }

  @Test
  void what_changed_on_the_registration_site_comes_with_the_next_reading() {
    simulated.simulator.change(
        record.number().value(),
        Map.of("email", "elsewhere@courriel.example", "monthlyIncomeCents", "171000"));

    assertThat(read())
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> {
              assertThat(found.record().applicant().email().get())
                  .isEqualTo("elsewhere@courriel.example");
              assertThat(found.record().applicant().monthlyResources().get("SAL").cents())
                  .isEqualTo(171_000);
            });
  }

  @Test
  void calls_are_counted_by_outcome() {
    read();
    readWhile(Fault.HTML_PAGE);

    assertThat(
            simulated
                .meters
                .get("alin.partner.calls")
                .tags("partner", "register", "outcome", "found")
                .timer()
                .count())
        .isEqualTo(1);
    assertThat(
            simulated
                .meters
                .get("alin.partner.calls")
                .tags("partner", "register", "outcome", "unreachable")
                .timer()
                .count())
        .isEqualTo(1);
  }
}
