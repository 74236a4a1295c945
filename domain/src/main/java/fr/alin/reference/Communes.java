package fr.alin.reference;

import fr.alin.shared.Fact;
import java.util.List;
import java.util.Set;

/** Port: the communes of the official geographic code, held in memory. */
public interface Communes {

  Fact<Commune> byCode(CommuneCode code);

  /**
   * Communes whose name or INSEE code starts with the text, then those whose name contains it
   * (accents and case ignored), largest first.
   */
  List<Commune> search(String text, int limit);

  /** Every commune whose centre is at most so many metres from this one's; itself included. */
  Set<CommuneCode> within(CommuneCode code, long metres);
}
