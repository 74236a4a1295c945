package fr.alin.form;

import java.util.Set;

/** When a page or a question is asked. */
public sealed interface Condition {

  /** Of everybody. */
  record Always() implements Condition {}

  /**
   * Of those who gave one of these answers. A question of the same page is read in the same entry of
   * a repeated page; a question elsewhere stands on a page that is filled in once.
   */
  record Says(String page, String question, Set<String> values) implements Condition {
    public Says {
      values = Set.copyOf(values);
    }
  }
}
