package fr.alin.adapters.parameters;

import fr.alin.shared.Fact;
import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * One mapping of a YAML file. Asking for a key that is missing, or is of another kind, names the file
 * and the path; {@link #refuseOthers} catches the misspelt key that nobody asked for.
 */
final class YamlNode {

  private final String path;
  private final Map<?, ?> entries;
  private final Set<String> asked = new HashSet<>();

  private YamlNode(String path, Map<?, ?> entries) {
    this.path = path;
    this.entries = entries;
  }

  /** Reads a file: plain data only, no key twice, dates left as text. */
  static YamlNode read(String name, Reader text) {
    var options = new LoaderOptions();
    options.setAllowDuplicateKeys(false);
    var dump = new DumperOptions();
    var yaml =
        new Yaml(
            new SafeConstructor(options), new Representer(dump), dump, options, new TextualDates());
    Object root = yaml.load(text);
    return of(name, root);
  }

  static YamlNode readResource(String name) {
    try (var text = Resources.open(name)) {
      return read(name, text);
    } catch (IOException e) {
      throw new BrokenParameters(name, e);
    }
  }

  private static YamlNode of(String path, @Nullable Object value) {
    if (value instanceof Map<?, ?> entries) {
      return new YamlNode(path, entries);
    }
    throw new BrokenParameters(path, "a mapping is expected");
  }

  String path() {
    return path;
  }

  Set<String> keys() {
    var keys = new HashSet<String>();
    entries.keySet().forEach(key -> keys.add(String.valueOf(key)));
    return keys;
  }

  boolean has(String key) {
    asked.add(key);
    return entries.get(key) != null;
  }

  YamlNode node(String key) {
    return of(path + "/" + key, value(key));
  }

  List<YamlNode> nodes(String key) {
    return items(key).stream().map(item -> of(path + "/" + key, item)).toList();
  }

  List<String> texts(String key) {
    return items(key).stream().map(String::valueOf).toList();
  }

  List<Long> wholes(String key) {
    return items(key).stream().map(item -> whole(key, item)).toList();
  }

  String text(String key) {
    if (value(key) instanceof String text) {
      return text;
    }
    throw broken(key, "a text is expected");
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  long whole(String key) {
    return whole(key, value(key));
  }

  LocalDate day(String key) {
    return LocalDate.parse(text(key));
  }

  Fact<LocalDate> dayIfAny(String key) {
    return has(key) ? Fact.known(day(key)) : Fact.unknown(key);
  }

  /** Nobody asked for the other keys: one of them is misspelt. */
  void refuseOthers() {
    var others = keys();
    others.removeAll(asked);
    if (!others.isEmpty()) {
      throw new BrokenParameters(path, "unknown key " + others.iterator().next());
    }
  }

  private Object value(String key) {
    asked.add(key);
    var value = entries.get(key);
    if (value == null) {
      throw broken(key, "the key is missing");
    }
    return value;
  }

  private List<?> items(String key) {
    if (value(key) instanceof List<?> items) {
      return items;
    }
    throw broken(key, "a list is expected");
  }

  private long whole(String key, @Nullable Object value) {
    return switch (value) {
      case Integer number -> number;
      case Long number -> number;
      case null, default -> throw broken(key, "a whole number is expected");
    };
  }

  private BrokenParameters broken(String key, String problem) {
    return new BrokenParameters(path + "/" + key, problem);
  }

  /** Leaves dates as text: a calendar day has no instant, nor a time zone. */
  private static final class TextualDates extends Resolver {
    @Override
    protected void addImplicitResolvers() {
      addImplicitResolver(Tag.BOOL, BOOL, "yYnNtTfFoO");
      addImplicitResolver(Tag.INT, INT, "-+0123456789");
      addImplicitResolver(Tag.NULL, NULL, "~nN\0");
      addImplicitResolver(Tag.NULL, EMPTY, null);
    }
  }
}
