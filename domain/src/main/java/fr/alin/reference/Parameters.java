package fr.alin.reference;

import fr.alin.shared.Fact;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

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

  /** The first later day on which another set is in force; {@link LocalDate#MAX} when none is published. */
  default LocalDate changesAfter(LocalDate day) {
    return published().stream()
        .map(RuleSet::validFrom)
        .filter(from -> from.isAfter(day))
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MAX);
  }

  /** The same for the same sets on the same days; another one as soon as a figure changes. */
  default String fingerprint() {
    var sets =
        published().stream()
            .map(set -> set.validFrom() + " " + set.parameters())
            .collect(Collectors.joining("\n"));
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(sets.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }
}
