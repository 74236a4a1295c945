package fr.alin.adapters.synthetic;

import fr.alin.company.Company;
import fr.alin.consent.DisclosureLevel;
import fr.alin.request.Complement;
import fr.alin.request.Holder;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SupportingDocument;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Fact;
import fr.alin.shared.RequestId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Turns a register's record into a request that was imported, completed and, nearly always, submitted. */
final class Requests {

  /** The first request, of the demonstration's log-in, is submitted and supported by the employer. */
  private static final int DEMO_EMPLOYEE = 0;

  private final long seed;
  private final LocalDate anchor;
  private final Map<String, Company> bySiren;

  Requests(long seed, LocalDate anchor, List<Company> companies) {
    this.seed = seed;
    this.anchor = anchor;
    this.bySiren =
        companies.stream().collect(Collectors.toMap(Company::siren, Function.identity()));
  }

  HousingRequest of(int index, RegisterRecord record) {
    var dice = Dice.of(seed, "request", index);
    var imported = imported(record, dice);
    var complete = index == DEMO_EMPLOYEE || !dice.chance(3);
    var holder =
        record.coHolders().isEmpty()
                || !record.coHolders().getFirst().person().job().isKnown()
                || !dice.chance(20)
            ? Holder.APPLICANT
            : Holder.CO_APPLICANT;
    var person =
        holder == Holder.APPLICANT ? record.applicant() : record.coHolders().getFirst().person();
    var job = person.job();
    return new HousingRequest(
        new RequestId(dice.id(imported)),
        new AccountId(dice.id(imported.minus(Duration.ofMinutes(20)))),
        String.format(Locale.ROOT, "9%09d", index + 1),
        record,
        imported,
        false,
        new Complement(
            holder,
            Fact.unknown("employer SIRET"),
            job.flatMap(RegisterRecord.Job::employerName),
            dice.chance(15)
                ? Fact.known("ALIN-" + dice.between(100, 999))
                : Fact.unknown("company code"),
            dice.chance(60)
                ? Fact.known("M" + dice.between(10_000, 99_999))
                : Fact.unknown("staff number"),
            Fact.unknown("department"),
            Fact.known(entryDate(job, person.birthDate(), dice)),
            Fact.unknown("permanent temp contract"),
            dice.chance(40) ? Fact.known(dice.chance(30)) : Fact.unknown("temporary housing")),
        Fact.known(index == DEMO_EMPLOYEE ? DisclosureLevel.SUPPORTED : level(job, dice)),
        complete
            ? Set.copyOf(SupportingDocument.neededFor(record))
            : Set.of(SupportingDocument.IDENTITY),
        complete
            ? Fact.known(imported.plus(Duration.ofMinutes(dice.between(6, 2_000))))
            : Fact.unknown("submission"),
        dice.chance(4) ? 1 : 0,
        index != DEMO_EMPLOYEE && dice.chance(2)
            ? Fact.known(anchor.minusDays(dice.between(20, 500)))
            : Fact.unknown("refused allocation"),
        List.of(),
        0);
  }

  /** Some time between the registration and the forty days of history, by day. */
  private Instant imported(RegisterRecord record, Dice dice) {
    var latest = anchor.minusDays(1);
    var earliest = record.firstRegisteredOn();
    var span = (int) Math.min(700, latest.toEpochDay() - earliest.toEpochDay());
    var day = latest.minusDays(span <= 0 ? 0 : dice.below(span + 1));
    return day.atTime(LocalTime.of(dice.between(7, 21), dice.below(60), dice.below(60)))
        .atZone(BusinessClock.LEGAL_ZONE)
        .toInstant();
  }

  /** One in eight entered in the last six months, or is about to. */
  private LocalDate entryDate(Fact<RegisterRecord.Job> job, LocalDate born, Dice dice) {
    var apprentice = job.map(j -> j.contract().equals("APP")).orElse(false);
    if (apprentice || dice.chance(13)) {
      return anchor.minusDays(dice.between(-40, 170));
    }
    var since =
        Math.max(200, Math.min(7_000, anchor.toEpochDay() - born.plusYears(18).toEpochDay()));
    return anchor.minusDays(190L + dice.below((int) Math.max(1, since - 190)));
  }

  private DisclosureLevel level(Fact<RegisterRecord.Job> job, Dice dice) {
    if (dice.chance(13)) {
      return DisclosureLevel.ANONYMOUS;
    }
    var company =
        job.flatMap(RegisterRecord.Job::employerSiret).map(siret -> bySiren.get(siret.siren()));
    return DisclosureLevel.of(company.map(c -> c.policy().offeredLevel()).orElse(2));
  }
}
