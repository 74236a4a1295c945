package fr.alin.form;

import fr.alin.shared.Bounds;

/**
 * One question of the form. Its key is that of the field it fills ({@code consent.FieldCatalogue});
 * the few that start with {@code +} are ours and lead through the form.
 *
 * @param required the form is not complete without an answer, where the question is asked
 */
public record Question(String key, AnswerKind kind, boolean required, Condition when) {

  public Question {
    Bounds.text("key", 60, key);
  }

  /** Leads through the form, without a field of its own among the 134. */
  public boolean isOurs() {
    return key.startsWith("+");
  }
}
