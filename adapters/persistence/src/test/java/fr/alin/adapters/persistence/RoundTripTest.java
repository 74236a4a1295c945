package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.LifecycleSamples;
import fr.alin.company.Companies;
import fr.alin.company.Employer;
import fr.alin.offer.Offers;
import fr.alin.registry.ImportAttempt;
import fr.alin.registry.ImportAttempts;
import fr.alin.request.Requests;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.ImportId;
import fr.alin.shared.OfferId;
import fr.alin.testing.Database;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is stored comes back equal, to the last field. */
@Database
class RoundTripTest {

  @BeforeEach
  void empty() {
    World.clean();
  }

  @Test
  void a_request_comes_back_as_it_was() {
    var request = Samples.storedRequest(1);
    var requests = World.bean(Requests.class);

    assertThat(World.read(() -> requests.find(request.id()))).isEqualTo(Fact.known(request));
    assertThat(World.read(() -> requests.ofAccount(request.account())))
        .isEqualTo(Fact.known(request));
  }

  @Test
  void an_update_counts_the_version_and_a_stale_one_changes_nothing() {
    var request = Samples.storedRequest(1);
    var requests = World.bean(Requests.class);

    assertThat(World.write(() -> requests.update(request.notAllocated()))).isTrue();
    assertThat(World.write(() -> requests.update(request.submitted(Samples.NOW)))).isFalse();

    var stored = World.read(() -> requests.find(request.id())).get();
    assertThat(stored.version()).isEqualTo(1);
    assertThat(stored.commissionRefusals()).isEqualTo(3);
    assertThat(stored.submittedAt()).isEqualTo(request.submittedAt());
  }

  @Test
  void a_number_and_an_account_hold_one_request_each() {
    Samples.storedRequest(1);
    Samples.storedAccount(2);
    var requests = World.bean(Requests.class);
    var secondOfAccount = Samples.request(1);
    var sameNumber = Samples.request(2).refreshed(Samples.record(1), false, Samples.NOW);

    assertThat(World.write(() -> requests.add(secondOfAccount))).isFalse();
    assertThat(World.write(() -> requests.add(sameNumber))).isFalse();
    assertThat(
            World.read(
                () -> requests.numberTaken(Samples.number(1), new AccountId(Samples.id(2, 2)))))
        .isTrue();
    assertThat(
            World.read(
                () -> requests.numberTaken(Samples.number(1), new AccountId(Samples.id(2, 1)))))
        .isFalse();
  }

  @Test
  void platform_numbers_are_ten_digits_and_differ() {
    var requests = World.bean(Requests.class);
    var numbers =
        World.write(() -> Set.of(requests.nextPlatformNumber(), requests.nextPlatformNumber()));

    assertThat(numbers).hasSize(2).allMatch(number -> number.matches("\\d{10}"));
  }

  @Test
  void a_company_comes_back_with_its_policy_and_all_its_parents() {
    var group = Samples.company(1, Fact.unknown("parent company"));
    var division = Samples.company(2, Fact.known(group.id()));
    var site = Samples.company(3, Fact.known(division.id()));
    World.write(
        () -> {
          for (var company : java.util.List.of(group, division, site)) {
            World.bean(CompanyRows.class).save(CompanyRow.from(company));
          }
          return 0;
        });
    var companies = World.bean(Companies.class);

    assertThat(World.read(() -> companies.bySiren(site.siren()))).isEqualTo(Fact.known(site));
    assertThat(World.read(() -> companies.byId(group.id()))).isEqualTo(Fact.known(group));
    assertThat(
            World.read(() -> companies.employers(Set.of(site.siren(), group.siren(), "999999999"))))
        .isEqualTo(
            Map.of(
                site.siren(),
                new Employer(site, Set.of(site.id(), division.id(), group.id())),
                group.siren(),
                new Employer(group, Set.of(group.id()))));
    assertThat(World.read(() -> companies.employer("999999999")).isKnown()).isFalse();
  }

