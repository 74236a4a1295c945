package fr.alin.adapters.registry;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.form.SampleForm;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.DwellingType;
import fr.alin.registry.NationalRegister;
import fr.alin.registry.RegistrationDesk;
import fr.alin.request.CoupleLink;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.simulator.Fault;
import fr.alin.testing.EndToEnd;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Filing over real HTTP at the simulator: what was answered is what the register then holds. */
@EndToEnd
class HttpRegistrationDeskTest extends RegistrationDeskContract {

  private final Simulated simulated = Simulated.start();

  @AfterEach
  void stop() {
    simulated.close();
  }

  @Override
  RegistrationDesk desk() {
    return simulated.register;
  }

  @Override
  void refuse() {
    simulated.simulator.fail(Fault.REFUSE);
  }

  @Override
  void goAway() {
    simulated.simulator.close();
  }

  @Test
  void the_number_is_of_our_desk_and_of_the_place_sought_and_can_be_read_again() {
    var filed = record(desk().file(form(SampleForm.aSinglePerson()), FILED_ON));

    assertThat(filed.number().value()).matches("0691126\\d{6}ACLOG");
    assertThat(simulated.register.read(filed.number()))
        .isEqualTo(new NationalRegister.Answer.Found(filed));
  }

  @Test
  void a_single_person_is_held_as_answered() {
    var filed = record(desk().file(form(SampleForm.aSinglePerson()), FILED_ON));

    var camille = filed.applicant();
    assertThat(camille.birthDate()).isEqualTo(LocalDate.of(1986, 2, 3));
    assertThat(camille.mobilePhone()).isEqualTo(Fact.known("0639981234"));
    assertThat(camille.address().get().street()).isEqualTo("8 quai des Platanes");
    // civil servants are among the permanent contracts of the register
    assertThat(camille.job().get().contract()).isEqualTo("CDI");
    assertThat(camille.job().get().employerSiret().get().value()).isEqualTo("82454114802432");
    assertThat(camille.taxIncomeByYear())
        .isEqualTo(Map.of(2025, Euros.cents(2_050_000), 2024, Euros.cents(2_000_000)));
    // what is paid is not a resource
    assertThat(camille.monthlyResources()).isEqualTo(Map.of("SAL", Euros.cents(180_050)));
    assertThat(filed.currentHousing().commune()).isEqualTo(Fact.known(new CommuneCode("69381")));
    assertThat(filed.currentHousing().rentWithCharges()).isEqualTo(Fact.known(Euros.euros(610)));
    assertThat(filed.currentHousing().housingBenefit()).isEqualTo(Fact.known(Euros.euros(45)));
    assertThat(filed.reasons()).containsExactly("09", "19");
    assertThat(filed.wish().types()).containsExactly(DwellingType.T2, DwellingType.T3);
    assertThat(filed.wish().communes())
        .containsExactly(new CommuneCode("69123"), new CommuneCode("69386"));
    assertThat(filed.wish().widened()).isTrue();
    assertThat(filed.wish().maximumRent()).isEqualTo(Fact.known(Euros.euros(780)));
    assertThat(filed.wish().adapted()).isFalse();
  }

  @Test
  void a_family_is_held_with_everybody_in_it() {
    var filed = record(desk().file(form(SampleForm.aFamily()), FILED_ON));

    assertThat(filed.coHolders())
        .singleElement()
        .satisfies(
            holder -> {
              assertThat(holder.link()).isEqualTo(CoupleLink.MARRIED);
              assertThat(holder.person().firstName()).isEqualTo("Karim");
              assertThat(holder.person().monthlyResources())
                  .isEqualTo(Map.of("CHO", Euros.euros(1_100)));
              assertThat(holder.person().taxIncomeByYear()).containsKey(2024);
            });
    assertThat(filed.dependants())
        .singleElement()
        .satisfies(
            child -> {
              assertThat(child.firstName()).isEqualTo("Malo");
              assertThat(child.disabled()).isTrue();
            });
    assertThat(filed.childrenInCustody()).hasSize(2);
    assertThat(filed.expectedBirths()).isEqualTo(1);
    assertThat(filed.household().sizeForDwelling()).isEqualTo(6);
  }

  @Test
  void every_answer_goes_to_the_register_and_no_social_security_number_does() {
    var question =
        new String(
            SneFiling.question(form(SampleForm.aFamily()), FILED_ON), StandardCharsets.UTF_8);

    assertThat(question)
        .contains(
            "<alin:champ cle=\"postal.floor\">3e</alin:champ>",
            "<alin:champ cle=\"housing.since\">2019-09-01</alin:champ>",
            "<alin:champ cle=\"sought.parking\">yes</alin:champ>",
            "<alin:champ cle=\"disability.person\">DEPENDANT</alin:champ>",
            "<nuu:coParentalite>G</nuu:coParentalite>",
            "<nuu:coParentalite>D</nuu:coParentalite>",
            "<nuu:listeRessourceRecuePersACharge>")
        .doesNotContain("<nuu:nir>", "+");
  }

  @Test
  void an_answer_lost_on_its_way_gives_no_second_number() {
    var form = form(SampleForm.aSinglePerson());
    simulated.simulator.fail(Fault.CUT_OFF);
    assertThat(desk().file(form, FILED_ON)).isInstanceOf(RegistrationDesk.Answer.Unreachable.class);
    simulated.simulator.fail(Fault.NONE);

    assertThat(record(desk().file(form, FILED_ON)).number().sequence()).isEqualTo("900001");
  }

  @Test
  void what_changes_at_the_register_comes_with_the_next_reading() {
    var filed = record(desk().file(form(SampleForm.aSinglePerson()), FILED_ON));

    simulated.simulator.change(filed.number().value(), Map.of("monthlyIncomeCents", "165000"));
    var read = simulated.register.read(filed.number());

    assertThat(read)
        .isInstanceOfSatisfying(
            NationalRegister.Answer.Found.class,
            found ->
                assertThat(found.record().applicant().monthlyResources())
                    .isEqualTo(Map.of("SAL", Euros.euros(1_650))));
    assertThat(simulated.simulator.delete(filed.number().value())).isTrue();
    assertThat(simulated.register.read(filed.number()))
        .isEqualTo(new NationalRegister.Answer.NotFound());
  }

  @Test
  void every_fault_of_the_partner_comes_back_as_a_value() {
    var form = form(SampleForm.aSinglePerson());
    for (var fault : Fault.values()) {
      if (fault != Fault.HANG_AFTER_HEADERS && fault != Fault.SLOW) {
        simulated.simulator.fail(fault);
        assertThat(desk().file(form, FILED_ON)).as(fault.name()).isNotNull();
      }
    }
  }
}
