package fr.alin.registry;

import fr.alin.shared.ImportId;

/** Port: codes of six characters without ambiguous ones (no 0, O, 1, I, L), and their keyed digests. */
public interface ImportCodes {
  String fresh();

  /** A digest bound to the attempt; the code is upper-cased and stripped of spaces first. */
  String digest(ImportId attempt, String code);
}
