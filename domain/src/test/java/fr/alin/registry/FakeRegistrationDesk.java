package fr.alin.registry;

import fr.alin.form.FormReading;
import fr.alin.request.RegisterRecord;
import fr.alin.request.SampleRecord;
import fr.alin.shared.DraftId;
import fr.alin.shared.Fact;
import fr.alin.testing.InMemoryTransactions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A desk that gives one number to one draft, or answers as it is told; never asked inside a transaction. */
public final class FakeRegistrationDesk implements RegistrationDesk {

  private final InMemoryTransactions transactions;
  private final Map<DraftId, RegisterRecord> filed = new HashMap<>();
  private Fact<Answer> forced = Fact.unknown("forced answer");
  private Runnable meanwhile = () -> {};

  public FakeRegistrationDesk(InMemoryTransactions transactions) {
    this.transactions = transactions;
  }

  @Override
  public Answer file(FormReading form, LocalDate filedOn) {
    transactions.forbidInside("the registration desk");
    if (forced instanceof Fact.Known<Answer>(var answer)) {
      return answer;
    }
    var record =
        filed.computeIfAbsent(
            form.draft().id(),
            id ->
                SampleRecord.aSingleEmployee(filed.size() + 1)
                    .registered(filedOn)
                    .expiring(filedOn.plusYears(1))
                    .record());
    meanwhile.run();
    return new Answer.Filed(record);
  }

  /** From now on this is the answer; {@link Fact#unknown} lets it work again. */
  public void answers(Fact<Answer> answer) {
    forced = answer;
  }

  /** The request is filed and the answer gets lost on its way. */
  public void losesTheAnswer(FormReading form, LocalDate filedOn) {
    file(form, filedOn);
  }

  /** Happens between the filing and its answer. */
  public void meanwhile(Runnable happening) {
    meanwhile = happening;
  }

  public int numbersGiven() {
    return filed.size();
  }
}
