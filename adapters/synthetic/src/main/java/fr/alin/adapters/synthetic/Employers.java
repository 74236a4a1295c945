package fr.alin.adapters.synthetic;

import static fr.alin.company.PolicyCriterion.*;

import fr.alin.company.Company;
import fr.alin.company.Contribution;
import fr.alin.company.EmployerConfirmation;
import fr.alin.company.ExtraField;
import fr.alin.company.HousingPolicy;
import fr.alin.company.PolicyCriterion;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.reference.SizeClass;
import fr.alin.shared.CompanyId;
import fr.alin.shared.Fact;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sixty invented companies: eight large groups of three, eight mid-cap groups of two, twenty small
 * ones. The first is the employer of Tabanou, the {@linkplain #bakery() bakery} that of Leclerc.
 */
final class Employers {

  /** Companies that accompany their employees ask who they are. */
  private static final Set<ExtraField> ASKED =
      Set.of(ExtraField.STAFF_NUMBER, ExtraField.COMPANY_ENTRY_DATE);

  private static final List<String> LARGE =
      List.of(
          "Ailes de la Dombelle",
          "Mirandelle Distribution",
          "Rail-Horizon Voyageurs",
          "Assurances Belle-Aune",
          "Énergies Vauclarine",
          "Santé Cormeline",
          "Lumenette Propreté",
          "Postillon Express");

  private static final List<String> LARGE_PARTS = List.of("Services", "Logistique");

  private static final List<String> MID_CAP =
      List.of(
          "Ateliers Brunoy-Sorel",
          "Laiterie du Haut-Clapier",
          "Verreries d’Ombreval",
          "Cartonnages Pélissane",
          "Clinique des Trois-Aubes",
          "Transports Gavroche",
          "Numérique Passerelle",
          "Hôtels de l’Escarpolette");

  private static final List<String> SMALL =
      List.of(
          "Au Pain de Martine",
          "Menuiserie Copeau",
          "Plomberie Goutte-d’Or",
          "Imprimerie Petit-Plomb",
          "Garage du Rond-Point Bleu",
          "Crèche Les Coquelicots Ronds",
          "Traiteur Sel-et-Sauge",
          "Optique Claire-Vue-Douce",
          "Cabinet Comptable Équinoxe",
          "Serrurerie Passe-Partout",
          "Fleurs et Bocages",
          "Informatique Tabouret",
          "Couverture Ardoise-Neuve",
          "Auto-École Feu-Vert-Pomme",
          "Librairie du Marque-Page",
          "Pharmacie du Beffroi-Neuf",
          "Vergers du Coteau-Doré",
          "Maraîchage de la Butte",
          "Café du Petit-Quai",
          "Toilettage Poil-de-Carotte");

  /** Headcounts of the small ones; below ten nobody has access, agricultural ones need fifty. */
  private static final int[] SMALL_HEADCOUNTS = {
    14, 22, 11, 37, 18, 25, 46, 12, 31, 10, 15, 58, 74, 13, 19, 27, 64, 42, 9, 6
  };

  private static final Set<Integer> AGRICULTURAL = Set.of(16, 17);

  private static final List<Map<Tranche, Set<PolicyCriterion>>> POLICIES =
      List.of(
          policy(Set.of(RECRUITMENT, WORK_STUDY, JOB_MOBILITY), Set.of(), Set.of()),
          policy(
              Set.of(RECRUITMENT, WORK_STUDY, JOB_MOBILITY),
              Set.of(CLOSER_TO_WORK),
              Set.of(UNDER_30)),
          policy(Set.of(JOB_MOBILITY), Set.of(CLOSER_TO_WORK), Set.of(PERMANENT_OVER_TWO_YEARS)),
          policy(
              Set.of(WORK_STUDY),
              Set.of(CLOSER_TO_WORK),
              Set.of(UNDER_30, PERMANENT_OVER_TWO_YEARS)),
          policy(Set.of(RECRUITMENT), Set.of(), Set.of(PERMANENT_OVER_TWO_YEARS)),
          policy(Set.of(), Set.of(CLOSER_TO_WORK), Set.of(UNDER_30)));

  private final long seed;
  private final Towns towns;
  private final Instant founded;
  private final List<Employer> all = new ArrayList<>();
  private final Map<String, List<Employer>> byBasin = new ConcurrentHashMap<>();
  private final List<Town> everywhere;

  Employers(long seed, Towns towns, Instant anchor) {
    this(seed, towns, anchor, towns.inhabited(), 1);
  }

  /**
   * @param everywhere where large groups have their establishments
   * @param generations how often each name is used; from the second on it carries a number
   */
  Employers(long seed, Towns towns, Instant anchor, List<Town> everywhere, int generations) {
    this.everywhere = everywhere;
    this.seed = seed;
    this.towns = towns;
    this.founded = anchor.minus(Duration.ofDays(900));
    for (var generation = 1; generation <= generations; generation++) {
      found(generation == 1 ? "" : " " + generation);
    }
  }

  private void found(String number) {
    for (var i = 0; i < LARGE.size(); i++) {
      var head =
          add(
              LARGE.get(i) + number,
              Fact.unknown("parent"),
              SizeClass.LARGE,
              Sector.PRIVATE,
              3_200,
              9_400);
      for (var part : LARGE_PARTS) {
        add(
            LARGE.get(i) + number + " " + part,
            Fact.known(head),
            SizeClass.LARGE,
            Sector.PRIVATE,
            180,
            2_600);
      }
    }
    for (var name : MID_CAP) {
      var head =
          add(name + number, Fact.unknown("parent"), SizeClass.MID_CAP, Sector.PRIVATE, 230, 1_900);
      add(name + number + " Filiale", Fact.known(head), SizeClass.MID_CAP, Sector.PRIVATE, 40, 420);
    }
    for (var i = 0; i < SMALL.size(); i++) {
      var sector = AGRICULTURAL.contains(i) ? Sector.AGRICULTURAL : Sector.PRIVATE;
      add(
          SMALL.get(i) + number,
          Fact.unknown("parent"),
          SizeClass.SME,
          sector,
          SMALL_HEADCOUNTS[i],
          SMALL_HEADCOUNTS[i]);
    }
  }

  List<Employer> all() {
    return all;
  }

  List<Company> companies() {
    return all.stream().map(Employer::company).toList();
  }

  /** Large, delegated, tranche A for a job mobility: the employer of the worked example's Tabanou. */
  Employer airline() {
    return all.getFirst();
  }

  /** Fourteen employees, delegated, no tranche, Lyon: the employer of the worked example's Leclerc. */
  Employer bakery() {
    return all.stream()
        .filter(e -> e.company().name().equals(SMALL.getFirst()))
        .findFirst()
        .orElseThrow();
  }

  /** Heads of large and mid-cap groups, to which some homes are reserved. */
  List<Company> heads() {
    return companies().stream()
        .filter(company -> !company.parent().isKnown() && company.sizeClass() != SizeClass.SME)
        .toList();
  }

  Employer forSomebodyIn(String basin, Dice dice) {
    var nearby = byBasin.computeIfAbsent(basin, b -> all.stream().filter(e -> e.isIn(b)).toList());
    return dice.weighted(nearby, Employer::weight);
  }

  private CompanyId add(
      String name, Fact<CompanyId> parent, SizeClass size, Sector sector, int fewest, int most) {
    var index = all.size();
    var dice = Dice.of(seed, "company", index);
    var id = new CompanyId(dice.id(founded.plus(Duration.ofHours(index))));
    var headcount = index == 0 ? 8_600 : dice.between(fewest, most);
    var special = index == 0 || name.equals(SMALL.getFirst());
    var company =
        new Company(
            id,
            Numbers.siren(index),
            name,
            parent,
            sector,
            headcount,
            size,
            contribution(sector, headcount),
            special ? EmployerConfirmation.DELEGATED : confirmation(dice),
            special ? specialPolicy(index) : housingPolicy(size, dice));
    all.add(new Employer(company, sites(size, special, dice), weight(size)));
    return id;
  }

  /** Compensated: 10 to 49 employees, whose loss the State makes good (domain.md 2.1). */
  private static Contribution contribution(Sector sector, int headcount) {
    if (headcount >= 50) {
      return Contribution.CONTRIBUTING;
    }
    return headcount >= 10 && sector == Sector.PRIVATE
        ? Contribution.COMPENSATED
        : Contribution.NONE;
  }

  private static EmployerConfirmation confirmation(Dice dice) {
    return dice.weighted(
        List.of(
            EmployerConfirmation.DELEGATED,
            EmployerConfirmation.CONFIRMED,
            EmployerConfirmation.PENDING),
        c ->
            switch (c) {
              case DELEGATED -> 5;
              case CONFIRMED -> 3;
              default -> 2;
            });
  }

  private static HousingPolicy asking(Map<Tranche, Set<PolicyCriterion>> tranches, int level) {
    return new HousingPolicy(tranches, level, level == 3 ? ASKED : Set.of());
  }

  private static HousingPolicy specialPolicy(int index) {
    return index == 0
        ? new HousingPolicy(POLICIES.getFirst(), 3, ASKED)
        : HousingPolicy.NONE_PUBLISHED;
  }

  private static HousingPolicy housingPolicy(SizeClass size, Dice dice) {
    var published =
        switch (size) {
          case SME -> 25;
          case MID_CAP -> 70;
          case LARGE -> 90;
        };
    return dice.chance(published)
        ? asking(dice.pick(POLICIES), dice.chance(60) ? 3 : 2)
        : HousingPolicy.NONE_PUBLISHED;
  }

  /** Large groups are everywhere, mid-caps in a dozen towns, small ones in a few. */
  private List<Town> sites(SizeClass size, boolean special, Dice dice) {
    if (size == SizeClass.LARGE) {
      return everywhere;
    }
    var wanted = size == SizeClass.MID_CAP ? 14 : 5;
    var sites = new ArrayList<Town>();
    if (special) {
      sites.add(towns.of("69381"));
    }
    while (sites.size() < wanted) {
      var town = towns.anywhere(dice);
      if (!sites.contains(town)) {
        sites.add(town);
      }
    }
    return sites;
  }

  private static int weight(SizeClass size) {
    return switch (size) {
      case SME -> 8;
      case MID_CAP -> 5;
      case LARGE -> 3;
    };
  }

  private static Map<Tranche, Set<PolicyCriterion>> policy(
      Set<PolicyCriterion> a, Set<PolicyCriterion> b, Set<PolicyCriterion> c) {
    var tranches = new EnumMap<Tranche, Set<PolicyCriterion>>(Tranche.class);
    Map.of(Tranche.A, a, Tranche.B, b, Tranche.C, c)
        .forEach(
            (tranche, criteria) -> {
              if (!criteria.isEmpty()) {
                tranches.put(tranche, criteria);
              }
            });
    return Map.copyOf(tranches);
  }
}
