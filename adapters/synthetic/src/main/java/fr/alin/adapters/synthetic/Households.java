package fr.alin.adapters.synthetic;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.request.CoupleLink;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.CoHolder;
import fr.alin.request.RegisterRecord.CurrentHousing;
import fr.alin.request.RegisterRecord.DaloState;
import fr.alin.request.RegisterRecord.Dependant;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Wish;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Invented requests as the national register holds them. */
final class Households {

  /** How households are made up, with their share in percent. */
  private enum Shape {
    SINGLE(43),
    COUPLE(11),
    YOUNG_COUPLE(5),
    COUPLE_WITH_CHILDREN(19),
    SINGLE_PARENT(19),
    FLATMATES(3);

    private final int share;

    Shape(int share) {
      this.share = share;
    }
  }

  /** Registration desks: the public portal, Action Logement, a town hall. */
  private static final List<String> DESKS =
      List.of("GDPUB", "GDPUB", "GDPUB", "ACLOG", "G1175", "G1104");

  private static final List<String> REASONS =
      List.of(
          "01", "03", "04", "09", "10", "11", "12", "12", "13", "13", "14", "17", "18", "19", "19",
          "20", "21");

  private static final List<String> HOMES =
      List.of("HLM", "LP", "LP", "LP", "CPE", "CP", "RS", "SLHT");

  /** Enough in any basin of the demonstration; bounds the search where one city is nearly all of a basin. */
  private static final int MOST_DRAWS = 1_000;

  private final long seed;
  private final LocalDate anchor;
  private final Towns towns;
  private final People people;
  private final int wholeCityShare;

  Households(long seed, LocalDate anchor, Towns towns, People people) {
    this(seed, anchor, towns, people, 35);
  }

  /** @param wholeCityShare of a hundred people who live in an arrondissement, so many wish for their whole city */
  Households(long seed, LocalDate anchor, Towns towns, People people, int wholeCityShare) {
    this.wholeCityShare = wholeCityShare;
    this.seed = seed;
    this.anchor = anchor;
    this.towns = towns;
    this.people = people;
  }

  RegisterRecord record(int index) {
    var dice = Dice.of(seed, "household", index);
    var home = towns.anywhere(dice);
    var shape = dice.weighted(List.of(Shape.values()), s -> s.share);
    var age = age(shape, dice);
    var name = dice.pick(Names.FAMILIES);
    var situation = situation(shape, dice);
    var applicant = people.adult(new People.Sketch(home, age, situation, true, index), name, dice);
    var others = coHolders(shape, home, age, name, situation, dice);
    var children = children(shape, age, dice);
    var custody =
        shape == Shape.SINGLE && dice.chance(7)
            ? people.children(dice.between(1, 2), age, dice)
            : List.<Dependant>of();
    var births =
        (shape == Shape.COUPLE || shape == Shape.COUPLE_WITH_CHILDREN) && dice.chance(8) ? 1 : 0;
    var registered = registered(dice);
    var persons = 1 + others.size() + children.size() + custody.size() + births;
    return new RegisterRecord(
        number(home, registered, index, dice),
        registered,
        expiry(registered, dice),
        dice.chance(3) ? DaloState.ACTIVE : dice.chance(2) ? DaloState.LAPSED : DaloState.NONE,
        withFamilyAllowance(applicant, children.size()),
        others,
        children,
        custody,
        births,
        housing(home, persons, dice),
        reasons(dice),
        wish(home, persons, dice));
  }

  UniqueNumber number(Town home, LocalDate registered, int index, Dice dice) {
    var desk = dice.pick(DESKS);
    var million = index / Numbers.DISTINCT;
    // Six digits tell a million requests apart; the desk tells the next ones from them.
    return Numbers.unique(
        home.territory(),
        YearMonth.from(registered),
        index,
        million == 0 ? desk : "G200" + million);
  }

  /** Recent requests are commoner than old ones; at most eight years. */
  private LocalDate registered(Dice dice) {
    return anchor.minusDays(2L + dice.below(30 + dice.below(2_800)));
  }

  /** Renewed each year; two in a hundred let it lapse. */
  LocalDate expiry(LocalDate registered, Dice dice) {
    var next = registered.plusYears(1);
    while (next.isBefore(anchor.plusDays(1))) {
      next = next.plusYears(1);
    }
    var lapsed = registered.isBefore(anchor.minusYears(1).minusDays(1)) && dice.chance(2);
    return lapsed ? next.minusYears(1) : next;
  }

  private List<CoHolder> coHolders(
      Shape shape, Town home, int age, String name, String situation, Dice dice) {
    return switch (shape) {
      case SINGLE, SINGLE_PARENT -> List.of();
      case FLATMATES ->
          List.of(coHolder(home, age, dice.pick(Names.FAMILIES), "C", CoupleLink.NONE, dice));
      case COUPLE, YOUNG_COUPLE, COUPLE_WITH_CHILDREN -> {
        var link =
            switch (situation) {
              case "M" -> CoupleLink.MARRIED;
              case "P" -> CoupleLink.PACS;
              default -> CoupleLink.COHABITING;
            };
        yield List.of(
            coHolder(
                home,
                age,
                link == CoupleLink.MARRIED ? name : dice.pick(Names.FAMILIES),
                situation,
                link,
                dice));
      }
    };
  }

