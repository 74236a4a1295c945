package fr.alin.adapters.synthetic;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.request.RegisterRecord;
import fr.alin.request.RegisterRecord.Address;
import fr.alin.request.RegisterRecord.CurrentHousing;
import fr.alin.request.RegisterRecord.DaloState;
import fr.alin.request.RegisterRecord.Job;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Title;
import fr.alin.request.RegisterRecord.Wish;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/**
 * The people that stories name: the two of the worked examples (deck of 2020, with invented firms,
 * and ages and dates relative to the anchor), and the employee of the demonstration's log-in.
 */
final class KnownPeople {

  static final String EMPLOYEE_MAIL = "employee@demo.alin.example";

  private final LocalDate anchor;
  private final Towns towns;
  private final Employers employers;

  KnownPeople(LocalDate anchor, Towns towns, Employers employers) {
    this.anchor = anchor;
    this.towns = towns;
    this.employers = employers;
  }

  /**
   * 29 years old, Saint-Étienne (some 50 km from Lyon: no mobility points of Action Logement),
   * transferred by a large employer whose tranche A is job mobility, 1 600 €. The oldest of the two.
   */
  RegisterRecord tabanou(int index) {
    var registered = LocalDate.of(anchor.getYear() - 3, Month.APRIL, 12);
    return single(
        new Single(
            index,
            Title.MONSIEUR,
            "Tabanou",
            "Hugo",
            anchor.minusYears(29).minusMonths(4),
            "tabanou@courriel.example",
            towns.of("42218"),
            registered,
            1_600,
            17_100),
        People.jobAt(
            employers.airline(), towns.of("69383"), "CDI", "Technicien de maintenance", false),
        List.of("18"),
        List.of(new CommuneCode("69123")),
        List.of());
  }

  /** 31 years old, Lyon 1er, a bakery of fourteen that published no tranche, 1 550 €. */
  RegisterRecord leclerc(int index) {
    var registered = LocalDate.of(anchor.getYear() - 2, Month.SEPTEMBER, 9);
    return single(
        new Single(
            index,
            Title.MADAME,
            "Leclerc",
            "Claire",
            anchor.minusYears(31).minusMonths(5),
            "leclerc@courriel.example",
            towns.of("69381"),
            registered,
            1_550,
            16_600),
        People.jobAt(employers.bakery(), towns.of("69381"), "CDI", "Boulangère", false),
        List.of("13"),
        List.of(new CommuneCode("69123")),
        List.of());
  }

  /** The demonstration's employee: 27, Nanterre, a large employer, looks in Hauts-de-Seine and Paris. */
  RegisterRecord employee(int index) {
    var registered = anchor.minusMonths(19).withDayOfMonth(6);
    return single(
        new Single(
            index,
            Title.MADAME,
            "Moreau",
            "Camille",
            anchor.minusYears(27).minusMonths(7),
            EMPLOYEE_MAIL,
            towns.of("92050"),
            registered,
            1_920,
            20_300),
        People.jobAt(
            employers.airline(), towns.of("92050"), "CDI", "Assistante administrative", false),
        List.of("12", "19"),
        List.of(new CommuneCode("92050"), new CommuneCode("75056")),
        List.of(new DepartmentCode("92")));
  }

  /** The figures of one person alone; incomes in euros. */
  private record Single(
      int index,
      Title title,
      String lastName,
      String firstName,
      LocalDate birthDate,
      String mail,
      Town home,
      LocalDate registered,
      int monthly,
      int taxIncome) {}

  private RegisterRecord single(
      Single who,
      Job job,
      List<String> reasons,
      List<CommuneCode> communes,
      List<DepartmentCode> departments) {
    var person =
        new RegisteredPerson(
            who.title(),
            who.lastName(),
            who.lastName(),
            who.firstName(),
            who.birthDate(),
            "C",
            false,
            Fact.known(People.mobile(who.index())),
            Fact.known(who.mail()),
            Fact.known(
                new Address(
                    "12 rue des Lucioles-Bleues",
                    who.home().postcode(),
                    who.home().commune().code())),
            Fact.known(job),
            Map.of(
                anchor.getYear() - 2, Euros.euros(who.taxIncome()),
                anchor.getYear() - 1, Euros.euros(who.taxIncome() + 300L)),
            Map.of("SAL", Euros.euros(who.monthly())));
    var expires = who.registered().plusYears(1);
    while (expires.isBefore(anchor.plusDays(100))) {
      expires = expires.plusYears(1);
    }
    return new RegisterRecord(
        Numbers.unique(
            who.home().territory(), YearMonth.from(who.registered()), who.index(), "GDPUB"),
        who.registered(),
        expires,
        DaloState.NONE,
        person,
        List.of(),
        List.of(),
        List.of(),
        0,
        new CurrentHousing(
            "LP",
            Fact.known(who.home().commune().code()),
            Fact.known(Euros.euros(560)),
            Fact.unknown("housing benefit"),
            Fact.known(1)),
        reasons,
        new Wish(
            List.of(DwellingType.T1, DwellingType.T2),
            communes,
            departments,
            false,
            Fact.known(Euros.euros(640)),
            false));
  }
}
