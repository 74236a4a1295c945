package fr.alin.sandbox;

import fr.alin.reference.Commune;
import java.time.LocalDate;
import java.util.Collection;

/** Port: invents a nation over communes, around a day. */
@FunctionalInterface
public interface InventedNations {
  InventedNation of(InventedNation.Size size, LocalDate anchor, Collection<Commune> communes);
}
