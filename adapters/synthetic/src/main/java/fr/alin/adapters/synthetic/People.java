package fr.alin.adapters.synthetic;

import fr.alin.request.RegisterRecord.Address;
import fr.alin.request.RegisterRecord.Dependant;
import fr.alin.request.RegisterRecord.Job;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Invented adults and children: names, ages, jobs and incomes that go together. */
final class People {

  private final LocalDate anchor;
  private final Employers employers;

  People(LocalDate anchor, Employers employers) {
    this.anchor = anchor;
    this.employers = employers;
  }

  /**
   * What is settled of an adult before the register's record is put together.
   *
   * @param situation register code of the family situation
   * @param mailIndex makes the mail address unique
   */
  record Sketch(Town home, int age, String situation, boolean employed, int mailIndex) {}

  RegisteredPerson adult(Sketch sketch, String lastName, Dice dice) {
    var title = dice.chance(54) ? Title.MADAME : Title.MONSIEUR;
    var firstName = dice.pick(title == Title.MADAME ? Names.WOMEN : Names.MEN);
    var birthName =
        title == Title.MADAME && sketch.situation().equals("M") && dice.chance(70)
            ? dice.pick(Names.FAMILIES)
            : lastName;
    var salary = sketch.employed() ? salary(sketch.age(), dice) : 0;
    return new RegisteredPerson(
        title,
        lastName,
        birthName,
        firstName,
        born(sketch.age(), dice),
        sketch.situation(),
        dice.chance(3),
        Fact.known(mobile(sketch.mailIndex())),
        Fact.known(mail(firstName, lastName, sketch.mailIndex())),
        Fact.known(address(sketch.home(), dice)),
        sketch.employed()
            ? Fact.known(job(sketch.home(), sketch.age(), title == Title.MADAME, dice))
            : Fact.unknown("job"),
        taxIncome(salary, dice),
        sketch.employed()
            ? Map.of("SAL", Euros.euros(salary))
            : dice.chance(60) ? Map.of("CHO", Euros.euros(dice.around(600, 1_250))) : Map.of());
  }

  List<Dependant> children(int count, int parentAge, Dice dice) {
    var children = new ArrayList<Dependant>();
    for (var i = 0; i < count; i++) {
      var oldest = Math.clamp(parentAge - 19L, 1, 17);
      children.add(
          new Dependant(
              dice.pick(dice.chance(50) ? Names.WOMEN : Names.MEN),
              born(dice.between(0, oldest), dice),
              dice.chance(2)));
    }
    return children;
  }

  /** Born so that the age holds at the anchor. */
  LocalDate born(int age, Dice dice) {
    return anchor.minusYears(age).minusDays(1 + dice.below(364));
  }

  Address address(Town home, Dice dice) {
    return new Address(street(dice), home.postcode(), home.commune().code());
  }

  static String street(Dice dice) {
    return dice.between(1, 148) + " " + dice.pick(Names.WAYS) + " " + dice.pick(Names.STREETS);
  }

  /** In the range kept by ARCEP for fiction: 06 39 98 00 00 to 06 39 98 99 99. */
  static String mobile(int index) {
    return String.format(Locale.ROOT, "063998%04d", index % 10_000);
  }

  static String mail(String firstName, String lastName, int index) {
    var plain =
        Normalizer.normalize(firstName + "." + lastName, Normalizer.Form.NFD)
            .replaceAll("[^A-Za-z.]", "")
            .toLowerCase(Locale.ROOT);
    return String.format(Locale.ROOT, "%s.%04d@courriel.example", plain, index);
  }

  /** Reference tax income of the two years before the anchor: near 90 % of the yearly salary. */
  Map<Integer, Euros> taxIncome(int monthly, Dice dice) {
    var older = monthly * 12L * dice.between(84, 95) / 100;
    var newer =
        dice.chance(7) ? older * dice.between(70, 88) / 100 : older * dice.between(97, 105) / 100;
    return new TreeMap<>(
        Map.of(anchor.getYear() - 2, Euros.euros(older), anchor.getYear() - 1, Euros.euros(newer)));
  }

  private static int salary(int age, Dice dice) {
    if (age < 22) {
      return dice.between(950, 1_500);
    }
    return dice.chance(12) ? dice.around(2_300, 3_900) : dice.around(1_400, 2_250);
  }

  private Job job(Town home, int age, boolean feminine, Dice dice) {
    var employer = employers.forSomebodyIn(home.basin(), dice);
    var site = employer.siteIn(home.basin());
    var contract = age < 23 && dice.chance(45) ? "APP" : dice.chance(82) ? "CDI" : "CDD";
    return jobAt(employer, site, contract, Names.occupation(feminine, dice), dice.chance(4));
  }

  static Job jobAt(
      Employer employer, Town site, String contract, String occupation, boolean severalEmployers) {
    return new Job(
        Fact.known(occupation),
        contract,
        severalEmployers,
        Fact.known(employer.company().name()),
        Fact.known(employer.siretIn(site)),
        Fact.known(site.postcode()),
        Fact.known(site.commune().code()));
  }
}
