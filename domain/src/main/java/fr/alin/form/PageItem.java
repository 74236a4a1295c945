package fr.alin.form;

import fr.alin.shared.Bounds;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One entry of a page: the answers about the household, or about one person of it.
 *
 * @param id tells the entries of a repeated page apart; the same person has the same id on every page
 * @param answers by question; a question without an answer is absent
 */
public record PageItem(String id, Map<String, List<String>> answers) {

  /** Of a page that is filled in once. */
  public static final String ONLY = "1";

  private static final int MOST_ANSWERS = 40;

  public PageItem {
    Bounds.text("id", 10, id);
    if (answers.size() > MOST_ANSWERS) {
      throw new IllegalArgumentException("more than " + MOST_ANSWERS + " answers");
    }
    var copy = new HashMap<String, List<String>>();
    answers.forEach(
        (question, values) -> {
          if (!values.isEmpty()) {
            copy.put(question, List.copyOf(values));
          }
        });
    answers = Map.copyOf(copy);
  }

  static PageItem empty(String id) {
    return new PageItem(id, Map.of());
  }

  public List<String> all(String question) {
    return answers.getOrDefault(question, List.of());
  }

  /** The answer, empty when there is none. */
  public String text(String question) {
    var values = all(question);
    return values.isEmpty() ? "" : values.getFirst();
  }

  public boolean has(String question) {
    return !all(question).isEmpty();
  }

  public boolean isYes(String question) {
    return text(question).equals(AnswerKind.YesNo.YES);
  }

  /** The day answered; only where one was, since it was read as one before it was stored. */
  public LocalDate day(String question) {
    return LocalDate.parse(text(question));
  }

  /** Hidden, so that no log or message shows a person by accident. */
  @Override
  public String toString() {
    return "PageItem[…]";
  }
}
