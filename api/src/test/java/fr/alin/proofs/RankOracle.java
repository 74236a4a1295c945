package fr.alin.proofs;

import fr.alin.reference.Commune;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers by brute force what a person is told about an offer: everybody is judged and scored one by one, all are sorted, the
 * person is looked up. Written from domain.md (1.4, 1.5, 2.2, 2.3, 2.5, 2.13) alone; it shares no formula, table or figure
 * with the product, and works on people of its own.
 */
final class RankOracle {

  /** Who employs somebody, as the sample companies are. */
  enum Employer {
    /** 40 employees, compensated, confirms by delegation, no tranche. */
    BAKERY("812345678", 40, "SME", true, false),
    /** Large, contributes, confirmed, tranche A for a job change. */
    AIRLINE("555666777", 9_400, "LARGE", true, true),
    /** Large, contributes, has not answered. */
    CATERING("555666888", 310, "LARGE", false, false),
    /** Nine employees. */
    WORKSHOP("909090909", 9, "SME", true, false),
    /** Not in the reference. */
    NOBODY_KNOWS("123456782", -1, "", false, false);

    final String siren;
    final int headcount;
    final String size;
    final boolean confirms;
    final boolean trancheAForTransfer;

    Employer(String siren, int headcount, String size, boolean confirms, boolean trancheA) {
      this.siren = siren;
      this.headcount = headcount;
      this.size = size;
      this.confirms = confirms;
      this.trancheAForTransfer = trancheA;
    }
  }

  /** What is known of a person; euros, whole. */
  record Facts(
      boolean family,
      LocalDate born,
      LocalDate expires,
      long ownTaxBeforeLast,
      long salary,
      long benefit,
      Commune home,
      boolean transfer,
      Set<String> communes,
      @Nullable String department,
      boolean widened,
      Employer employer,
      int level,
      int commissionRefusals,
      @Nullable LocalDate refusedOn) {}

  /** An applicant of an offer: what was scored, under which facts, on which day. */
  private static final class Applied {
    final Instant at;
    Facts facts;

    Applied(Instant at, Facts facts) {
      this.at = at;
      this.facts = facts;
    }
  }

  /** A person, with the facts of today. */
  static final class Person {
    final int n;
    final String number;
    final LocalDate registered;
    Facts facts;

    Person(int n, String number, LocalDate registered, Facts facts) {
      this.n = n;
      this.number = number;
      this.registered = registered;
      this.facts = facts;
    }
  }

  /** A home: rooms 1 to 6, financing PLAI or PLUS, rent with charges in euros. */
  record Home(int n, Commune commune, int rooms, String financing, long rent, Instant deadline) {}

  /** What one is told: null where there is no rank. */
  record Answer(
      int eligible,
      @Nullable Integer amongEligible,
      int applicants,
      @Nullable Integer amongApplicants) {}

  private record Contender(
      int n, String number, LocalDate registered, int own, String size, @Nullable Instant at) {}

  private record Placed(Contender who, int total) {}

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  // Other regions, 1 and 4 persons; domain.md 1.4 and 1.5.
  private static final Map<String, Map<Integer, Long>> CEILINGS =
      Map.of(
          "PLUS 2026", Map.of(1, 23_403L, 4, 45_374L),
          "PLAI 2026", Map.of(1, 12_870L, 4, 25_092L),
          "PLUS 2025", Map.of(1, 23_201L, 4, 44_982L),
          "PLAI 2025", Map.of(1, 12_759L, 4, 24_875L));
  private static final long PARTNER_TAX_BEFORE_LAST = 15_200;
  private static final long FAMILY_TAX_LAST = 22_100 + 15_900;
  private static final long PARTNER_SALARY = 1_600;

  private final List<Person> people;
  private final Map<Integer, Map<Integer, Applied>> applied = new HashMap<>();
  private String boosted = "";

  RankOracle(List<Person> people) {
    this.people = List.copyOf(people);
  }

  void boost(String size) {
    boosted = size;
  }

  void apply(Person person, Home home, Instant at) {
    applied
        .computeIfAbsent(home.n(), n -> new HashMap<>())
        .put(person.n, new Applied(at, person.facts));
  }

  void withdraw(Person person, Home home) {
    applied.getOrDefault(home.n(), new HashMap<>()).remove(person.n);
  }

  boolean hasApplied(Person person, Home home) {
    return applied.getOrDefault(home.n(), Map.of()).containsKey(person.n);
  }

  /** New facts count at once; an application is scored again while its offer is open. */
  void change(Person person, Facts facts, List<Home> open) {
    person.facts = facts;
    for (var home : open) {
      if (applied.getOrDefault(home.n(), Map.of()).get(person.n) instanceof Applied own) {
        own.facts = facts;
      }
    }
  }

  Answer answer(Person person, Home home, Instant now) {
    var day = now.atZone(PARIS).toLocalDate();
    var eligible = new ArrayList<Contender>();
    var applicants = new ArrayList<Contender>();
    for (var other : people) {
      if (other.n == person.n) {
        continue;
      }
      if (hasApplied(other, home)) {
        applicants.add(applicant(other, home));
        eligible.add(applicant(other, home));
      } else if (isEligible(other.facts, home, day)) {
        eligible.add(contender(other, home, day, null));
      }
    }
    var mayHave = isEligible(person.facts, home, day);
    var in = hasApplied(person, home);
    var me = in ? applicant(person, home) : contender(person, home, day, now);
    return new Answer(
        eligible.size() + (mayHave || in ? 1 : 0),
        mayHave ? placeOf(me, eligible) : null,
        applicants.size() + (in ? 1 : 0),
        mayHave || in ? placeOf(me, applicants) : null);
  }