  @Test
  void an_offer_comes_back_as_it_was_and_closes_once() {
    Samples.storedLandlord();
    var offer = Samples.storedOffer(1);
    var offers = World.bean(Offers.class);

    assertThat(World.read(() -> offers.find(offer.id()))).isEqualTo(Fact.known(offer));
    assertThat(World.read(() -> offers.due(Samples.DEADLINE.minusNanos(1000), 9))).isEmpty();
    assertThat(World.read(() -> offers.due(Samples.DEADLINE, 9))).containsExactly(offer.id());
    assertThat(World.write(() -> offers.close(offer.id(), Samples.DEADLINE))).isTrue();
    assertThat(World.write(() -> offers.close(offer.id(), Samples.DEADLINE))).isFalse();
    assertThat(World.read(() -> offers.due(Samples.DEADLINE, 9))).isEmpty();
    assertThat(World.read(() -> offers.find(offer.id())).get().closedAt())
        .isEqualTo(Fact.known(Samples.DEADLINE));
  }

  @Test
  void a_landlord_has_a_name() {
    var landlord = Samples.storedLandlord();

    assertThat(World.read(() -> World.bean(fr.alin.offer.Landlords.class).name(landlord)))
        .isEqualTo(Fact.known("Habitat des Rives"));
  }

  @Test
  void an_import_counts_its_tries() {
    var account = Samples.storedAccount(1);
    var attempts = World.bean(ImportAttempts.class);
    var attempt =
        new ImportAttempt(
            new ImportId(Samples.id(8, 1)),
            account,
            Samples.number(1),
            "digest",
            Samples.NOW,
            Samples.NOW.plusSeconds(86_400),
            0,
            false);
    World.write(
        () -> {
          attempts.add(attempt);
          return 0;
        });

    World.write(
        () -> {
          attempts.update(attempts.lock(attempt.id(), account).get().wrongTry());
          return 0;
        });

    assertThat(World.write(() -> attempts.lock(attempt.id(), account)))
        .isEqualTo(Fact.known(attempt.wrongTry()));
    assertThat(
            World.write(() -> attempts.lock(attempt.id(), new AccountId(Samples.id(2, 9))))
                .isKnown())
        .isFalse();
    assertThat(
            World.write(
                () -> attempts.sentSince(account, Samples.number(7), Samples.NOW.minusSeconds(1))))
        .isEqualTo(1);
  }

  @TestFactory
  java.util.stream.Stream<DynamicTest> every_state_of_an_application_comes_back_as_it_was() {
    return LifecycleSamples.all().stream()
        .map(
            state ->
                DynamicTest.dynamicTest(
                    state.status().name(),
                    () -> {
                      World.clean();
                      assertThat(storedAndRead(state)).isEqualTo(state);
                    }));
  }

  private static Application storedAndRead(Application state) {
    Samples.storedLandlord();
    var entry = state.entry();
    var offer = Samples.offer(0, Samples.home());
    World.write(
        () -> {
          World.bean(Offers.class).add(withId(offer, entry.offer()));
          World.bean(fr.alin.account.Accounts.class)
              .add(
                  fr.alin.account.AccountFixtures.active(
                      entry.account(), "state@sample.example", "x"));
          return World.jooq().insertInto(APPLICATION).set(ApplicationWriting.row(state)).execute();
        });
    return World.read(() -> World.bean(Applications.class).find(entry.id())).get();
  }

  private static fr.alin.offer.Offer withId(fr.alin.offer.Offer offer, OfferId id) {
    return new fr.alin.offer.Offer(
        id,
        offer.landlord(),
        offer.landlordName(),
        offer.facts(),
        offer.dwelling(),
        offer.opensAt(),
        offer.deadline(),
        offer.shortlistSize(),
        offer.designationLimit(),
        offer.closedAt());
  }

  @Test
  void the_samples_cover_every_state() {
    var states =
        LifecycleSamples.all().stream().map(Application::status).collect(Collectors.toSet());
    assertThat(states).isEqualTo(new HashSet<>(Set.of(fr.alin.application.Status.values())));
  }
}
