package fr.alin.form;

import fr.alin.form.FormPage.Repeats;
import fr.alin.shared.AccountId;
import fr.alin.shared.DraftId;
import fr.alin.shared.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A request that is being filled in. What is stored is always valid, and may be incomplete.
 *
 * @param id also the desk's reference at the register, so that filing twice gives one number
 * @param pages those saved, by key
 * @param version one more at each saved page, 0 before the first
 */
public record RequestDraft(
    DraftId id,
    AccountId account,
    Instant startedAt,
    Instant savedAt,
    Map<String, SavedPage> pages,
    long version) {

  public RequestDraft {
    pages = Map.copyOf(pages);
  }

  public static RequestDraft start(DraftId id, AccountId account, Instant now) {
    return new RequestDraft(id, account, now, now, Map.of(), 0);
  }

  /** What there is before anything was saved, for reading only. */
  public static RequestDraft nobodys(AccountId account) {
    return start(new DraftId(new UUID(0, 0)), account, Instant.EPOCH);
  }

  public Fact<SavedPage> saved(FormPage page) {
    var found = pages.get(page.key());
    return found == null ? Fact.unknown("saved page") : Fact.known(found);
  }

  /** The entries of a page: one for the household, or one for each person listed, answered or not. */
  public List<PageItem> items(FormPage page) {
    var own = saved(page).map(SavedPage::items).orElse(List.of());
    return switch (page.repeats()) {
      case Repeats.Once once -> own.isEmpty() ? List.of(PageItem.empty(PageItem.ONLY)) : own;
      case Repeats.ForEach each -> own;
      case Repeats.Along along -> {
        var byId = own.stream().collect(Collectors.toMap(PageItem::id, Function.identity()));
        yield items(page.listedOn()).stream()
            .map(listed -> byId.getOrDefault(listed.id(), PageItem.empty(listed.id())))
            .toList();
      }
    };
  }

  /** The answers of a page that is filled in once. */
  public PageItem only(String page) {
    return items(RequestForm.page(page).get()).getFirst();
  }

  public List<PageItem> items(String page) {
    return items(RequestForm.page(page).get());
  }

  /** Is the page, or the question, asked of this household? {@code item} is the entry asked about. */
  public boolean holds(Condition condition, FormPage page, PageItem item) {
    return switch (condition) {
      case Condition.Always always -> true;
      case Condition.Says(var elsewhere, var question, var values) ->
          (elsewhere.equals(page.key()) ? item : only(elsewhere))
              .all(question).stream().anyMatch(values::contains);
    };
  }

  public boolean asks(FormPage page) {
    return holds(page.when(), page, PageItem.empty(PageItem.ONLY));
  }

  /** The page with these answers, and the day and version of it. */
  public RequestDraft saving(FormPage page, List<PageItem> items, LocalDate day, Instant now) {
    var next = new HashMap<>(pages);
    next.put(page.key(), new SavedPage(version + 1, day, items));
    return new RequestDraft(id, account, startedAt, now, next, version + 1);
  }

  /** Was the page saved since this version was seen? Other pages do not matter. */
  public boolean movedSince(FormPage page, long seen) {
    return seen > version
        || saved(page).map(it -> it.version() > seen).orElse(false)
        || (page.listedOn() != page && movedSince(page.listedOn(), seen));
  }
}
