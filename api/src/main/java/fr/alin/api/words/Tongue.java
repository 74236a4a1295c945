package fr.alin.api.words;

import fr.alin.mail.Language;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.List;
import java.util.Locale;

/** Which of our languages the caller reads, by Accept-Language; French unless English is preferred. */
public final class Tongue {

  private static final List<Locale> OURS = List.of(Locale.FRENCH, Locale.ENGLISH);

  private Tongue() {}

  public static Language of(HttpRequest<?> request) {
    var header = request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE);
    if (header == null || header.length() > 200) {
      return Language.FR;
    }
    try {
      var best = Locale.lookup(Locale.LanguageRange.parse(header), OURS);
      return Locale.ENGLISH.equals(best) ? Language.EN : Language.FR;
    } catch (IllegalArgumentException malformed) {
      return Language.FR;
    }
  }
}
