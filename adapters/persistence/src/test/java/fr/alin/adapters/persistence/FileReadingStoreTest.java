package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.application.Application;
import fr.alin.application.Applications;
import fr.alin.application.FileReading;
import fr.alin.application.FileReadings;
import fr.alin.shared.AccountId;
import fr.alin.shared.Fact;
import fr.alin.shared.Page;
import fr.alin.testing.Database;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Readings of files: one line a day for a reader and a purpose, for the owner alone. */
@Database
class FileReadingStoreTest {

  private static final Actor ADVISER =
      new Actor(new AccountId(new UUID(8, 1)), Role.ADVISER, Set.of(), Fact.unknown("landlord"));
  private static final Actor AGENT =
      new Actor(
          new AccountId(new UUID(8, 2)),
          Role.LANDLORD_AGENT,
          Set.of(),
          Fact.known(Samples.LANDLORD));

  private Application file;

  @BeforeEach
  void a_file() {
    World.clean();
    Samples.storedLandlord();
    var offer = Samples.storedOffer(1);
    var owner = Samples.storedAccount(1);
    Samples.storedAccount(2);
    var submitted = Samples.submitted(1, offer.id(), 1);
    assertThat(submitted.entry().account()).isEqualTo(owner);
    World.write(
        () ->
            World.bean(Applications.class)
                .submit(submitted, Samples.claim(1, "k"), Samples.NOW, Samples.mail(1)));
    file = submitted;
  }

  private void read(Actor reader, FileReading.Purpose purpose, Duration later) {
    World.write(
        () -> {
          World.bean(FileReadings.class).record(file, reader, purpose, Samples.NOW.plus(later));
          return 0;
        });
  }

  private fr.alin.shared.Slice<FileReading> readings(AccountId owner, Page page) {
    return World.read(() -> World.bean(FileReadings.class).of(owner, page));
  }

  @Test
  void readings_of_a_day_are_one_line_that_counts_them() {
    read(ADVISER, FileReading.Purpose.REVIEW, Duration.ZERO);
    read(ADVISER, FileReading.Purpose.REVIEW, Duration.ofMinutes(5));
    read(ADVISER, FileReading.Purpose.REVIEW, Duration.ofDays(1));
    read(AGENT, FileReading.Purpose.DESIGNATION, Duration.ofDays(2));

    var mine = readings(file.entry().account(), Page.first(10)).items();

    assertThat(mine).extracting(FileReading::times).containsExactly(1, 1, 2);
    assertThat(mine)
        .extracting(FileReading::organisation)
        .containsExactly("Habitat des Rives", "", "");
    assertThat(mine.getLast().lastAt()).isEqualTo(Samples.NOW.plus(Duration.ofMinutes(5)));
    assertThat(mine.getFirst().home()).startsWith("T2 – Lyon");
    assertThat(readings(new AccountId(Samples.id(2, 2)), Page.first(10)).items()).isEmpty();
  }

  @Test
  void pages_follow_one_another() {
    read(ADVISER, FileReading.Purpose.REVIEW, Duration.ZERO);
    read(AGENT, FileReading.Purpose.DESIGNATION, Duration.ofHours(1));

    var first = readings(file.entry().account(), Page.first(1));
    var second = readings(file.entry().account(), new Page(1, first.next()));

    assertThat(first.items()).extracting(FileReading::reader).containsExactly(Role.LANDLORD_AGENT);
    assertThat(second.items()).extracting(FileReading::reader).containsExactly(Role.ADVISER);
    assertThat(second.next().isKnown()).isFalse();
  }

  @Test
  void lines_older_than_the_day_go() {
    read(ADVISER, FileReading.Purpose.REVIEW, Duration.ZERO);
    var day = LocalDate.of(2026, 11, 21);

    assertThat(deleted(day)).isZero();
    assertThat(deleted(day.plusDays(1))).isEqualTo(1);
  }

  private static int deleted(LocalDate before) {
    return World.<Integer>write(() -> World.bean(FileReadings.class).deleteBefore(before));
  }
}
