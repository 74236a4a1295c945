package fr.alin.application;

import fr.alin.account.Actor;
import fr.alin.shared.AccountId;
import fr.alin.shared.Page;
import fr.alin.shared.Slice;
import java.time.Instant;
import java.time.LocalDate;

/** Port: who opened whose file. Called inside {@code Transactions}. */
public interface FileReadings {

  /** One more reading, of the file's owner. */
  void record(Application application, Actor reader, FileReading.Purpose purpose, Instant now);

  /** Newest first. */
  Slice<FileReading> of(AccountId owner, Page page);

  /** Logs are kept 12 months (domain.md, 9); returns how many lines went. */
  int deleteBefore(LocalDate day);
}
