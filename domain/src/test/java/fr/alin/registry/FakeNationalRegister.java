package fr.alin.registry;

import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.testing.InMemoryTransactions;
import java.util.HashMap;
import java.util.Map;

/** A register that answers as it is told, and refuses to be asked inside a transaction. */
public final class FakeNationalRegister implements NationalRegister {

  private final InMemoryTransactions transactions;
  private final Map<UniqueNumber, Answer> answers = new HashMap<>();
  private int asked;

  public FakeNationalRegister(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Answer read(UniqueNumber number) {
    transactions.forbidInside("the national register");
    asked++;
    return answers.getOrDefault(number, new Answer.NotFound());
  }

  /** From now on the register holds this record. */
  public void holds(RegisterRecord record) {
    answers(record.number(), new Answer.Found(record));
  }

  public void answers(UniqueNumber number, Answer answer) {
    answers.put(number, answer);
  }

  public int asked() {
    return asked;
  }
}
