package fr.alin.adapters.synthetic;

import fr.alin.company.Company;
import fr.alin.offer.Dwelling;
import fr.alin.offer.Offer;
import fr.alin.offer.OfferFacts;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.sandbox.InventedLandlord;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Invented homes: 300 online at the anchor, the others closed during the forty days before it. */
final class Homes {

  static final int ONLINE = 300;
  static final int RESERVED = 20;

  private static final int HISTORY_DAYS = 40;
  private static final int COMING_DAYS = 12;

  private static final List<LocalTime> CLOSING_HOURS =
      List.of(
          LocalTime.of(10, 0),
          LocalTime.NOON,
          LocalTime.of(14, 0),
          LocalTime.of(16, 30),
          LocalTime.of(18, 0));

  private static final List<DwellingType> TYPES =
      List.of(
          DwellingType.T1,
          DwellingType.T2,
          DwellingType.T3,
          DwellingType.T4,
          DwellingType.T5,
          DwellingType.T6_PLUS);

  /** Invented like the rest of the home: an offer carries its own numbers of files to review and to send (D08). */
  private static final int SHORTLIST = 5;

  private static final int DESIGNATIONS = 3;

  private final long seed;
  private final LocalDate anchor;
  private final Towns towns;
  private final List<InventedLandlord> landlords;
  private final List<Company> reservers;
  private final int onlineHomes;

  Homes(
      long seed,
      LocalDate anchor,
      Towns towns,
      List<InventedLandlord> landlords,
      List<Company> reservers) {
    this(seed, anchor, towns, landlords, reservers, ONLINE);
  }

  Homes(
      long seed,
      LocalDate anchor,
      Towns towns,
      List<InventedLandlord> landlords,
      List<Company> reservers,
      int onlineHomes) {
    this.onlineHomes = onlineHomes;
    this.seed = seed;
    this.anchor = anchor;
    this.towns = towns;
    this.landlords = landlords;
    this.reservers = reservers;
  }

  /** The home of the worked example: T1, Lyon 6e, PLUS, 430 € and 70 € of charges. */
  Offer workedExample() {
    var dice = Dice.of(seed, "home", 0);
    var window =
        new Window(
            at(anchor.minusDays(1), LocalTime.of(9, 0)),
            at(anchor.plusDays(9), LocalTime.of(18, 0)));
    var plan =
        new Plan(
            towns.of("69386"), DwellingType.T1, FinancingCategory.PLUS, 31, Dwelling.Kind.FLAT);
    return offer(
        plan,
        window,
        Euros.euros(430),
        Euros.euros(70),
        landlords.getFirst(),
        Fact.unknown("reservation"),
        dice);
  }

  /** A home that suits the demonstration's employee: T2, Nanterre, PLUS. */
  Offer employeeStory() {
    var dice = Dice.of(seed, "home", 1);
    var window =
        new Window(
            at(anchor.minusDays(4), LocalTime.of(9, 0)), at(anchor.plusDays(5), LocalTime.NOON));
    var plan =
        new Plan(
            towns.of("92050"), DwellingType.T2, FinancingCategory.PLUS, 44, Dwelling.Kind.FLAT);
    return offer(
        plan,
        window,
        Euros.euros(336),
        Euros.euros(88),
        landlords.getFirst(),
        Fact.unknown("reservation"),
        dice);
  }

  Offer home(int index) {
    var dice = Dice.of(seed, "home", index);
    var online = index < onlineHomes;
    var reserved = index >= onlineHomes - RESERVED && online;
    var town = towns.anywhere(dice);
    var type = dice.weighted(TYPES, Homes::typeWeight);
    var financing = dice.weighted(List.of(FinancingCategory.values()), Homes::financingWeight);
    var house = type.rooms() >= 4 && dice.chance(30);
    var surface = surface(type, dice);
    var plan =
        new Plan(town, type, financing, surface, house ? Dwelling.Kind.HOUSE : Dwelling.Kind.FLAT);
    // One home in six belongs to the landlord of the fixed log-in, so that its desk is never empty.
    var landlord = dice.chance(17) ? landlords.getFirst() : dice.pick(landlords);
    return offer(
        plan,
        online ? comingWindow(dice) : pastWindow(dice),
        RentBand.of(town.commune()).rent(surface, financing, dice),
        RentBand.charges(surface, dice),
        landlord,
        reserved ? Fact.known(dice.pick(reservers).id()) : Fact.unknown("reservation"),
        dice);
  }

