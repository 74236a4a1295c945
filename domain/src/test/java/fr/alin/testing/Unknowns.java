package fr.alin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.shared.Fact;

/**
 * Compares values that went through a store. A store keeps that something is unknown, not in which
 * words: two unknowns are the same here, whatever they name.
 */
public final class Unknowns {

  private Unknowns() {}

  public static void assertSame(Object actual, Object expected) {
    assertThat(actual)
        .usingRecursiveComparison()
        .withEqualsForType((a, b) -> b instanceof Fact.Unknown<?>, Fact.Unknown.class)
        .isEqualTo(expected);
  }
}
