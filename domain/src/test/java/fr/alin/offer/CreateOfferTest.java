package fr.alin.offer;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.offer.CreateOffer.Outcome;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.reference.SampleParameters;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.World;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** A home deposited: what is refused, what is taken from the parameters, and that a retry makes no second home. */
@Fast
class CreateOfferTest {

  private static final Instant DEADLINE = World.START.plus(Duration.ofDays(5));
  private static final Duration MICROSECOND = Duration.ofNanos(1_000);
  private static final Fact<String> NO_KEY = Fact.unknown("idempotency key");
  private static final Fact<String> NOBODY = Fact.unknown("reservation");
  private static final Fact<Instant> AT_ONCE = Fact.unknown("opening");

  private final World world = new World();
  private final CreateOffer createOffer = creating(world.offers);

  @Test
  void a_home_is_online_at_once_with_the_numbers_of_the_parameters() {
    var offer = created(home(World.AGENT, NO_KEY));

    assertThat(offer.landlord()).isEqualTo(SampleOffer.LANDLORD);
    assertThat(offer.landlordName()).isEqualTo(SampleOffer.LANDLORD_NAME);
    assertThat(offer.opensAt()).isEqualTo(World.START);
    assertThat(offer.deadline()).isEqualTo(DEADLINE);
    assertThat(offer.shortlistSize()).isEqualTo(SampleParameters.DELAYS.shortlist());
    assertThat(offer.designationLimit()).isEqualTo(SampleParameters.DELAYS.designations());
    assertThat(offer.isOpenAt(World.START)).isTrue();
    assertThat(stored(offer.id())).isEqualTo(Fact.known(offer));
  }

  @Test
  void only_a_landlords_agent_deposits_homes() {
    assertThat(createOffer.handle(home(World.ADVISER, NO_KEY))).isEqualTo(new Outcome.Forbidden());
  }

  @Test
  void an_agent_whose_landlord_is_gone_is_refused() {
    assertThat(createOffer.handle(home(World.AGENT_ELSEWHERE, NO_KEY)))
        .isEqualTo(new Outcome.Forbidden());
  }

  @Test
  void a_commune_and_a_company_must_be_in_the_reference() {
    assertThat(
            createOffer.handle(
                home(World.AGENT, "00000", 430, 500, AT_ONCE, DEADLINE, NOBODY, NO_KEY)))
        .isEqualTo(new Outcome.UnknownCommune());
    assertThat(
            createOffer.handle(
                home(
                    World.AGENT,
                    LYON,
                    430,
                    500,
                    AT_ONCE,
                    DEADLINE,
                    Fact.known("999999999"),
                    NO_KEY)))
        .isEqualTo(new Outcome.UnknownCompany());
  }

  @Test
  void a_reserved_home_names_its_company() {
    var siren = Fact.known(SampleCompanies.AIRLINE.siren());

    var offer = created(home(World.AGENT, LYON, 430, 500, AT_ONCE, DEADLINE, siren, NO_KEY));

    assertThat(offer.facts().reservedTo()).isEqualTo(Fact.known(SampleCompanies.AIRLINE.id()));
  }

  @Test
  void the_rent_without_charges_is_at_most_the_rent_with_them() {
    assertThat(
            createOffer.handle(
                home(World.AGENT, LYON, 501, 500, AT_ONCE, DEADLINE, NOBODY, NO_KEY)))
        .isEqualTo(new Outcome.RentsContradict());
    assertThat(
            createOffer.handle(
                home(World.AGENT, LYON, 500, 500, AT_ONCE, DEADLINE, NOBODY, NO_KEY)))
        .isInstanceOf(Outcome.Created.class);
  }

  @Test
  void the_window_ends_after_it_begins_and_after_now() {
    assertThat(createOffer.handle(window(AT_ONCE, World.START)))
        .isEqualTo(new Outcome.WindowInvalid());
    assertThat(createOffer.handle(window(AT_ONCE, World.START.plus(MICROSECOND))))
        .isInstanceOf(Outcome.Created.class);
    assertThat(createOffer.handle(window(Fact.known(DEADLINE), DEADLINE)))
        .isEqualTo(new Outcome.WindowInvalid());
    assertThat(createOffer.handle(window(Fact.known(DEADLINE.minus(MICROSECOND)), DEADLINE)))
        .isInstanceOf(Outcome.Created.class);
  }

  @Test
  void a_retry_with_the_same_key_is_told_of_the_same_home() {
    var first = created(home(World.AGENT, Fact.known("key-1")));
    world.clock.advance(Duration.ofDays(9)); // long after its deadline

    var again = created(home(World.AGENT, Fact.known("key-1")));

    assertThat(again).isEqualTo(first);
    assertThat(world.offers.all()).containsExactly(first);
  }

