package fr.alin.sandbox;

import java.time.LocalDate;

/** Port: builds the invented world around a day. */
public interface InventedWorlds {
  InventedWorld around(LocalDate anchor);
}
