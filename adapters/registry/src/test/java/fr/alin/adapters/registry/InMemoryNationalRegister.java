package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.Fact;
import java.util.HashMap;
import java.util.Map;

/** The double of fast tests. */
final class InMemoryNationalRegister implements NationalRegister {

  private final Map<UniqueNumber, RegisterRecord> records = new HashMap<>();
  private Fact<Answer> forced = Fact.unknown("forced answer");

  void put(RegisterRecord record) {
    records.put(record.number(), record);
  }

  void delete(UniqueNumber number) {
    records.remove(number);
  }

  void force(Answer answer) {
    forced = Fact.known(answer);
  }

  @Override
  public Answer read(UniqueNumber number) {
    var record = records.get(number);
    return forced.orElse(record == null ? new Answer.NotFound() : new Answer.Found(record));
  }
}