  /** The unique numbers of the applicants in the order of the board. */
  List<String> board(Home home) {
    var all = new ArrayList<Contender>();
    for (var person : people) {
      if (hasApplied(person, home)) {
        all.add(applicant(person, home));
      }
    }
    return sorted(all).stream().map(placed -> placed.who().number()).toList();
  }

  boolean isEligible(Person person, Home home, Instant now) {
    return isEligible(person.facts, home, now.atZone(PARIS).toLocalDate());
  }

  private int placeOf(Contender me, List<Contender> others) {
    var all = new ArrayList<>(others);
    all.add(me);
    var order = sorted(all);
    for (var i = 0; i < order.size(); i++) {
      if (order.get(i).who().n() == me.n()) {
        return i + 1;
      }
    }
    throw new AssertionError("lost in the sorting");
  }

  private List<Placed> sorted(List<Contender> all) {
    var placed = new ArrayList<Placed>();
    for (var one : all) {
      var older = 0;
      for (var other : all) {
        older += other.registered().isBefore(one.registered()) ? 1 : 0;
      }
      var seniority = older >= 20 ? 0 : 20 - older;
      var balancing = !boosted.isEmpty() && boosted.equals(one.size()) ? 240 : 0;
      placed.add(new Placed(one, one.own() + seniority + balancing));
    }
    placed.sort(
        Comparator.<Placed>comparingInt(p -> -p.total())
            .thenComparing(p -> p.who().registered())
            .thenComparing(p -> p.who().at() == null ? Instant.MAX : p.who().at())
            .thenComparing(p -> p.who().number()));
    return placed;
  }

  private Contender applicant(Person person, Home home) {
    var application = applied.get(home.n()).get(person.n);
    var day = application.at.atZone(PARIS).toLocalDate();
    return new Contender(
        person.n,
        person.number,
        person.registered,
        points(application.facts, home, day),
        application.facts.employer().size,
        application.at);
  }

  private static Contender contender(
      Person person, Home home, LocalDate day, @Nullable Instant at) {
    return new Contender(
        person.n,
        person.number,
        person.registered,
        points(person.facts, home, day),
        person.facts.employer().size,
        at);
  }

  private static boolean isEligible(Facts facts, Home home, LocalDate day) {
    var fits = facts.family() ? home.rooms() >= 3 && home.rooms() <= 5 : home.rooms() <= 2;
    var affordable = 3 * home.rent() <= income(facts) + facts.benefit();
    var employed = facts.employer().headcount >= 10;
    return fits
        && affordable
        && employed
        && !day.isAfter(facts.expires())
        && isSearched(facts, home.commune())
        && underCeiling(facts, home, day);
  }

  private static boolean underCeiling(Facts facts, Home home, LocalDate day) {
    var table = CEILINGS.get(home.financing() + " " + day.getYear());
    if (table == null || day.getYear() != 2026) {
      return false; // no table, or no tax notice of its year before last: unknown, hence not
      // eligible
    }
    var beforeLast = facts.ownTaxBeforeLast() + (facts.family() ? PARTNER_TAX_BEFORE_LAST : 0);
    var counted =
        facts.family() && FAMILY_TAX_LAST * 10 <= beforeLast * 9 ? FAMILY_TAX_LAST : beforeLast;
    return counted <= table.get(facts.family() ? 4 : 1);
  }

  private static boolean isSearched(Facts facts, Commune place) {
    var department = place.department().value();
    if (department.equals(facts.department())) {
      return true;
    }
    var parent = place.parent().map(code -> code.value()).orElse("");
    for (var wished : facts.communes()) {
      if (wished.equals(place.code().value()) || wished.equals(parent)) {
        return true;
      }
      if (facts.widened() && wished.startsWith(department)) {
        return true;
      }
    }
    return false;
  }

  private static long income(Facts facts) {
    return facts.salary() + (facts.family() ? PARTNER_SALARY : 0);
  }

  private static int points(Facts facts, Home home, LocalDate day) {
    var points = Period.between(facts.born(), day).getYears() < 30 ? 70 : 0;
    points += facts.transfer() && kilometres(facts.home(), home.commune()) > 70 ? 70 : 0;
    var rate = Math.floorDiv(100 * (home.rent() - facts.benefit()), income(facts));
    var gap = rate < 26 ? 26 - rate : rate > 33 ? rate - 33 : 0;
    points += (int) Math.max(0, 40 - 4 * gap);
    points += facts.commissionRefusals() > 0 ? 40 : 0;
    points -= facts.refusedOn() != null && day.isBefore(facts.refusedOn().plusYears(1)) ? 40 : 0;
    if (facts.level() >= 2 && facts.employer().confirms) {
      points += 240;
      points += facts.employer().trancheAForTransfer && facts.transfer() ? 166 : 0;
    }
    return points;
  }

  private static double kilometres(Commune from, Commune to) {
    var a = from.coordinates().get();
    var b = to.coordinates().get();
    var latitude = Math.toRadians(a.latitudeE5() / 100_000.0);
    var other = Math.toRadians(b.latitudeE5() / 100_000.0);
    var cosine =
        Math.sin(latitude) * Math.sin(other)
            + Math.cos(latitude)
                * Math.cos(other)
                * Math.cos(Math.toRadians((a.longitudeE5() - b.longitudeE5()) / 100_000.0));
    return 6_371 * Math.acos(Math.min(1, cosine));
  }
}
