package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.OFFER;

import fr.alin.eligibility.RuleId;
import fr.alin.matching.HouseholdBounds;
import fr.alin.matching.OfferSearch.Filter;
import fr.alin.matching.OfferSearch.Wish;
import fr.alin.matching.OfferWidening;
import fr.alin.reference.Commune;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Communes;
import fr.alin.reference.DwellingType;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Counts over the open offers: one statement for rules and wishes, one for communes, one for types.
 */
@Singleton
final class JooqOfferWidening implements OfferWidening {

  private final DSLContext jooq;
  private final OfferWishes wishes;
  private final Communes communes;

  JooqOfferWidening(DSLContext jooq, OfferWishes wishes, Communes communes) {
    this.jooq = jooq;
    this.wishes = wishes;
    this.communes = communes;
  }

  @Override
  public Widening widen(HouseholdBounds bounds, Filter filter, Instant now) {
    var rules = JooqOfferSearch.rules(bounds);
    var eligible = met(rules, List.of());
    var narrowing = List.copyOf(filter.wishes());
    var asked = List.copyOf(rules.entrySet());
    var counts = new ArrayList<Field<Integer>>();
    counts.add(count(eligible.and(wishes.of(filter))));
    for (var wish : narrowing) {
      counts.add(count(eligible.and(wishes.of(filter.without(wish)))));
    }
    for (var rule : asked) {
      var failing = DSL.not(rule.getValue().notFailed());
      counts.add(count(met(rules, List.of(rule.getKey())).and(failing).and(wishes.of(filter))));
    }
    var row = jooq.select(counts).from(OFFER).where(JooqOfferSearch.open(now)).fetchSingle();
    var matching = row.get(counts.get(0));
    var lost = new EnumMap<Wish, Integer>(Wish.class);
    for (var n = 0; n < narrowing.size(); n++) {
      more(lost, narrowing.get(n), row.get(counts.get(1 + n)) - matching);
    }
    var kept = new EnumMap<RuleId, Integer>(RuleId.class);
    for (var n = 0; n < asked.size(); n++) {
      more(kept, asked.get(n).getKey(), row.get(counts.get(1 + narrowing.size() + n)));
    }
    return new Widening(
        matching,
        elsewhere(bounds, rules, filter, now),
        otherTypes(eligible, filter, now),
        lost,
        kept);
  }

  private static <K> void more(Map<K, Integer> counts, K key, int count) {
    if (count > 0) {
      counts.put(key, count);
    }
  }

  /** Aliased by what is counted, so that no two columns have the same name. */
  private static Field<Integer> count(Condition condition) {
    return DSL.count().filterWhere(condition);
  }

  private static Condition met(Map<RuleId, JooqOfferSearch.RuleInSql> rules, List<RuleId> but) {
    return DSL.and(
        rules.entrySet().stream()
            .filter(rule -> !but.contains(rule.getKey()))
            .map(rule -> rule.getValue().met())
            .toList());
  }

  private List<InCommune> elsewhere(
      HouseholdBounds bounds,
      Map<RuleId, JooqOfferSearch.RuleInSql> rules,
      Filter filter,
      Instant now) {
    var far =
        DSL.when(OFFER.DEPARTMENT_CODE.in(departments(bounds)), DSL.inline(0))
            .otherwise(DSL.inline(1));
    return jooq.select(OFFER.COMMUNE_CODE, DSL.count())
        .from(OFFER)
        .where(JooqOfferSearch.open(now))
        .and(met(rules, List.of(RuleId.SEARCHED_LOCATION)))
        .andNot(Objects.requireNonNull(rules.get(RuleId.SEARCHED_LOCATION)).met())
        .and(wishes.of(filter.without(Wish.PLACE)))
        .groupBy(OFFER.COMMUNE_CODE, OFFER.DEPARTMENT_CODE)
        .orderBy(far, DSL.count().desc(), OFFER.COMMUNE_CODE)
        .limit(MOST_COMMUNES)
        .fetch(row -> new InCommune(new CommuneCode(row.value1()), row.value2()));
  }

  private TreeSet<String> departments(HouseholdBounds bounds) {
    var searched = new TreeSet<String>();
    bounds.departments().forEach(department -> searched.add(department.value()));
    bounds
        .communes()
        .forEach(
            code ->
                communes
                    .byCode(code)
                    .map(Commune::department)
                    .map(department -> searched.add(department.value())));
    return searched;
  }

  private Map<DwellingType, Integer> otherTypes(Condition eligible, Filter filter, Instant now) {
    var others = new EnumMap<DwellingType, Integer>(DwellingType.class);
    if (filter.dwellingTypes().isEmpty()) {
      return others;
    }
    jooq.select(OFFER.DWELLING_TYPE, DSL.count())
        .from(OFFER)
        .where(JooqOfferSearch.open(now))
        .and(eligible)
        .and(wishes.of(filter.without(Wish.TYPE)))
        .andNot(wishes.of(Filter.NONE.ofTypes(filter.dwellingTypes())))
        .groupBy(OFFER.DWELLING_TYPE)
        .forEach(row -> others.put(DwellingType.valueOf(row.value1()), row.value2()));
    return others;
  }
}
