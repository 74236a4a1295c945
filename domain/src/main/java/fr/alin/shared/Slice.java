package fr.alin.shared;

import java.util.List;
import java.util.function.Function;

/** A page of a list in its total order, and where the next one starts. */
public record Slice<T>(List<T> items, Fact<String> next) {

  public Slice {
    items = List.copyOf(items);
  }

  public static <T> Slice<T> last(List<T> items) {
    return new Slice<>(items, Fact.unknown("next page"));
  }

  public <R> Slice<R> map(Function<? super T, ? extends R> function) {
    return new Slice<>(items.stream().<R>map(function).toList(), next);
  }
}
