package fr.alin.form;

import java.util.List;

/**
 * How far one page has come.
 *
 * @param gaps questions still to be answered
 */
public record PageReading(FormPage page, PageState state, List<PageItem> items, List<Gap> gaps) {

  /** A question that must be answered and is not. */
  public record Gap(int item, String question) {}

  public PageReading {
    items = List.copyOf(items);
    gaps = List.copyOf(gaps);
  }
}
