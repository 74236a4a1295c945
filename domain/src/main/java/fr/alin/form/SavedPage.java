package fr.alin.form;

import fr.alin.shared.Bounds;
import java.time.LocalDate;
import java.util.List;

/**
 * A page as it was last saved.
 *
 * @param version of the draft at that moment: whoever saw an older one has not seen these answers
 * @param savedOn the day to which "last year" in its questions refers
 */
public record SavedPage(long version, LocalDate savedOn, List<PageItem> items) {

  private static final int MOST_ITEMS = 15;

  public SavedPage {
    items = Bounds.atMost(MOST_ITEMS, items);
  }
}
