package fr.alin.form;

import java.util.Collection;

/** How far a page, or a section, has come. */
public enum PageState {
  /** Does not concern this household. */
  NOT_ASKED,
  NOT_STARTED,
  INCOMPLETE,
  COMPLETE;

  /** Of several together; those not asked do not count. */
  static PageState of(Collection<PageState> states) {
    var asked = states.stream().filter(state -> state != NOT_ASKED).toList();
    if (asked.isEmpty()) {
      return NOT_ASKED;
    }
    if (asked.stream().allMatch(state -> state == COMPLETE)) {
      return COMPLETE;
    }
    return asked.stream().allMatch(state -> state == NOT_STARTED) ? NOT_STARTED : INCOMPLETE;
  }
}
