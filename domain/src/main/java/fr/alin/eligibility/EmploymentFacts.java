package fr.alin.eligibility;

import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.consent.DisclosureLevel;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The employer's side. Headcount and size class are unknown when the company is not in the reference.
 *
 * @param companies the employer and its parents, for reserved offers; empty when unknown
 * @param trancheWindows days on which each granted tranche counts (criteria may begin or end with time)
 * @param jobChange days on which the person counts as changing jobs (domain.md 2.13)
 */
public record EmploymentFacts(
    Sector sector,
    Fact<Integer> headcount,
    Fact<SizeClass> sizeClass,
    Contribution contribution,
    EmployerConfirmation confirmation,
    DisclosureLevel disclosure,
    Set<CompanyId> companies,
    Map<Tranche, DayWindow> trancheWindows,
    DayWindow jobChange,
    Fact<CommuneCode> workCommune) {

  public EmploymentFacts {
    companies = Set.copyOf(companies);
    trancheWindows = Map.copyOf(trancheWindows);
  }

  /** The same when the employer has confirmed the employee. */
  public EmploymentFacts confirmed() {
    return saying(EmployerConfirmation.CONFIRMED, disclosure);
  }

  /** The same when the employee lets the employer see more, or less. */
  public EmploymentFacts disclosing(DisclosureLevel level) {
    return saying(confirmation, level);
  }

  private EmploymentFacts saying(EmployerConfirmation said, DisclosureLevel level) {
    return new EmploymentFacts(
        sector,
        headcount,
        sizeClass,
        contribution,
        said,
        level,
        companies,
        trancheWindows,
        jobChange,
        workCommune);
  }

  /**
   * Days on which something counts. Several criteria joined by "or" may leave a hole: under 30, or two
   * years in the company.
   */
  public record DayWindow(List<Span> spans) {
    public static final DayWindow ALWAYS = new DayWindow(LocalDate.MIN, LocalDate.MAX);
    public static final DayWindow NEVER = new DayWindow(List.of());

    public DayWindow {
      spans = List.copyOf(spans);
    }

    /** Days from {@code from} (included) to {@code until} (excluded). */
    public DayWindow(LocalDate from, LocalDate until) {
      this(from.isBefore(until) ? List.of(new Span(from, until)) : List.of());
    }

    public boolean contains(LocalDate day) {
      return spans.stream().anyMatch(span -> span.contains(day));
    }

    public DayWindow or(DayWindow other) {
      return new DayWindow(Stream.concat(spans.stream(), other.spans.stream()).toList());
    }

    /** Days on which the answer may change. */
    public Stream<LocalDate> borders() {
      return spans.stream().flatMap(span -> Stream.of(span.from(), span.until()));
    }
  }

  /** Days from {@code from} (included) to {@code until} (excluded). */
  public record Span(LocalDate from, LocalDate until) {
    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }
}
