package fr.alin.form;

import fr.alin.shared.Fact;
import java.util.List;

/**
 * One page of the form: one subject.
 *
 * @param repeats how often it is filled in
 */
public record FormPage(
    String key, FormSection section, Repeats repeats, Condition when, List<Question> questions) {

  /** How often a page is filled in. */
  public sealed interface Repeats {
    /** Once for the household. */
    record Once() implements Repeats {}

    /** Once for each person of a kind; persons are added and taken away here. */
    record ForEach(int most) implements Repeats {}

    /** Once more for each person of another page. */
    record Along(String page) implements Repeats {}
  }

  public FormPage {
    questions = List.copyOf(questions);
  }

  public Fact<Question> question(String wanted) {
    return questions.stream()
        .filter(q -> q.key().equals(wanted))
        .findFirst()
        .<Fact<Question>>map(Fact::known)
        .orElse(Fact.unknown("question"));
  }

  /** The page on which the entries of this one are added. */
  public FormPage listedOn() {
    return repeats instanceof Repeats.Along(var page) ? RequestForm.page(page).get() : this;
  }
}
