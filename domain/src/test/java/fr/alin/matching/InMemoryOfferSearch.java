package fr.alin.matching;

import fr.alin.application.Applications;
import fr.alin.eligibility.Finding.Judgement;
import fr.alin.eligibility.RuleId;
import fr.alin.offer.InMemoryOffers;
import fr.alin.offer.Offer;
import fr.alin.reference.CeilingZone;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import fr.alin.reference.Parameters;
import fr.alin.reference.SampleCommunes;
import fr.alin.shared.AccountId;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Every open offer, one after another, held against the borders of the household. */
public final class InMemoryOfferSearch implements OfferSearch, OfferWidening {

  private static final Communes COMMUNES = new SampleCommunes();

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
      Order order,
      AccountId account,
      Instant now,
      Page page) {
    var all =
        selected(bounds, selection, now).stream()
            .filter(offer -> wished(filter, offer))
            .sorted(sorting(order))
            .toList();
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

  /**
   * The search gives them by deadline and id already; {@code NEWEST} and {@code RENT} go by id
   * among equals.
   */
  private static Comparator<Offer> sorting(Order order) {
    Comparator<Offer> first =
        switch (order) {
          case DEADLINE -> Comparator.comparing(Offer::deadline);
          case NEWEST -> Comparator.comparing(Offer::opensAt).reversed();
          case RENT -> Comparator.comparing(offer -> offer.facts().rentWithCharges());
        };
    return first.thenComparing(offer -> offer.id().value());
  }

  @Override
  public Widening widen(HouseholdBounds bounds, Filter filter, Instant now) {
    var open = offers.all().stream().filter(offer -> offer.isOpenAt(now)).toList();
    var eligible = open.stream().filter(offer -> failing(bounds, offer).isEmpty()).toList();
    var matching = count(eligible, filter);
    var wishes = new EnumMap<Wish, Integer>(Wish.class);
    for (var wish : filter.wishes()) {
      var more = count(eligible, filter.without(wish)) - matching;
      if (more > 0) {
        wishes.put(wish, more);
      }
    }
    var rules = new EnumMap<RuleId, Integer>(RuleId.class);
    var communes = new HashMap<CommuneCode, Integer>();
    for (var offer : open) {
      if (failing(bounds, offer).size() != 1) {
        continue;
      }
      var rule = failing(bounds, offer).getFirst();
      if (judge(bounds, offer).get(rule) == Judgement.FAILED && wished(filter, offer)) {
        rules.merge(rule, 1, Integer::sum);
      }
      if (rule == RuleId.SEARCHED_LOCATION && wished(filter.without(Wish.PLACE), offer)) {
        communes.merge(offer.facts().commune().code(), 1, Integer::sum);
      }
    }
    return new Widening(matching, named(bounds, communes), types(eligible, filter), wishes, rules);
  }

  private static int count(List<Offer> offers, Filter filter) {
    return (int) offers.stream().filter(offer -> wished(filter, offer)).count();
  }

  private static Map<DwellingType, Integer> types(List<Offer> eligible, Filter filter) {
    var types = new EnumMap<DwellingType, Integer>(DwellingType.class);
    if (!filter.dwellingTypes().isEmpty()) {
      eligible.stream()
          .filter(offer -> wished(filter.without(Wish.TYPE), offer))
          .map(offer -> offer.facts().dwellingType())
          .filter(type -> !filter.dwellingTypes().contains(type))
          .forEach(type -> types.merge(type, 1, Integer::sum));
    }
    return types;
  }

  private static List<InCommune> named(HouseholdBounds bounds, Map<CommuneCode, Integer> communes) {
    Predicate<CommuneCode> far =
        code -> {
          var department = COMMUNES.byCode(code).get().department();
          return !bounds.departments().contains(department)
              && bounds.communes().stream()
                  .noneMatch(
                      searched ->
                          COMMUNES
                              .byCode(searched)
                              .map(Commune::department)
                              .map(department::equals)
                              .orElse(false));
        };
    return communes.entrySet().stream()
        .sorted(
            Comparator.comparing((Map.Entry<CommuneCode, Integer> one) -> far.test(one.getKey()))
                .thenComparing(Map.Entry.<CommuneCode, Integer>comparingByValue().reversed())
                .thenComparing(one -> one.getKey().value()))
        .limit(MOST_COMMUNES)
        .map(one -> new InCommune(one.getKey(), one.getValue()))
        .toList();
  }

  /** Rules that are not met. */
  private List<RuleId> failing(HouseholdBounds bounds, Offer offer) {
    return judge(bounds, offer).entrySet().stream()
        .filter(judged -> judged.getValue() != Judgement.MET)
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<Offer> selected(HouseholdBounds bounds, Selection selection, Instant now) {
    return offers.all().stream()
        .filter(offer -> offer.isOpenAt(now))
        .filter(offer -> isIn(selection, bounds, offer))
        .sorted(Comparator.comparing(Offer::deadline).thenComparing(offer -> offer.id().value()))
        .toList();
  }

  private boolean isIn(Selection selection, HouseholdBounds bounds, Offer offer) {
    var judgements = judge(bounds, offer).values();
    var unknown = judgements.contains(Judgement.UNKNOWN);
    return !judgements.contains(Judgement.FAILED)
        && selection == (unknown ? Selection.TO_COMPLETE : Selection.ELIGIBLE);
  }

  private Map<RuleId, Judgement> judge(HouseholdBounds bounds, Offer offer) {
    var facts = offer.facts();
    var judgements = new EnumMap<RuleId, Judgement>(RuleId.class);
    judgements.put(RuleId.EMPLOYER_SIZE, bounds.employerSize());
    judgements.put(RuleId.INCOME_UNDER_CEILING, income(bounds, offer));
    judgements.put(
        RuleId.RENT_AFFORDABLE,
        bounds.incomeKnown()
            ? metWhen(facts.rentWithCharges().cents() <= bounds.maximumRentCents())
            : Judgement.UNKNOWN);
    judgements.put(RuleId.SEARCHED_LOCATION, metWhen(searched(bounds, facts.commune())));
    if (!facts.financing().isIntermediate()) {
      var rooms = facts.dwellingType().rooms();
      judgements.put(
          RuleId.DWELLING_TYPE_FITS_HOUSEHOLD,
          metWhen(rooms >= bounds.smallestRooms() && rooms <= bounds.largestRooms()));
      judgements.put(RuleId.UNIQUE_NUMBER_VALID, metWhen(bounds.numberValid()));
    }
    if (facts.reservedTo() instanceof Fact.Known<CompanyId>(var company)) {
      judgements.put(
          RuleId.RESERVED_TO_COMPANY,
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
    var dwelling = offer.dwelling();
    return filter.commune().map(code -> near(code, filter, facts.commune())).orElse(true)
        && filter.department().map(facts.commune().department()::equals).orElse(true)
        && (filter.dwellingTypes().isEmpty()
            || filter.dwellingTypes().contains(facts.dwellingType()))
        && filter.maximumRent().map(facts.rentWithCharges()::isAtMost).orElse(true)
        && filter.minimumSurface().map(m -> dwelling.surfaceSquareMetres() >= m).orElse(true)
        && filter.kind().map(kind -> kind == dwelling.kind()).orElse(true)
        && filter
            .tenure()
            .map(t -> (t == Tenure.INTERMEDIATE) == facts.financing().isIntermediate())
            .orElse(true)
        && (!filter.accessibleOnly() || dwelling.accessible())
        && filter.availableBy().map(day -> !dwelling.availableOn().isAfter(day)).orElse(true);
  }

  private static boolean near(CommuneCode asked, Filter filter, Commune place) {
    return asked.equals(place.code())
        || place.parent().map(asked::equals).orElse(false)
        || filter
            .radiusKm()
            .map(km -> COMMUNES.within(asked, km * 1000L).contains(place.code()))
            .orElse(false);
  }

  private static Judgement metWhen(boolean met) {
    return met ? Judgement.MET : Judgement.FAILED;
  }
}
