package fr.alin.adapters.registry;

import fr.alin.registry.FakeRegistrationDesk;
import fr.alin.registry.RegistrationDesk;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import fr.alin.testing.InMemoryTransactions;

/** The double of fast tests keeps the contract of the real desk. */
@Fast
class FakeRegistrationDeskTest extends RegistrationDeskContract {

  private final FakeRegistrationDesk desk = new FakeRegistrationDesk(new InMemoryTransactions());

  @Override
  RegistrationDesk desk() {
    return desk;
  }

  @Override
  void refuse() {
    desk.answers(Fact.known(new RegistrationDesk.Answer.Refused("HABILITATION")));
  }

  @Override
  void goAway() {
    desk.answers(Fact.known(new RegistrationDesk.Answer.Unreachable("time-out")));
  }
}
