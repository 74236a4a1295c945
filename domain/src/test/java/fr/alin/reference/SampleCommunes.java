package fr.alin.reference;

import fr.alin.shared.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A few real communes, one of each zone and kind, for the tests of the domain. */
public final class SampleCommunes implements Communes {

  public static final Commune LYON =
      commune("69123", "Lyon", "69", "84", AbcZone.A, 4575485, 483638);
  public static final Commune LYON_1 =
      arrondissement("69381", "Lyon 1er Arrondissement", LYON, 4576990, 482800);
  public static final Commune LYON_6 =
      arrondissement("69386", "Lyon 6e Arrondissement", LYON, 4577200, 485200);
  public static final Commune SAINT_ETIENNE =
      commune("42218", "Saint-Étienne", "42", "84", AbcZone.B2_C, 4542669, 441778);
  public static final Commune GRENOBLE =
      commune("38185", "Grenoble", "38", "84", AbcZone.A, 4518219, 572112);
  public static final Commune RENNES =
      commune("35238", "Rennes", "35", "53", AbcZone.B1, 4811147, -168040);
  public static final Commune PARIS =
      paris("75056", "Paris", Fact.unknown("parent"), 4885661, 234280);
  public static final Commune PARIS_11 =
      paris("75111", "Paris 11e Arrondissement", Fact.known(PARIS.code()), 4885910, 237990);
  public static final Commune BOULOGNE_BILLANCOURT =
      new Commune(
          new CommuneCode("92012"),
          "Boulogne-Billancourt",
          new DepartmentCode("92"),
          "11",
          false,
          Fact.unknown("parent"),
          Fact.known(AbcZone.A_BIS),
          true,
          Fact.known(new Coordinates(4883641, 223909)),
          119_019);
  public static final Commune VERSAILLES =
      commune("78646", "Versailles", "78", "11", AbcZone.A_BIS, 4880229, 211750);
  public static final Commune BOBIGNY =
      commune("93008", "Bobigny", "93", "11", AbcZone.A, 4890738, 243980);
  public static final Commune FORT_DE_FRANCE =
      new Commune(
          new CommuneCode("97209"),
          "Fort-de-France",
          new DepartmentCode("972"),
          "02",
          true,
          Fact.unknown("parent"),
          Fact.known(AbcZone.B1),
          false,
          Fact.known(new Coordinates(1464064, -6106902)),
          75_506);

  /** Not on the map. */
  public static final Commune SAINT_PIERRE =
      new Commune(
          new CommuneCode("97502"),
          "Saint-Pierre",
          new DepartmentCode("975"),
          "975",
          true,
          Fact.unknown("parent"),
          Fact.unknown("zone A bis to C"),
          false,
          Fact.unknown("coordinates"),
          5_194);

  public static final List<Commune> ALL =
      List.of(
          LYON,
          LYON_1,
          LYON_6,
          SAINT_ETIENNE,
          GRENOBLE,
          RENNES,
          PARIS,
          PARIS_11,
          BOULOGNE_BILLANCOURT,
          VERSAILLES,
          BOBIGNY,
          FORT_DE_FRANCE,
          SAINT_PIERRE);

  @Override
  public Fact<Commune> byCode(CommuneCode code) {
    return ALL.stream()
        .filter(commune -> commune.code().equals(code))
        .findFirst()
        .map(Fact::known)
        .orElse(Fact.unknown("commune"));
  }

  @Override
  public List<Commune> search(String text, int limit) {
    return ALL.stream()
        .filter(
            commune ->
                commune.name().toLowerCase(Locale.FRENCH).contains(text.toLowerCase(Locale.FRENCH)))
        .limit(limit)
        .toList();
  }

  @Override
  public Set<CommuneCode> within(CommuneCode code, long metres) {
    return ALL.stream()
        .filter(
            commune ->
                commune.code().equals(code)
                    || byCode(code)
                        .flatMap(Commune::coordinates)
                        .flatMap(centre -> commune.coordinates().map(centre::metresTo))
                        .map(distance -> distance <= metres)
                        .orElse(false))
        .map(Commune::code)
        .collect(Collectors.toSet());
  }

  private static Commune commune(
      String code, String name, String department, String region, AbcZone zone, int lat, int lon) {
    return new Commune(
        new CommuneCode(code),
        name,
        new DepartmentCode(department),
        region,
        false,
        Fact.unknown("parent"),
        Fact.known(zone),
        false,
        Fact.known(new Coordinates(lat, lon)),
        100_000);
  }

  private static Commune arrondissement(String code, String name, Commune city, int lat, int lon) {
    return new Commune(
        new CommuneCode(code),
        name,
        city.department(),
        city.regionCode(),
        false,
        Fact.known(city.code()),
        city.abcZone(),
        city.parisOrAdjoining(),
        Fact.known(new Coordinates(lat, lon)),
        50_000);
  }

  private static Commune paris(
      String code, String name, Fact<CommuneCode> parent, int lat, int lon) {
    return new Commune(
        new CommuneCode(code),
        name,
        new DepartmentCode("75"),
        "11",
        false,
        parent,
        Fact.known(AbcZone.A_BIS),
        true,
        Fact.known(new Coordinates(lat, lon)),
        2_000_000);
  }
}
