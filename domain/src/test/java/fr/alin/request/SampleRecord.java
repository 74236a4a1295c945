package fr.alin.request;

import fr.alin.reference.CommuneCode;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.DwellingType;
import fr.alin.reference.SampleCommunes;
import fr.alin.request.RegisterRecord.CoHolder;
import fr.alin.request.RegisterRecord.CurrentHousing;
import fr.alin.request.RegisterRecord.DaloState;
import fr.alin.request.RegisterRecord.Dependant;
import fr.alin.request.RegisterRecord.Job;
import fr.alin.request.RegisterRecord.RegisteredPerson;
import fr.alin.request.RegisterRecord.Wish;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the register holds of a whole household; each test changes what it is about. The n-th record
 * has a number, a name and a mail address of its own.
 */
public final class SampleRecord {

  private static final String BAKERY = "812345678";

  private final int n;
  private LocalDate registeredOn = LocalDate.of(2022, 3, 14);
  private LocalDate expiresOn = LocalDate.of(2027, 3, 14);
  private DaloState dalo = DaloState.NONE;
  private RegisterRecord.Title title = RegisterRecord.Title.MADAME;
  private String birthName;
  private String firstName = "Camille";
  private LocalDate birthDate = LocalDate.of(1986, 2, 3);
  private String family = "C";
  private Fact<String> email;
  private Fact<Siret> siret = Fact.known(siretOf(BAKERY));
  private String contract = "CDI";
  private final Map<Integer, Euros> taxIncome = new HashMap<>(Map.of(2024, Euros.euros(20_000)));
  private Euros salary = Euros.euros(1_800);
  private final List<CoHolder> coHolders = new ArrayList<>();
  private final List<Dependant> dependants = new ArrayList<>();
  private final List<Dependant> custody = new ArrayList<>();
  private int births;
  private CommuneCode home = SampleCommunes.LYON_1.code();
  private Fact<Euros> benefit = Fact.known(Euros.euros(45));
  private List<String> reasons = List.of("01");
  private List<CommuneCode> communes = List.of(SampleCommunes.LYON.code());
  private List<DepartmentCode> departments = List.of();
  private boolean widened;

  private SampleRecord(int n) {
    this.n = n;
    this.birthName = "Durand" + letters(n);
    this.email = Fact.known("registered" + n + "@post.example");
  }

  /** Single, 40, 1 800 € a month, employed by a bakery of Lyon, searching there. */
  public static SampleRecord aSingleEmployee(int n) {
    return new SampleRecord(n);
  }

  /** A married couple with two children, 3 900 € a month, searching in Lyon. */
  public static SampleRecord aFamilyOfFour(int n) {
    var record = new SampleRecord(n);
    record.family = "M";
    record.salary = Euros.euros(2_300);
    record.taxIncome.put(2024, Euros.euros(21_500));
    record.taxIncome.put(2025, Euros.euros(22_100));
    record.custody.add(new Dependant("Zoé", LocalDate.of(2019, 8, 30), false));
    return record
        .with(
            CoupleLink.MARRIED,
            LocalDate.of(1988, 9, 9),
            Map.of(2024, Euros.euros(15_200), 2025, Euros.euros(15_900)),
            Euros.euros(1_600))
        .withChild("Malo", LocalDate.of(2016, 5, 1));
  }

  public SampleRecord named(String birth, String first) {
    birthName = birth;
    firstName = first;
    return this;
  }

  public SampleRecord addressed(Fact<String> mail) {
    email = mail;
    return this;
  }

  public SampleRecord born(LocalDate day) {
    birthDate = day;
    return this;
  }

  public SampleRecord registered(LocalDate day) {
    registeredOn = day;
    return this;
  }

  public SampleRecord expiring(LocalDate lastDay) {
    expiresOn = lastDay;
    return this;
  }

  public SampleRecord dalo(DaloState state) {
    dalo = state;
    return this;
  }

  public SampleRecord taxed(int year, Euros amount) {
    taxIncome.put(year, amount);
    return this;
  }

