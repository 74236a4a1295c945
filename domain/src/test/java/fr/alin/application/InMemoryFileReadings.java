package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.account.Role;
import fr.alin.shared.AccountId;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Readings in memory; every opening is a line of its own. */
public final class InMemoryFileReadings implements FileReadings {

  private record Line(AccountId owner, FileReading reading) {}

  private final List<Line> lines = new ArrayList<>();

  @Override
  public void record(
      Application application, Actor reader, FileReading.Purpose purpose, Instant now) {
    lines.addFirst(
        new Line(
            application.entry().account(),
            new FileReading(
                application.entry().id(),
                reader.role(),
                purpose,
                "a home",
                reader.role() == Role.LANDLORD_AGENT ? "a landlord" : "",
                BusinessClock.legalDate(now),
                now,
                1)));
  }

  @Override
  public Slice<FileReading> of(AccountId owner, Page page) {
    return Slice.last(
        lines.stream().filter(line -> line.owner().equals(owner)).map(Line::reading).toList());
  }

  @Override
  public int deleteBefore(LocalDate day) {
    var before = lines.size();
    lines.removeIf(line -> line.reading().day().isBefore(day));
    return before - lines.size();
  }
}
