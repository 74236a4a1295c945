package fr.alin.adapters.persistence.schema;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.codegen.ChangelogHash;
import fr.alin.codegen.GenerateJooq;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed jOOQ classes are those of the committed changelog. */
class GeneratedClassesTest {

  @Test
  void the_classes_were_generated_from_the_changelog_as_it_stands() throws Exception {
    var changelog = Path.of("src/main/resources", GenerateJooq.CHANGELOG_FOLDER);

    assertThat(Files.readString(Path.of("src/generated/jooq.sha256")).strip())
        .as("stale jOOQ classes: run `make schema` and commit what it writes")
        .isEqualTo(ChangelogHash.of(changelog));
  }
}
