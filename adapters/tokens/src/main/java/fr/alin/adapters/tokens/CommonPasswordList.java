package fr.alin.adapters.tokens;

import fr.alin.account.CommonPasswords;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The commonest passwords, from a resource that names its origin. */
@Singleton
final class CommonPasswordList implements CommonPasswords {

  private static final String RESOURCE = "common-passwords.txt";

  private final Set<String> words;

  CommonPasswordList() {
    try (var stream =
            Objects.requireNonNull(
                CommonPasswordList.class.getResourceAsStream(RESOURCE), RESOURCE);
        var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      words =
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet());
    } catch (IOException failure) {
      throw new UncheckedIOException("resource unreadable: " + RESOURCE, failure);
    }
  }

  @Override
  public boolean contains(String lowerCase) {
    return words.contains(lowerCase);
  }

  int size() {
    return words.size();
  }
}