  /** What kind of home, where. */
  private record Plan(
      Town town, DwellingType type, FinancingCategory financing, int surface, Dwelling.Kind kind) {}

  private record Window(Instant opensAt, Instant deadline) {}

  private Offer offer(
      Plan plan,
      Window window,
      Euros rent,
      Euros charges,
      InventedLandlord landlord,
      Fact<CompanyId> reservedTo,
      Dice dice) {
    var start = at(anchor, LocalTime.MIDNIGHT);
    var floor = plan.kind() == Dwelling.Kind.HOUSE ? 0 : dice.between(0, 8);
    var lift = plan.kind() == Dwelling.Kind.FLAT && (floor > 4 || dice.chance(55));
    var accessible = (lift || floor == 0) && dice.chance(30);
    return new Offer(
        new OfferId(dice.id(window.opensAt())),
        landlord.id(),
        landlord.name(),
        new OfferFacts(
            plan.town().commune(), plan.type(), plan.financing(), rent.plus(charges), reservedTo),
        new Dwelling(
            plan.kind(),
            plan.surface(),
            rent,
            plan.kind() == Dwelling.Kind.HOUSE ? Fact.unknown("floor") : Fact.known(floor),
            lift,
            accessible,
            Fact.known(
                dice.weighted(
                    List.of("A", "B", "C", "D", "E"), c -> 6 - Math.abs('C' - c.charAt(0)) * 2)),
            availableOn(window.deadline(), dice),
            People.street(dice),
            plan.town().postcode(),
            Descriptions.of(
                plan.kind(), plan.type(), plan.surface(), floor, lift, accessible, dice),
            DrawnPictures.of(plan.kind(), dice)),
        window.opensAt(),
        window.deadline(),
        SHORTLIST,
        DESIGNATIONS,
        window.deadline().isBefore(start)
            ? Fact.known(window.deadline())
            : Fact.unknown("closing"));
  }

  private Window comingWindow(Dice dice) {
    var day =
        workingDay(anchor.plusDays(dice.between(1, COMING_DAYS)), 1, anchor.plusDays(COMING_DAYS));
    var opens = anchor.minusDays(dice.between(1, 5));
    return new Window(
        at(opens, LocalTime.of(9, dice.below(50))), at(day, dice.pick(CLOSING_HOURS)));
  }

  private Window pastWindow(Dice dice) {
    var day =
        workingDay(
            anchor.minusDays(dice.between(1, HISTORY_DAYS)), -1, anchor.minusDays(HISTORY_DAYS));
    var opens = day.minusDays(dice.between(5, 10));
    return new Window(
        at(opens, LocalTime.of(9, dice.below(50))), at(day, dice.pick(CLOSING_HOURS)));
  }

  /** The day, or the next one in that direction that is no Saturday or Sunday; never beyond the border. */
  private static LocalDate workingDay(LocalDate day, int step, LocalDate border) {
    var moved = day;
    while (isWeekend(moved) && !moved.equals(border)) {
      moved = moved.plusDays(step);
    }
    while (isWeekend(moved)) {
      moved = moved.minusDays(step);
    }
    return moved;
  }

  private static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(BusinessClock.LEGAL_ZONE).toInstant();
  }

  /** A third of the homes are free before the offer closes, the others some weeks later. */
  private static LocalDate availableOn(Instant deadline, Dice dice) {
    var closing = BusinessClock.legalDate(deadline);
    return dice.chance(34)
        ? closing.minus(
            Duration.ofDays(dice.between(12, 40)).toDays(), java.time.temporal.ChronoUnit.DAYS)
        : closing.plusDays(dice.between(10, 75));
  }

  private static int surface(DwellingType type, Dice dice) {
    return switch (type) {
      case ROOM -> dice.around(10, 16);
      case T1 -> dice.around(21, 35);
      case T2 -> dice.around(37, 52);
      case T3 -> dice.around(53, 70);
      case T4 -> dice.around(70, 88);
      case T5 -> dice.around(86, 106);
      case T6_PLUS -> dice.around(105, 128);
    };
  }

  private static int typeWeight(DwellingType type) {
    return switch (type) {
      case ROOM -> 0;
      case T1 -> 15;
      case T2 -> 28;
      case T3 -> 32;
      case T4 -> 17;
      case T5 -> 6;
      case T6_PLUS -> 2;
    };
  }

  private static int financingWeight(FinancingCategory financing) {
    return switch (financing) {
      case PLAI -> 20;
      case PLUS -> 60;
      case PLS -> 13;
      case PLI -> 7;
    };
  }
}
