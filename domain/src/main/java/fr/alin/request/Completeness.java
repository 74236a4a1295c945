package fr.alin.request;

import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is missing, section by section. Everything is complete when no section names anything.
 *
 * @param missing names of the missing items, in a neutral form, by section
 */
public record Completeness(Map<Section, List<String>> missing) {

  public Completeness {
    missing = Map.copyOf(missing);
  }

  /** Judges a request on a day: submission needs everything but the documents that only applying asks. */
  public static Completeness of(HousingRequest request, LocalDate today) {
    var missing = new EnumMap<Section, List<String>>(Section.class);
    missing.put(Section.REGISTER, register(request, today));
    missing.put(Section.EMPLOYER, employer(request));
    missing.put(
        Section.DISCLOSURE,
        request.disclosure().isKnown() ? List.of() : List.of("disclosureLevel"));
    missing.put(
        Section.DOCUMENTS,
        request.documentsMissing(Set.of(SupportingDocument.Tier.SEE_OFFERS)).stream()
            .map(Enum::name)
            .toList());
    return new Completeness(missing);
  }

  private static List<String> register(HousingRequest request, LocalDate today) {
    var missing = new ArrayList<String>();
    if (request.identityMismatch()) {
      missing.add("identityMatch");
    }
    if (today.isAfter(request.register().expiresOn())) {
      missing.add("renewal");
    }
    return missing;
  }

  private static List<String> employer(HousingRequest request) {
    var missing = new ArrayList<String>();
    require(missing, "employerSiret", request.employerSiret());
    require(missing, "employerName", request.employerName());
    return missing;
  }

  private static void require(List<String> missing, String name, Fact<?> fact) {
    if (!fact.isKnown()) {
      missing.add(name);
    }
  }

  public boolean isComplete() {
    return missing.values().stream().allMatch(List::isEmpty);
  }

  public List<String> allMissing() {
    return missing.values().stream().flatMap(List::stream).toList();
  }
}
