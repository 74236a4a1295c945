package fr.alin.application;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.application.Applications.OfferFiles;
import fr.alin.application.Applications.Territories;
import fr.alin.offer.Offer;
import fr.alin.offer.SampleOffer;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.SampleCommunes;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.LandlordId;
import fr.alin.shared.OfferId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every store of applications lists, to whom and in which order. */
public abstract class ApplicationListsContract extends ApplicationsFixture {

  private static final Territories RHONE = new Territories(Set.of(new DepartmentCode("69")), false);
  private static final Territories EVERYWHERE = new Territories(Set.of(), true);
  private static final Fact<OfferId> ANY = Fact.unknown("offer");
  private static final Fact<Boolean> BOTH = Fact.unknown("closed or open");
  private static final Page ALL = Page.first(100);

  @Test
  void applicants_are_those_in_the_running_while_open_and_those_on_the_board_once_closed() {
    var open = stored(SampleOffer.aFlat(1));
    var closed = stored(SampleOffer.aFlat(2));
    var empty = stored(SampleOffer.aFlat(3));
    entered(1, open);
    save(new Application.Submitted(entered(2, open)).withdraw());
    var first = entered(3, closed);
    var second = entered(4, closed);
    freeze(board(closed, first.id(), second.id()));
    save(new Application.Submitted(first).withdraw());

    var counts =
        transactions()
            .read(
                () -> applications().applicantCounts(List.of(open.id(), closed.id(), empty.id())));

    assertThat(counts).containsEntry(open.id(), 1).containsEntry(closed.id(), 2);
    assertThat(counts.getOrDefault(empty.id(), 0)).isZero();
  }

  @Test
  void a_person_finds_the_latest_application_to_each_offer() {
    var offer = stored(SampleOffer.aFlat(1));
    var other = stored(SampleOffer.aFlat(2));
    var first = entered(1, offer);
    save(new Application.Submitted(first).withdraw());
    var again = LifecycleSamples.again(first, 50, offer.id());
    submit(again);
    entered(2, other);

    var mine =
        transactions()
            .read(
                () -> applications().ofAccountOn(first.account(), List.of(offer.id(), other.id())));

    assertThat(mine).isEqualTo(Map.of(offer.id(), again.id()));
  }

  @Test
  void a_person_pages_through_applications_newest_first() {
    var offer = stored(SampleOffer.aFlat(1));
    var first = entered(1, offer);
    save(new Application.Submitted(first).withdraw());
    var second = LifecycleSamples.again(first, 51, offer.id());
    submit(second);
    save(new Application.Submitted(find(second.id()).entry()).withdraw());
    var third = LifecycleSamples.again(second, 52, offer.id());
    submit(third);
    entered(9, offer);

    var pages = pages(2, page -> applications().ofAccount(first.account(), page));

    assertThat(pages).containsExactly(List.of(third.id(), second.id()), List.of(first.id()));
  }

  @Test
  void an_adviser_sees_the_shortlist_of_the_territory_by_deadline_and_place() {
    var late = stored(SampleOffer.aFlat(1));
    var early = stored(SampleOffer.aFlat(2).closing(SampleOffer.DEADLINE.minusSeconds(60)));
    var elsewhere = stored(SampleOffer.aFlat(3).in(SampleCommunes.RENNES));
    var lateFiles = shortlisted(late, 1, 2);
    var earlyFiles = shortlisted(early, 3, 4);
    var far = shortlisted(elsewhere, 5, 6);

    assertThat(reviews(RHONE, ANY, Status.UNDER_REVIEW))
        .containsExactly(earlyFiles.get(0), earlyFiles.get(1), lateFiles.get(0), lateFiles.get(1));
    assertThat(reviews(RHONE, Fact.known(late.id()), Status.UNDER_REVIEW)).isEqualTo(lateFiles);
    assertThat(reviews(RHONE, ANY, Status.APPROVED)).isEmpty();
    assertThat(reviews(EVERYWHERE, Fact.known(elsewhere.id()), Status.UNDER_REVIEW)).isEqualTo(far);
    assertThat(reviews(new Territories(Set.of(), false), ANY, Status.UNDER_REVIEW)).isEmpty();
    assertThat(
            pages(3, page -> applications().reviews(RHONE, Set.of(Status.UNDER_REVIEW), ANY, page)))
        .containsExactly(
            List.of(earlyFiles.get(0), earlyFiles.get(1), lateFiles.get(0)),
            List.of(lateFiles.get(1)));
  }

