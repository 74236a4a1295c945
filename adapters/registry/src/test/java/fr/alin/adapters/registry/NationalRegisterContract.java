package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.registry.NationalRegister;
import fr.alin.registry.NationalRegister.Answer;
import fr.alin.request.RegisterRecord;
import fr.alin.request.UniqueNumber;
import org.junit.jupiter.api.Test;

/** What every national register does, the double of fast tests and the real client alike. */
abstract class NationalRegisterContract {

  static final UniqueNumber UNKNOWN = new UniqueNumber("0290124999999GDPUB");

  /** A register that holds this record. */
  abstract NationalRegister register();

  abstract RegisterRecord held();

  /** Deletes the record in the register. */
  abstract void delete(UniqueNumber number);

  /** Makes the register refuse, then be out of reach. */
  abstract void refuse();

  abstract void goAway();

  @Test
  void it_gives_the_whole_record_held_under_a_number() {
    assertThat(register().read(held().number())).isEqualTo(new Answer.Found(held()));
  }

  @Test
  void the_same_question_gets_the_same_answer() {
    var first = register().read(held().number());

    assertThat(register().read(held().number())).isEqualTo(first);
  }

  @Test
  void it_says_that_it_knows_no_such_number() {
    assertThat(register().read(UNKNOWN)).isEqualTo(new Answer.NotFound());
  }

  @Test
  void a_deleted_request_is_not_found() {
    delete(held().number());

    assertThat(register().read(held().number())).isEqualTo(new Answer.NotFound());
  }

  @Test
  void a_refusal_comes_back_as_a_value() {
    refuse();

    assertThat(register().read(held().number())).isInstanceOf(Answer.Refused.class);
  }

  @Test
  void a_register_out_of_reach_comes_back_as_a_value() {
    goAway();

    assertThat(register().read(held().number())).isInstanceOf(Answer.Unreachable.class);
  }
}
