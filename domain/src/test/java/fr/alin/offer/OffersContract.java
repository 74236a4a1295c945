package fr.alin.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SampleCommunes;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Transactions;
import fr.alin.testing.Unknowns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What every store of offers does. The store is empty; communes are those of {@link SampleCommunes}.
 */
public abstract class OffersContract {

  private static final Duration MICROSECOND = Duration.ofNanos(1_000);
  private static final Instant CLOSED_AT = SampleOffer.DEADLINE.plusSeconds(4);

  protected abstract Offers offers();

  protected abstract Transactions transactions();

  /** An adapter with foreign keys stores the landlord. */
  protected void landlordExists(LandlordId id, String name) {}

  @BeforeEach
  final void landlords() {
    landlordExists(SampleOffer.LANDLORD, SampleOffer.LANDLORD_NAME);
    landlordExists(SampleOffer.OTHER_LANDLORD, SampleOffer.OTHER_LANDLORD_NAME);
  }

  @Test
  void an_offer_comes_back_as_it_was() {
    var offer = SampleOffer.aFlat(1).accessible().offer();

    add(offer);

    Unknowns.assertSame(find(offer.id()), Fact.known(offer));
  }

  @Test
  void a_home_overseas_comes_back_as_it_was() {
    var offer =
        SampleOffer.aFlat(2)
            .in(SampleCommunes.FORT_DE_FRANCE)
            .of(DwellingType.T6_PLUS)
            .financed(FinancingCategory.PLS)
            .costing(Euros.cents(87_331))
            .ofTheOtherLandlord()
            .offer();

    add(offer);

    Unknowns.assertSame(find(offer.id()), Fact.known(offer));
  }

  @Test
  void an_unknown_offer_is_a_fact_and_not_an_error() {
    assertThat(find(SampleOffer.aFlat(404).offer().id()).isKnown()).isFalse();
  }

  @Test
  void an_id_is_taken_once_and_the_second_offer_changes_nothing() {
    var first = SampleOffer.aFlat(1).offer();
    var second = SampleOffer.aFlat(1).costing(Euros.cents(87_331)).offer();

    assertThat(transactions().<Boolean>write(() -> offers().add(first))).isTrue();
    assertThat(transactions().<Boolean>write(() -> offers().add(second))).isFalse();

    Unknowns.assertSame(find(first.id()), Fact.known(first));
  }

  @Test
  void many_offers_come_back_at_once_unknown_ones_left_out() {
    var flat = SampleOffer.aFlat(1).offer();
    var other = SampleOffer.aFlat(2).ofTheOtherLandlord().offer();
    add(flat);
    add(other);
    add(SampleOffer.aFlat(3).offer());
    var unknown = SampleOffer.aFlat(404).offer().id();

    var found =
        transactions().read(() -> offers().findAll(List.of(other.id(), unknown, flat.id())));

    assertThat(found.keySet()).containsExactlyInAnyOrder(flat.id(), other.id());
    Unknowns.assertSame(Fact.known(found.get(flat.id())), Fact.known(flat));
    Unknowns.assertSame(Fact.known(found.get(other.id())), Fact.known(other));
    assertThat(transactions().read(() -> offers().findAll(List.of()))).isEmpty();
  }

  @Test
  void an_offer_is_due_from_its_deadline_on() {
    var offer = SampleOffer.aFlat(1).offer();
    add(offer);

    assertThat(due(SampleOffer.DEADLINE.minus(MICROSECOND))).isEmpty();
    assertThat(due(SampleOffer.DEADLINE)).containsExactly(offer.id());
  }

  @Test
  void the_oldest_deadlines_are_due_first_and_no_more_than_asked() {
    var late = SampleOffer.aFlat(1).closing(SampleOffer.DEADLINE.minusSeconds(1)).offer();
    var early = SampleOffer.aFlat(2).closing(SampleOffer.DEADLINE.minusSeconds(3)).offer();
    var middle = SampleOffer.aFlat(3).closing(SampleOffer.DEADLINE.minusSeconds(2)).offer();
    List.of(late, early, middle).forEach(this::add);

    var due = transactions().read(() -> offers().due(SampleOffer.DEADLINE, 2));

    assertThat(due).containsExactly(early.id(), middle.id());
  }

  @Test
  void an_offer_is_closed_once() {
    var offer = SampleOffer.aFlat(1).offer();
    add(offer);

    assertThat(close(offer.id())).isTrue();
    assertThat(close(offer.id())).isFalse();

    assertThat(find(offer.id()).get().closedAt()).isEqualTo(Fact.known(CLOSED_AT));
    assertThat(due(CLOSED_AT)).isEmpty();
  }

  @Test
  void closing_an_unknown_offer_does_nothing() {
    assertThat(close(SampleOffer.aFlat(404).offer().id())).isFalse();
  }

  @Test
  void of_eight_nodes_that_close_at_once_one_does() throws Exception {
    var offer = SampleOffer.aFlat(1).offer();
    add(offer);
    try (var pool = Executors.newFixedThreadPool(8)) {
      var results =
          pool.invokeAll(
              IntStream.range(0, 8)
                  .<Callable<Boolean>>mapToObj(i -> () -> close(offer.id()))
                  .toList());

      assertThat(results).extracting(Future::get).containsOnlyOnce(true);
    }
  }

  @Test
  void a_failed_transaction_leaves_the_offer_open() {
    var offer = SampleOffer.aFlat(1).offer();
    add(offer);

    assertThatThrownBy(
            () ->
                transactions()
                    .write(
                        () -> {
                          offers().close(offer.id(), CLOSED_AT);
                          throw new IllegalStateException("on purpose");
                        }))
        .hasMessage("on purpose");

    assertThat(find(offer.id()).get().closedAt().isKnown()).isFalse();
  }

  private void add(Offer offer) {
    transactions()
        .write(
            () -> {
              offers().add(offer);
              return offer;
            });
  }

  private Fact<Offer> find(OfferId id) {
    return transactions().read(() -> offers().find(id));
  }

  private List<OfferId> due(Instant now) {
    return transactions().read(() -> offers().due(now, 10));
  }

  private boolean close(OfferId id) {
    return transactions().write(() -> offers().close(id, CLOSED_AT));
  }
}
