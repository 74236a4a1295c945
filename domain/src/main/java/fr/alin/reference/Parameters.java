package fr.alin.reference;

import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;

/** Port: the dated parameters, read once at start; a broken set refuses to start. */
public interface Parameters {

  /** The set of a day. Days before the first published set are judged by that first one. */
  RuleParameters inForceOn(LocalDate day);

  IncomeCeilings ceilings();

  /** The size class boosted on a day; unknown when nobody is. */
  Fact<SizeClass> boostOn(LocalDate day);

  /** Every published set, oldest first. */
  List<RuleSet> published();

  /** The set in force on a day, with its words. */
  RuleSet publishedOn(LocalDate day);

  /** The set of that version, in force or not. */
  Fact<RuleSet> published(String version);
}
