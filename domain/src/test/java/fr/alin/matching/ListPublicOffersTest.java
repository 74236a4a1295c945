package fr.alin.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.matching.OfferSearch.Filter;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleCompanies;
import fr.alin.testing.World;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Visitors see the open homes of everybody, page by page. */
@Fast
class ListPublicOffersTest {

  private final World world = new World();
  private final ListPublicOffers list =
      new ListPublicOffers(new InMemoryPublicOffers(world.offers), world.clock, world.transactions);

  @Test
  void a_home_reserved_to_a_company_is_left_out() {
    var flat = world.online(SampleOffer.aFlat(1));
    world.online(SampleOffer.aFlat(2).reserved(SampleCompanies.AIRLINE.id()));

    var found = found(Page.first(20));

    assertThat(found.offers().items()).extracting(Offer::id).containsExactly(flat.id());
    assertThat(found.total()).isEqualTo(1);
  }

  @Test
  void a_home_leaves_the_list_at_its_deadline_and_not_before() {
    var flat = world.online(SampleOffer.aFlat(1));

    world.clock.set(flat.deadline().minus(Duration.ofSeconds(1)));
    assertThat(shown()).containsExactly(flat.id());
    world.clock.set(flat.deadline());
    assertThat(shown()).isEmpty();
  }

  @Test
  void the_total_counts_all_pages() {
    for (var n = 1; n <= 5; n++) {
      world.online(SampleOffer.aFlat(n));
    }

    var first = found(Page.first(2));
    var second = found(new Page(2, first.offers().next()));

    assertThat(first.total()).isEqualTo(5);
    assertThat(second.offers().items())
        .hasSize(2)
        .doesNotContainAnyElementsOf(first.offers().items());
  }

  private List<OfferId> shown() {
    return found(Page.first(20)).offers().items().stream().map(Offer::id).toList();
  }

  private PublicOffers.Found found(Page page) {
    return switch (list.handle(new ListPublicOffers.Command(Filter.NONE, page))) {
      case ListPublicOffers.Outcome.Listed(var found, var asOf) -> found;
    };
  }
}
