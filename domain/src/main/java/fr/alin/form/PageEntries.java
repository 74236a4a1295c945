package fr.alin.form;

import fr.alin.form.FormPage.Repeats;
import fr.alin.shared.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what was typed on one page into answers that may be stored, or says all that is wrong with it. */
final class PageEntries {

  /** What became of a page. */
  sealed interface Read {
    record Items(List<PageItem> items) implements Read {}

    record Wrong(List<FormFault> faults) implements Read {}

    /** Somebody the page speaks of was taken away meanwhile. */
    record Gone() implements Read {}
  }

  private final RequestDraft draft;
  private final FormPage page;
  private final Ground ground;
  private final List<FormFault> faults = new ArrayList<>();

  private PageEntries(RequestDraft draft, FormPage page, Ground ground) {
    this.draft = draft;
    this.page = page;
    this.ground = ground;
  }

  static Read read(
      RequestDraft draft, FormPage page, List<SaveFormPage.Entry> entries, Ground ground) {
    var reader = new PageEntries(draft, page, ground);
    return reader.knowsAll(entries) ? reader.items(entries) : new Read.Gone();
  }

  /** Entries name persons who are there; only where persons are added may one have no name yet. */
  private boolean knowsAll(List<SaveFormPage.Entry> entries) {
    var there = draft.items(page.listedOn()).stream().map(PageItem::id).collect(Collectors.toSet());
    var named =
        entries.stream().flatMap(entry -> entry.id().map(List::of).orElse(List.of()).stream());
    return page.repeats() instanceof Repeats.Once || named.allMatch(there::contains);
  }

  private Read items(List<SaveFormPage.Entry> entries) {
    var most =
        switch (page.repeats()) {
          case Repeats.Once once -> 1;
          case Repeats.ForEach(var limit) -> limit;
          case Repeats.Along along -> draft.items(page).size();
        };
    if (entries.size() > most) {
      return new Read.Wrong(
          List.of(
              new FormFault(
                  page.key(),
                  most,
                  page.questions().getFirst().key(),
                  FaultCode.TOO_MANY_VALUES,
                  Integer.toString(most))));
    }
    var items = new ArrayList<PageItem>();
    var next = firstFree();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var once = page.repeats() instanceof Repeats.Once;
      var id = once ? PageItem.ONLY : entry.id().orElse(Integer.toString(next));
      next += entry.id().isKnown() ? 0 : 1;
      items.add(asked(new PageItem(id, answers(i, entry.answers()))));
    }
    return faults.isEmpty() ? new Read.Items(items) : new Read.Wrong(List.copyOf(faults));
  }

  /** An id is never given twice, so that the answers of somebody taken away do not come back. */
  private int firstFree() {
    return 1
        + draft.pages().values().stream()
            .flatMap(saved -> saved.items().stream())
            .mapToInt(item -> Integer.parseInt(item.id()))
            .max()
            .orElse(0);
  }

  private Map<String, List<String>> answers(int item, Map<String, List<String>> typed) {
    var read = new HashMap<String, List<String>>();
    typed.forEach(
        (key, values) -> {
          switch (page.question(key)) {
            case Fact.Unknown<Question> unknown -> fault(item, key, FaultCode.UNKNOWN_QUESTION, "");
            case Fact.Known<Question>(var question) ->
                read.put(key, values(item, question, values));
          }
        });
    return read;
  }

  private List<String> values(int item, Question question, List<String> typed) {
    var given = typed.stream().filter(value -> !value.isBlank()).toList();
    var most = question.kind().mostValues();
    if (given.size() > most) {
      fault(item, question.key(), FaultCode.TOO_MANY_VALUES, Integer.toString(most));
      return List.of();
    }
    var values = new ArrayList<String>();
    Set<String> seen = new HashSet<>();
    for (var value : given) {
      switch (question.kind().read(value, ground)) {
        case AnswerKind.Reading.Wrong(var code, var figure) ->
            fault(item, question.key(), code, figure);
        case AnswerKind.Reading.Read(var kept) -> {
          if (!seen.add(kept)) {
            fault(item, question.key(), FaultCode.TWICE, "");
          }
          values.add(kept);
        }
      }
    }
    return values;
  }

  private void fault(int item, String question, FaultCode code, String figure) {
    faults.add(new FormFault(page.key(), item, question, code, figure));
  }

  /** Without the answers to questions that, given the others, are not asked. */
  private PageItem asked(PageItem item) {
    var kept = new HashMap<String, List<String>>();
    for (var question : page.questions()) {
      if (item.has(question.key()) && draft.holds(question.when(), page, item)) {
        kept.put(question.key(), item.all(question.key()));
      }
    }
    var next = new PageItem(item.id(), kept);
    return next.answers().size() == item.answers().size() ? next : asked(next);
  }
}
