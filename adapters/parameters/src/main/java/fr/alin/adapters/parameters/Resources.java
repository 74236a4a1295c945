package fr.alin.adapters.parameters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** Opens the files that this module ships. */
final class Resources {

  private Resources() {}

  /** A file of the class path, in UTF-8; the name starts at the root. */
  static Reader open(String name) throws IOException {
    var stream = Resources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new BrokenParameters(name, "the file is missing");
    }
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