  private CoHolder coHolder(
      Town home, int age, String name, String situation, CoupleLink link, Dice dice) {
    var other = Math.max(19, age + dice.between(-4, 4));
    var sketch =
        new People.Sketch(home, other, situation, dice.chance(72), 7_000 + dice.below(3_000));
    return new CoHolder(people.adult(sketch, name, dice), link);
  }

  private List<Dependant> children(Shape shape, int age, Dice dice) {
    return switch (shape) {
      case SINGLE, COUPLE, YOUNG_COUPLE, FLATMATES -> List.of();
      case SINGLE_PARENT ->
          people.children(dice.weighted(List.of(1, 2, 3), n -> 8 - 2 * n), age, dice);
      case COUPLE_WITH_CHILDREN ->
          people.children(dice.weighted(List.of(1, 2, 3, 4, 5), n -> 12 - 2 * n), age, dice);
    };
  }

  private static int age(Shape shape, Dice dice) {
    return switch (shape) {
      case SINGLE -> dice.chance(45) ? dice.between(20, 29) : dice.around(30, 61);
      case YOUNG_COUPLE -> dice.between(21, 26);
      case COUPLE, FLATMATES -> dice.around(24, 58);
      case COUPLE_WITH_CHILDREN, SINGLE_PARENT -> dice.around(24, 50);
    };
  }

  private static String situation(Shape shape, Dice dice) {
    return switch (shape) {
      case SINGLE -> dice.chance(78) ? "C" : dice.pick(List.of("D", "S", "V"));
      case SINGLE_PARENT -> dice.pick(List.of("C", "D", "D", "S", "V"));
      case FLATMATES -> "C";
      case COUPLE, YOUNG_COUPLE, COUPLE_WITH_CHILDREN -> dice.pick(List.of("M", "M", "P", "U"));
    };
  }

  /** About what the family allowance is for two children and for three. */
  private static RegisteredPerson withFamilyAllowance(RegisteredPerson person, int children) {
    if (children < 2) {
      return person;
    }
    var resources = new java.util.TreeMap<String, Euros>(person.monthlyResources());
    resources.put("AF", Euros.euros(children == 2 ? 148 : 338));
    return new RegisteredPerson(
        person.title(),
        person.lastName(),
        person.birthName(),
        person.firstName(),
        person.birthDate(),
        person.familySituation(),
        person.disabled(),
        person.mobilePhone(),
        person.email(),
        person.address(),
        person.job(),
        person.taxIncomeByYear(),
        Map.copyOf(resources));
  }

  private static CurrentHousing housing(Town home, int persons, Dice dice) {
    var kind = dice.pick(HOMES);
    var pays = !kind.equals("CPE") && !kind.equals("CP");
    return new CurrentHousing(
        kind,
        Fact.known(home.commune().code()),
        pays ? Fact.known(Euros.euros(dice.around(380, 880))) : Fact.unknown("rent with charges"),
        pays && dice.chance(35)
            ? Fact.known(Euros.euros(dice.around(40, 280)))
            : Fact.unknown("housing benefit"),
        Fact.known(persons + (pays ? 0 : 2)));
  }

  private static List<String> reasons(Dice dice) {
    var reasons = new LinkedHashSet<String>();
    var wanted = dice.between(1, 3);
    while (reasons.size() < wanted) {
      reasons.add(dice.pick(REASONS));
    }
    return List.copyOf(reasons);
  }

  private Wish wish(Town home, int persons, Dice dice) {
    var nearby = towns.inBasin(home.basin());
    var communes = new LinkedHashSet<CommuneCode>();
    communes.add(home.commune().code());
    var wanted = Math.min(dice.between(1, 5), nearby.size());
    for (var draws = 0; communes.size() < wanted && draws < MOST_DRAWS; draws++) {
      communes.add(towns.somewhereIn(home.basin(), dice).commune().code());
    }
    if (dice.chance(wholeCityShare)
        && home.commune().parent() instanceof Fact.Known<CommuneCode>(var city)) {
      communes.add(city);
    }
    var departments =
        dice.chance(22) ? List.of(home.commune().department()) : List.<DepartmentCode>of();
    return new Wish(
        types(persons),
        List.copyOf(communes),
        departments,
        dice.chance(14),
        dice.chance(60)
            ? Fact.known(Euros.euros(dice.around(350, 1_050)))
            : Fact.unknown("maximum rent"),
        dice.chance(3));
  }

  /** The types that fit the number of persons (domain.md 2.2), smallest first. */
  static List<DwellingType> types(int persons) {
    var smallest = Math.clamp(persons - 1L, 1, 4);
    var largest = persons >= 5 ? 6 : persons + 1;
    var types = new ArrayList<DwellingType>();
    for (var rooms = smallest; rooms <= largest; rooms++) {
      types.add(DwellingType.values()[rooms]);
    }
    return types;
  }
}
