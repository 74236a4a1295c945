package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.testing.Fast;
import org.junit.jupiter.api.BeforeEach;

@Fast
class InMemoryNationalRegisterTest extends NationalRegisterContract {

  private final InMemoryNationalRegister register = new InMemoryNationalRegister();

  @BeforeEach
  void holdsTheRecord() {
    register.put(held());
  }

  @Override
  NationalRegister register() {
    return register;
  }

  @Override
  RegisterRecord held() {
    return Simulated.WORLD.registerOnly().getFirst();
  }

  @Override
  void delete(UniqueNumber number) {
    register.delete(number);
  }

  @Override
  void refuse() {
    register.force(new NationalRegister.Answer.Refused("HABILITATION"));
  }

  @Override
  void goAway() {
    register.force(new NationalRegister.Answer.Unreachable("time-out"));
  }
}