  @Test
  void another_key_or_another_agent_or_no_key_makes_another_home() {
    created(home(World.AGENT, Fact.known("key-1")));
    created(home(World.AGENT, Fact.known("key-2")));
    created(home(World.AGENT, NO_KEY));
    created(home(World.AGENT, NO_KEY));
    var colleague =
        new Actor(
            World.ADVISER.account(),
            World.AGENT.role(),
            World.AGENT.territories(),
            World.AGENT.landlord());
    created(home(colleague, Fact.known("key-1")));

    assertThat(world.offers.all()).hasSize(5);
  }

  @Test
  void the_same_key_for_another_home_is_refused() {
    created(home(World.AGENT, Fact.known("key-1")));

    assertThat(
            createOffer.handle(
                home(World.AGENT, LYON, 430, 501, AT_ONCE, DEADLINE, NOBODY, Fact.known("key-1"))))
        .isEqualTo(new Outcome.KeyReused());
    assertThat(
            createOffer.handle(
                home(
                    World.AGENT,
                    LYON,
                    430,
                    500,
                    AT_ONCE,
                    DEADLINE,
                    Fact.known(SampleCompanies.AIRLINE.siren()),
                    Fact.known("key-1"))))
        .isEqualTo(new Outcome.KeyReused());
    assertThat(world.offers.all()).hasSize(1);
  }

  @Test
  void a_twin_that_was_faster_is_told_as_the_same_success() {
    var fromTwin = new AtomicReference<Offer>();
    var twinBetween =
        creating(
            new Offers() {
              private boolean asked;

              @Override
              public Fact<Offer> find(OfferId id) {
                if (!asked) { // the twin enters after this question
                  asked = true;
                  return Fact.unknown("offer");
                }
                return world.offers.find(id);
              }

              @Override
              public boolean add(Offer offer) {
                fromTwin.set(offer);
                world.offers.add(offer);
                return world.offers.add(offer);
              }

              @Override
              public java.util.Map<OfferId, Offer> findAll(java.util.Collection<OfferId> ids) {
                return world.offers.findAll(ids);
              }

              @Override
              public java.util.List<OfferId> due(Instant now, int limit) {
                return world.offers.due(now, limit);
              }

              @Override
              public boolean close(OfferId id, Instant now) {
                return world.offers.close(id, now);
              }
            });

    assertThat(twinBetween.handle(home(World.AGENT, Fact.known("key-1"))))
        .isEqualTo(new Outcome.Created(fromTwin.get()));
  }

  private static final String LYON = SampleCommunes.LYON_6.code().value();

  private CreateOffer creating(Offers offers) {
    Landlords landlords =
        landlord ->
            landlord.equals(SampleOffer.LANDLORD)
                ? Fact.known(SampleOffer.LANDLORD_NAME)
                : Fact.unknown("landlord");
    return new CreateOffer(
        offers,
        landlords,
        world.communes,
        world.companies,
        world.parameters,
        world.ids,
        world.clock,
        world.transactions);
  }

  private Offer created(CreateOffer.Command command) {
    return ((Outcome.Created) createOffer.handle(command)).offer();
  }

  private Fact<Offer> stored(OfferId id) {
    return world.transactions.read(() -> world.offers.find(id));
  }

  private static CreateOffer.Command window(Fact<Instant> opensAt, Instant deadline) {
    return home(World.AGENT, LYON, 430, 500, opensAt, deadline, NOBODY, NO_KEY);
  }

  private static CreateOffer.Command home(Actor actor, Fact<String> key) {
    return home(actor, LYON, 430, 500, AT_ONCE, DEADLINE, NOBODY, key);
  }

  private static CreateOffer.Command home(
      Actor actor,
      String commune,
      int rent,
      int rentWithCharges,
      Fact<Instant> opensAt,
      Instant deadline,
      Fact<String> reservedTo,
      Fact<String> key) {
    return new CreateOffer.Command(
        actor,
        new CommuneCode(commune),
        DwellingType.T2,
        FinancingCategory.PLUS,
        Euros.euros(rentWithCharges),
        new Dwelling(
            Dwelling.Kind.FLAT,
            46,
            Euros.euros(rent),
            Fact.known(2),
            true,
            false,
            Fact.known("C"),
            LocalDate.of(2027, 1, 15),
            "12 rue des Tilleuls",
            "69006",
            "Deux pièces traversant.",
            3),
        opensAt,
        deadline,
        reservedTo,
        key);
  }
}