  public SampleRecord untaxed() {
    taxIncome.clear();
    return this;
  }

  public SampleRecord earning(Euros monthly) {
    salary = monthly;
    return this;
  }

  public SampleRecord withoutBenefit() {
    benefit = Fact.unknown("housing benefit");
    return this;
  }

  public SampleRecord employedBy(String siren) {
    siret = Fact.known(siretOf(siren));
    return this;
  }

  public SampleRecord withoutSiret() {
    siret = Fact.unknown("employer SIRET");
    return this;
  }

  public SampleRecord contract(String code) {
    contract = code;
    return this;
  }

  public SampleRecord living(CommuneCode commune) {
    home = commune;
    return this;
  }

  public SampleRecord reasons(String... codes) {
    reasons = List.of(codes);
    return this;
  }

  public SampleRecord searching(CommuneCode... places) {
    communes = List.of(places);
    return this;
  }

  public SampleRecord searchingDepartment(String code) {
    communes = List.of();
    departments = List.of(new DepartmentCode(code));
    return this;
  }

  public SampleRecord widened() {
    widened = true;
    return this;
  }

  public SampleRecord expecting(int count) {
    births = count;
    return this;
  }

  public SampleRecord withChild(String name, LocalDate born) {
    dependants.add(new Dependant(name, born, false));
    return this;
  }

  public SampleRecord with(
      CoupleLink link, LocalDate born, Map<Integer, Euros> taxed, Euros monthly) {
    coHolders.add(
        new CoHolder(
            new RegisteredPerson(
                RegisterRecord.Title.MONSIEUR,
                "Benali" + letters(n),
                "Benali" + letters(n),
                "Karim",
                born,
                "M",
                false,
                Fact.unknown("mobile phone"),
                Fact.known("co-holder" + n + "@post.example"),
                Fact.unknown("address"),
                Fact.known(
                    new Job(
                        Fact.known("Menuisier"),
                        "CDD",
                        true,
                        Fact.known("Ateliers du Rhône"),
                        Fact.unknown("employer SIRET"),
                        Fact.known("69007"),
                        Fact.known(SampleCommunes.LYON_6.code()))),
                taxed,
                Map.of("SAL", monthly)),
            link));
    return this;
  }

  public static UniqueNumber number(int n) {
    return new UniqueNumber("0690419" + "%06d".formatted(n) + "GDPUB");
  }

  public RegisterRecord record() {
    return new RegisterRecord(
        number(n),
        registeredOn,
        expiresOn,
        dalo,
        new RegisteredPerson(
            title,
            birthName,
            birthName,
            firstName,
            birthDate,
            family,
            false,
            Fact.known("0611223344"),
            email,
            Fact.known(new RegisterRecord.Address("8 quai des Platanes", "69001", home)),
            Fact.known(
                new Job(
                    Fact.known("Boulangère"),
                    contract,
                    false,
                    Fact.known("Au Bon Levain"),
                    siret,
                    Fact.known("69002"),
                    Fact.known(SampleCommunes.LYON.code()))),
            taxIncome,
            Map.of("SAL", salary)),
        coHolders,
        dependants,
        custody,
        births,
        new CurrentHousing(
            "LP", Fact.known(home), Fact.known(Euros.euros(610)), benefit, Fact.known(1)),
        reasons,
        new Wish(
            List.of(DwellingType.T2, DwellingType.T3),
            communes,
            departments,
            widened,
            Fact.known(Euros.euros(780)),
            false));
  }

  /** The first establishment of a company whose SIRET has a right key. */
  public static Siret siretOf(String siren) {
    for (var establishment = 0; ; establishment++) {
      var text = siren + "%05d".formatted(establishment);
      if (Siret.isValid(text)) {
        return new Siret(text);
      }
    }
  }

  /** Identities hold letters only: 12 is written BC. */
  private static String letters(int number) {
    var text = new StringBuilder();
    for (var digit : Integer.toString(number).toCharArray()) {
      text.append((char) ('a' + digit - '0'));
    }
    return text.toString();
  }
}
