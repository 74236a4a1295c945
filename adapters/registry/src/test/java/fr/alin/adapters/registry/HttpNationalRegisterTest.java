package fr.alin.adapters.registry;

import fr.alin.registry.NationalRegister;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import fr.alin.simulator.Fault;
import fr.alin.testing.EndToEnd;
import org.junit.jupiter.api.AfterEach;

@EndToEnd
class HttpNationalRegisterTest extends NationalRegisterContract {

  private final Simulated simulated = Simulated.start();

  @AfterEach
  void stop() {
    simulated.close();
  }

  @Override
  NationalRegister register() {
    return simulated.register;
  }

  @Override
  RegisterRecord held() {
    return Simulated.WORLD.registerOnly().getFirst();
  }

  @Override
  void delete(UniqueNumber number) {
    simulated.simulator.delete(number.value());
  }

  @Override
  void refuse() {
    simulated.simulator.fail(Fault.REFUSE);
  }

  @Override
  void goAway() {
    simulated.simulator.close();
  }
}
