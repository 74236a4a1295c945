package fr.alin.adapters.parameters;

import de.siegmar.fastcsv.reader.CsvReader;
import fr.alin.reference.DepartmentCode;
import fr.alin.reference.RegistrationSite;
import fr.alin.reference.RegistrationSites;
import fr.alin.shared.Fact;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The registration sites by département: 33 local systems, everywhere else the national one. */
@Singleton
final class CsvRegistrationSites implements RegistrationSites {

  private static final String FILE = "/reference/sites-enregistrement.csv";

  private final Map<DepartmentCode, RegistrationSite> sites = new TreeMap<>();

  @Inject
  CsvRegistrationSites() {
    try (var rows = CsvReader.builder().ofNamedCsvRecord(Resources.open(FILE))) {
      for (var row : rows) {
        var url = URI.create(row.getField("url"));
        var department = new DepartmentCode(row.getField("departement"));
        var site = new RegistrationSite(department, row.getField("nom"), name(url), url.toString());
        if (sites.put(department, site) != null) {
          throw new BrokenParameters(FILE, "département " + department.value() + " twice");
        }
      }
    } catch (IOException e) {
      throw new BrokenParameters(FILE, e);
    }
  }

  /** A site is known by its address: demandelogement29.fr. */
  private static String name(URI url) {
    var host = url.getHost();
    return host.startsWith("www.") ? host.substring(4) : host;
  }

  @Override
  public Fact<RegistrationSite> of(DepartmentCode department) {
    var site = sites.get(department);
    return site == null ? Fact.unknown("registration site") : Fact.known(site);
  }

  @Override
  public List<RegistrationSite> all() {
    return List.copyOf(sites.values());
  }
}
