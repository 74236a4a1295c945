package fr.alin.adapters.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.shared.ImportId;
import fr.alin.testing.Fast;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@Fast
class KeyedImportCodesTest {

  private static final ImportId ONE = new ImportId(new UUID(0x7000L, 0x8000_0000_0000_0001L));
  private static final ImportId OTHER = new ImportId(new UUID(0x7000L, 0x8000_0000_0000_0002L));

  private final KeyedImportCodes codes = codes("a secret of at least thirty-two characters");

  private static KeyedImportCodes codes(String secret) {
    var random = new RandomSecrets();
    return new KeyedImportCodes(random, new KeySeal(secret, random));
  }

  @Test
  void a_code_has_six_characters_that_nobody_mistakes() {
    assertThat(codes.fresh()).hasSize(6).matches("[ABCDEFGHJKMNPQRSTUVWXYZ2-9]{6}");
  }

  @Test
  void case_and_spaces_do_not_count() {
    assertThat(codes.digest(ONE, "ab c2 d3")).isEqualTo(codes.digest(ONE, "ABC2D3"));
  }

  @Test
  void a_digest_is_bound_to_its_attempt_and_to_the_secret_and_hides_the_code() {
    var digest = codes.digest(ONE, "ABC2D3");

    assertThat(digest)
        .doesNotContain("ABC2D3")
        .isNotEqualTo(codes.digest(OTHER, "ABC2D3"))
        .isNotEqualTo(codes("another secret of thirty-two characters").digest(ONE, "ABC2D3"));
  }
}
