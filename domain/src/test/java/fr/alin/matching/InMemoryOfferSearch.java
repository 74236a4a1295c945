package fr.alin.matching;

import fr.alin.application.Applications;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.Commune;
import fr.alin.reference.Parameters;
import fr.alin.shared.AccountId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Every open offer, one after another, held against the borders of the household. */
public final class InMemoryOfferSearch implements OfferSearch {

  private final InMemoryOffers offers;
  private final Applications applications;
  private final Parameters parameters;

  public InMemoryOfferSearch(
      InMemoryOffers offers, Applications applications, Parameters parameters) {
    this.offers = offers;
    this.applications = applications;
    this.parameters = parameters;
  }

  @Override
  public Slice<Found> find(
      HouseholdBounds bounds,
      Selection selection,
      Filter filter,
      AccountId account,
      Instant now,
      Page page) {
    var all =
        selected(bounds, selection, now).stream().filter(offer -> wished(filter, offer)).toList();
    var from = page.after().map(Integer::parseInt).orElse(0);
    var to = Math.min(all.size(), from + page.limit());
    var ids = all.stream().map(Offer::id).toList();
    var counts = applications.applicantCounts(ids);
    var mine = applications.ofAccountOn(account, ids);
    return new Slice<>(
            all.subList(from, to),
            to < all.size() ? Fact.known(Integer.toString(to)) : Fact.<String>unknown("next page"))
        .map(
            offer ->
                new Found(
                    offer,
                    counts.getOrDefault(offer.id(), 0),
                    mine.containsKey(offer.id())
                        ? Fact.known(mine.get(offer.id()))
                        : Fact.unknown("application")));
  }

  @Override
  public Counts count(HouseholdBounds bounds, Selection selection, Instant now, LocalDate today) {
    var all = selected(bounds, selection, now);
    var available =
        all.stream().filter(offer -> !offer.dwelling().availableOn().isAfter(today)).count();
    return new Counts(all.size(), (int) available);
  }

  private List<Offer> selected(HouseholdBounds bounds, Selection selection, Instant now) {
    return offers.all().stream()
        .filter(offer -> offer.isOpenAt(now))
        .filter(offer -> isIn(selection, bounds, offer))
        .sorted(Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()))
        .toList();
  }

  private boolean isIn(Selection selection, HouseholdBounds bounds, Offer offer) {
    var judgements = judge(bounds, offer);
    var unknown = judgements.contains(Judgement.UNKNOWN);
    return !judgements.contains(Judgement.FAILED)
        && selection == (unknown ? Selection.TO_COMPLETE : Selection.ELIGIBLE);
  }

  private List<Judgement> judge(HouseholdBounds bounds, Offer offer) {
    var facts = offer.facts();
    var judgements = new ArrayList<Judgement>();
    judgements.add(bounds.employerSize());
    judgements.add(income(bounds, offer));
    judgements.add(
        bounds.incomeKnown()
            ? metWhen(facts.rentWithCharges().cents() <= bounds.maximumRentCents())
            : Judgement.UNKNOWN);
    judgements.add(metWhen(searched(bounds, facts.commune())));
    if (!facts.financing().isIntermediate()) {
      var rooms = facts.dwellingType().rooms();
      judgements.add(metWhen(rooms >= bounds.smallestRooms() && rooms <= bounds.largestRooms()));
      judgements.add(metWhen(bounds.numberValid()));
    }
    if (facts.reservedTo() instanceof Fact.Known<CompanyId>(var company)) {
      judgements.add(
          bounds.companies().isEmpty()
              ? Judgement.UNKNOWN
              : metWhen(bounds.companies().contains(company)));
    }
    return judgements;
  }

  private Judgement income(HouseholdBounds bounds, Offer offer) {
    var facts = offer.facts();
    return switch (parameters.ceilings().zone(facts.financing(), facts.commune())) {
      case Fact.Unknown<CeilingZone> overseas -> Judgement.UNKNOWN;
      case Fact.Known<CeilingZone>(var zone) -> {
        var programme = new HouseholdBounds.Programme(facts.financing(), zone);
        yield bounds.unknown().contains(programme)
            ? Judgement.UNKNOWN
            : metWhen(bounds.met().contains(programme));
      }
    };
  }

  private static boolean searched(HouseholdBounds bounds, Commune place) {
    return bounds.communes().contains(place.code())
        || bounds.departments().contains(place.department())
        || place.parent().map(bounds.communes()::contains).orElse(false);
  }

  static boolean wished(Filter filter, Offer offer) {
    var facts = offer.facts();
    var commune = facts.commune();
    return filter
            .commune()
            .map(c -> c.equals(commune.code()) || commune.parent().map(c::equals).orElse(false))
            .orElse(true)
        && filter.department().map(commune.department()::equals).orElse(true)
        && filter.dwellingType().map(type -> type == facts.dwellingType()).orElse(true)
        && filter.maximumRent().map(facts.rentWithCharges()::isAtMost).orElse(true)
        && (!filter.accessibleOnly() || offer.dwelling().accessible())
        && filter
            .availableBy()
            .map(day -> !offer.dwelling().availableOn().isAfter(day))
            .orElse(true);
  }

  private static Judgement metWhen(boolean met) {
    return met ? Judgement.MET : Judgement.FAILED;
  }
}