  @Test
  void a_landlord_sees_the_files_sent_oldest_sending_first() {
    var offer = stored(SampleOffer.aFlat(1));
    var second = stored(SampleOffer.aFlat(2));
    var foreign = stored(SampleOffer.aFlat(3).ofTheOtherLandlord());
    var sentLast = sent(offer, 1, 30);
    var sentFirst = sent(second, 2, 10);
    var sentBetween = sent(offer, 3, 20);
    var others = sent(foreign, 4, 5);
    entered(5, offer);

    assertThat(designations(SampleOffer.LANDLORD, ANY))
        .containsExactly(sentFirst, sentBetween, sentLast);
    assertThat(designations(SampleOffer.LANDLORD, Fact.known(offer.id())))
        .containsExactly(sentBetween, sentLast);
    assertThat(designations(SampleOffer.OTHER_LANDLORD, ANY)).containsExactly(others);
    assertThat(
            pages(
                2,
                page ->
                    applications()
                        .designations(SampleOffer.LANDLORD, Set.of(Status.DESIGNATED), ANY, page)))
        .containsExactly(List.of(sentFirst, sentBetween), List.of(sentLast));
  }

  @Test
  void offers_are_listed_with_the_state_of_their_files_latest_deadline_first() {
    var early = stored(SampleOffer.aFlat(1).closing(SampleOffer.DEADLINE.minusSeconds(60)));
    var late = stored(SampleOffer.aFlat(2).ofTheOtherLandlord());
    var elsewhere = stored(SampleOffer.aFlat(3).in(SampleCommunes.RENNES));
    entered(1, early);
    save(new Application.Submitted(entered(2, early)).withdraw());
    entered(3, early);

    var rhone = transactions().read(() -> applications().offersWithFiles(RHONE, BOTH, ALL)).items();
    var landlord =
        transactions()
            .read(() -> applications().offersWithFiles(SampleOffer.LANDLORD, BOTH, ALL))
            .items();

    assertThat(rhone)
        .extracting(files -> files.offer().id())
        .containsExactly(late.id(), early.id());
    assertThat(rhone.getFirst().files()).isEmpty();
    assertThat(rhone.getLast().files()).isEqualTo(Map.of(Status.SUBMITTED, 2, Status.WITHDRAWN, 1));
    assertThat(landlord)
        .extracting(files -> files.offer().id())
        .containsExactly(elsewhere.id(), early.id());
    assertThat(
            pages(
                2,
                page ->
                    applications()
                        .offersWithFiles(EVERYWHERE, BOTH, page)
                        .map((OfferFiles files) -> files.offer().id())))
        .hasSize(2)
        .last()
        .isEqualTo(List.of(early.id()));
  }

  @Test
  void closed_offers_and_open_ones_are_told_apart() {
    var open = stored(SampleOffer.aFlat(1));
    var closed = stored(SampleOffer.aFlat(2));
    transactions().write(() -> offers().close(closed.id(), SampleOffer.DEADLINE));

    assertThat(offersOf(RHONE, Fact.known(true))).containsExactly(closed.id());
    assertThat(offersOf(RHONE, Fact.known(false))).containsExactly(open.id());
  }

  private List<OfferId> offersOf(Territories where, Fact<Boolean> closed) {
    return transactions()
        .read(() -> applications().offersWithFiles(where, closed, ALL))
        .map(files -> files.offer().id())
        .items();
  }

  /** Two people entered, ranked the later one first, both shortlisted; in the order of the board. */
  private List<ApplicationId> shortlisted(Offer offer, long one, long two) {
    var second = entered(one, offer);
    var first = entered(two, offer);
    freeze(board(offer, first.id(), second.id()));
    save(new Application.Submitted(second).shortlist(2));
    save(new Application.Submitted(first).shortlist(1));
    return List.of(first.id(), second.id());
  }

  private ApplicationId sent(Offer offer, long n, long secondsLater) {
    var entry = entered(n, offer);
    save(
        new Application.Designated(entry, new Nomination(1, (int) n)),
        LATER.plusSeconds(secondsLater));
    return entry.id();
  }

  private List<ApplicationId> reviews(Territories where, Fact<OfferId> offer, Status state) {
    return transactions()
        .read(() -> applications().reviews(where, Set.of(state), offer, ALL))
        .items();
  }

  private List<ApplicationId> designations(LandlordId landlord, Fact<OfferId> offer) {
    return transactions()
        .read(() -> applications().designations(landlord, Set.of(Status.DESIGNATED), offer, ALL))
        .items();
  }

  private <T> List<List<T>> pages(int limit, Function<Page, Slice<T>> list) {
    var pages = new ArrayList<List<T>>();
    var page = Page.first(limit);
    while (pages.size() < 10) {
      var asked = page;
      var slice = transactions().read(() -> list.apply(asked));
      pages.add(slice.items());
      if (!(slice.next() instanceof Fact.Known<String>(var cursor))) {
        return pages;
      }
      page = new Page(limit, Fact.known(cursor));
    }
    throw new AssertionError("a list without end");
  }
}
