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
import java.util.Map;
import java.util.Set;

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

  /** Days from {@code from} (included) to {@code until} (excluded). */
  public record DayWindow(LocalDate from, LocalDate until) {
    public static final DayWindow ALWAYS = new DayWindow(LocalDate.MIN, LocalDate.MAX);
    public static final DayWindow NEVER = new DayWindow(LocalDate.MAX, LocalDate.MAX);

    public boolean contains(LocalDate day) {
      return !day.isBefore(from) && day.isBefore(until);
    }
  }
}
