package fr.alin.form;

import fr.alin.form.FormPage.Repeats;
import fr.alin.form.PageReading.Gap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A draft read against the form: what is asked of this household, and what is still missing. */
public record FormReading(RequestDraft draft, List<PageReading> pages) {

  public FormReading {
    pages = List.copyOf(pages);
  }

  public static FormReading of(RequestDraft draft) {
    return new FormReading(
        draft, RequestForm.PAGES.stream().map(page -> read(draft, page)).toList());
  }

  private static PageReading read(RequestDraft draft, FormPage page) {
    if (!draft.asks(page)) {
      return new PageReading(page, PageState.NOT_ASKED, List.of(), List.of());
    }
    var items = draft.items(page);
    var gaps = gaps(draft, page, items);
    var saved = draft.saved(page).isKnown();
    var state =
        saved ? gaps.isEmpty() ? PageState.COMPLETE : PageState.INCOMPLETE : PageState.NOT_STARTED;
    return new PageReading(page, state, items, gaps);
  }

  private static List<Gap> gaps(RequestDraft draft, FormPage page, List<PageItem> items) {
    var gaps = new ArrayList<Gap>();
    if (items.isEmpty() && page.repeats() instanceof Repeats.ForEach) {
      gaps.add(new Gap(0, page.questions().getFirst().key())); // said to exist, and nobody named
    }
    for (var i = 0; i < items.size(); i++) {
      for (var question : page.questions()) {
        if (question.required()
            && !items.get(i).has(question.key())
            && draft.holds(question.when(), page, items.get(i))) {
          gaps.add(new Gap(i, question.key()));
        }
      }
    }
    return gaps;
  }

  /** With answers to start from on pages that nobody has saved. */
  FormReading suggesting(Map<String, PageItem> suggestions) {
    return new FormReading(
        draft,
        pages.stream()
            .map(
                reading -> {
                  var suggested = suggestions.get(reading.page().key());
                  return suggested == null || reading.state() != PageState.NOT_STARTED
                      ? reading
                      : new PageReading(
                          reading.page(), reading.state(), List.of(suggested), reading.gaps());
                })
            .toList());
  }

  public PageState state(FormSection section) {
    return PageState.of(
        pages.stream()
            .filter(page -> page.page().section() == section)
            .map(PageReading::state)
            .toList());
  }

  /** Nothing is missing, whatever the answers say together. */
  public boolean isComplete() {
    return pages.stream()
        .allMatch(
            page -> page.state() == PageState.COMPLETE || page.state() == PageState.NOT_ASKED);
  }

  /** The entries of a page as far as they are asked; none where the page is not. */
  public List<PageItem> asked(String page) {
    return pages.stream()
        .filter(reading -> reading.page().key().equals(page))
        .flatMap(reading -> reading.items().stream())
        .toList();
  }
}
