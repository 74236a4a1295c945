package fr.alin.guilty.request;

import fr.alin.guilty.reference.Upward;
import java.util.List;

/** The other half of a cycle. */
public record Loop(List<String> names) {
  static int count(Upward upward) {
    return upward.loop().names().size();
  }
}
