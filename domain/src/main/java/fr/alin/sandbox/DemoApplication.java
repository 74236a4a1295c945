package fr.alin.sandbox;

import fr.alin.application.Application;
import fr.alin.application.HistoryEvent;
import java.util.List;

/**
 * An application as it stands at the anchor, with all the steps that led there, oldest first; the
 * last one has the status of the application.
 */
public record DemoApplication(Application application, List<HistoryEvent> history) {

  public DemoApplication {
    history = List.copyOf(history);
    if (history.isEmpty() || history.getLast().status() != application.status()) {
      throw new IllegalArgumentException("history does not end in the status of the application");
    }
  }
}
