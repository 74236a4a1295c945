package fr.alin.adapters.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.company.Company;
import fr.alin.company.Sector;
import fr.alin.company.Tranche;
import fr.alin.offer.Offer;
import fr.alin.reference.CommuneCode;
import fr.alin.reference.Coordinates;
import fr.alin.reference.DwellingType;
import fr.alin.reference.FinancingCategory;
import fr.alin.reference.SizeClass;
import fr.alin.request.HouseholdIncome;
import fr.alin.request.HousingRequest;
import fr.alin.request.RegisterRecord;
import fr.alin.request.Siret;
import fr.alin.request.UniqueNumber;
import fr.alin.shared.BusinessClock;
import fr.alin.shared.Euros;
import fr.alin.shared.Fact;
import fr.alin.testing.Fast;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@Fast
class SyntheticWorldTest {

  private static final LocalDate ANCHOR = LocalDate.of(2026, 11, 21);
  private static final SyntheticWorld WORLD =
      new SyntheticWorld(SyntheticWorld.DEMONSTRATION, ANCHOR);

  @Test
  void the_same_seed_and_anchor_give_the_same_world() {
    var again = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, ANCHOR);

    assertThat(again.companies()).isEqualTo(WORLD.companies());
    assertThat(again.offers()).isEqualTo(WORLD.offers());
    assertThat(again.requests()).isEqualTo(WORLD.requests());
    assertThat(again.registerOnly()).isEqualTo(WORLD.registerOnly());
  }

  @Test
  void the_dice_do_not_depend_on_the_machine() {
    var dice = Dice.of(1, "fixed", 2);

    assertThat(List.of(dice.next(), dice.next())).containsExactly(FIRST_THROW, SECOND_THROW);
  }

  private static final long FIRST_THROW = -6_800_114_579_396_379_206L;
  private static final long SECOND_THROW = -9_049_079_292_945_301_740L;

  @Test
  void it_has_the_size_that_the_demonstration_promises() {
    var start = ANCHOR.atStartOfDay(BusinessClock.LEGAL_ZONE).toInstant();

    assertThat(WORLD.companies()).hasSize(60);
    assertThat(WORLD.landlords()).hasSize(25);
    assertThat(WORLD.offers()).hasSize(2_000);
    assertThat(WORLD.requests()).hasSize(5_000);
    assertThat(WORLD.registerOnly()).hasSize(1_200);
    var online = WORLD.offers().stream().filter(o -> o.isOpenAt(start)).toList();
    assertThat(online).hasSize(300);
    assertThat(online.stream().filter(o -> o.facts().reservedTo().isKnown())).hasSize(20);
    assertThat(WORLD.offers().stream().map(o -> o.facts().commune().code()).distinct().count())
        .isBetween(55L, 66L);
  }

  @Test
  void every_number_is_well_formed_and_unique() {
    var sirens =
        Stream.concat(
                WORLD.companies().stream().map(Company::siren),
                WORLD.landlords().stream().map(l -> l.siren()))
            .toList();
    var numbers = records().map(r -> r.number().value()).toList();
    var mails = records().map(r -> r.applicant().email().get()).toList();

    assertThat(sirens)
        .doesNotHaveDuplicates()
        .allMatch(siren -> Siret.isValid(Numbers.siret(siren, 7).value()));
    assertThat(numbers)
        .doesNotHaveDuplicates()
        .allMatch(n -> UniqueNumber.parse(n, ANCHOR).isKnown());
    assertThat(mails).doesNotHaveDuplicates().allMatch(m -> m.endsWith(".example"));
    assertThat(WORLD.requests().stream().map(HousingRequest::platformNumber))
        .doesNotHaveDuplicates();
  }

  @Test
  void companies_form_trees_of_the_three_size_classes() {
    var seen = new HashSet<>();
    for (var company : WORLD.companies()) {
      company.parent().map(parent -> assertThat(seen).contains(parent));
      seen.add(company.id());
    }

    assertThat(WORLD.companies().stream().map(Company::sizeClass).distinct())
        .containsExactlyInAnyOrder(SizeClass.values());
    assertThat(WORLD.companies().stream().filter(c -> c.sector() == Sector.AGRICULTURAL))
        .hasSize(2);
    assertThat(WORLD.companies().stream().map(Company::confirmation).distinct()).hasSize(3);
  }

  @Test
  void rents_stay_within_the_stated_bands() {
    var ten = 10;
    for (var offer : WORLD.offers()) {
      if (offer.id().equals(WORLD.stories().workedExample())
          || offer.id().equals(WORLD.stories().employee())) {
        continue;
      }
      var surface = offer.dwelling().surfaceSquareMetres();
      var band = RentBand.of(offer.facts().commune());
      var financing = offer.facts().financing();
      assertThat(offer.dwelling().rentWithoutCharges().cents())
          .isBetween(
              band.lowest(financing) * surface - ten, band.highest(financing) * surface + surface);
      var charges =
          offer.facts().rentWithCharges().cents() - offer.dwelling().rentWithoutCharges().cents();
      assertThat(charges)
          .isBetween(
              (long) RentBand.LOWEST_CHARGES * surface - ten,
              (long) RentBand.HIGHEST_CHARGES * surface);
    }
  }

  @Test
  void closed_offers_lie_in_the_forty_days_before_the_anchor_and_open_ones_close_within_twelve() {
    for (var offer : WORLD.offers()) {
      var day = BusinessClock.legalDate(offer.deadline());
      assertThat(offer.opensAt()).isBefore(offer.deadline());
      if (offer.closedAt().isKnown()) {
        assertThat(day).isBetween(ANCHOR.minusDays(40), ANCHOR.minusDays(1));
      } else {
        assertThat(day).isBetween(ANCHOR.plusDays(1), ANCHOR.plusDays(12));
      }
    }
  }

  @Test
  void tabanou_and_leclerc_are_those_of_the_worked_example() {
    var tabanou = WORLD.registerOnly().get(0);
    var leclerc = WORLD.registerOnly().get(1);
    var offer = offer(WORLD);

    assertThat(tabanou.applicant().lastName()).isEqualTo("Tabanou");
    assertThat(tabanou.household().applicant().ageOn(ANCHOR)).isEqualTo(29);
    assertThat(tabanou.household().applicant().ageOn(ANCHOR.plusDays(90))).isEqualTo(29);
    assertThat(HouseholdIncome.monthly(tabanou)).isEqualTo(Euros.euros(1_600));
    assertThat(tabanou.currentHousing().commune()).isEqualTo(Fact.known(new CommuneCode("42218")));
    assertThat(leclerc.applicant().lastName()).isEqualTo("Leclerc");
    assertThat(leclerc.household().applicant().ageOn(ANCHOR)).isEqualTo(31);
    assertThat(HouseholdIncome.monthly(leclerc)).isEqualTo(Euros.euros(1_550));
    assertThat(tabanou.firstRegisteredOn()).isBefore(leclerc.firstRegisteredOn());
    assertThat(employer(tabanou).sizeClass()).isEqualTo(SizeClass.LARGE);
    assertThat(employer(tabanou).policy().tranches()).containsOnlyKeys(Tranche.A);
    assertThat(employer(leclerc).sizeClass()).isEqualTo(SizeClass.SME);
    assertThat(employer(leclerc).headcount()).isGreaterThanOrEqualTo(10);
    assertThat(employer(leclerc).policy().tranches()).isEmpty();
    assertThat(Stream.of(tabanou, leclerc).map(r -> employer(r).confirmation().givesPoints()))
        .containsOnly(true);
    assertThat(offer.facts().rentWithCharges()).isEqualTo(Euros.euros(500));
    assertThat(offer.facts().dwellingType()).isEqualTo(DwellingType.T1);
    assertThat(offer.facts().financing()).isEqualTo(FinancingCategory.PLUS);
    assertThat(offer.facts().commune().code()).isEqualTo(new CommuneCode("69386"));
    assertThat(metres(tabanou, offer)).isBetween(40_000L, 69_999L);
  }

  @Test
  void another_anchor_moves_the_worked_example_with_it() {
    var later = new SyntheticWorld(SyntheticWorld.DEMONSTRATION, LocalDate.of(2027, 2, 28));

    assertThat(later.registerOnly().get(0).household().applicant().ageOn(later.anchor()))
        .isEqualTo(29);
    assertThat(later.registerOnly().get(1).household().applicant().ageOn(later.anchor()))
        .isEqualTo(31);
    assertThat(later.requests().getFirst().register().expiresOn()).isAfter(later.anchor());
  }

  @Test
  void pictures_are_plain_drawings_with_words_for_those_who_do_not_see_them() {
    var pictures = new DrawnPictures();

    for (var number = 1; number <= pictures.count(); number++) {
      var svg = new String(pictures.svg(number).get(), java.nio.charset.StandardCharsets.UTF_8);
      assertThat(svg)
          .startsWith("<svg ")
          .endsWith("</svg>")
          .doesNotContain("script", "href", "url(");
      assertThat(pictures.alternative(number, fr.alin.mail.Language.FR)).startsWith("Dessin d’un");
      assertThat(pictures.alternative(number, fr.alin.mail.Language.EN)).startsWith("Drawing of a");
    }
    assertThat(pictures.svg(0).isKnown()).isFalse();
    assertThat(pictures.svg(pictures.count() + 1).isKnown()).isFalse();
  }

  private static Stream<RegisterRecord> records() {
    return Stream.concat(
        WORLD.requests().stream().map(HousingRequest::register), WORLD.registerOnly().stream());
  }

  private static Company employer(RegisterRecord record) {
    var siren = record.applicant().job().get().employerSiret().get().siren();
    return WORLD.companies().stream().collect(Collectors.toMap(Company::siren, c -> c)).get(siren);
  }

  private static Offer offer(SyntheticWorld world) {
    return world.offers().stream()
        .filter(o -> o.id().equals(world.stories().workedExample()))
        .findFirst()
        .orElseThrow();
  }

  private static long metres(RegisterRecord record, Offer offer) {
    Coordinates home =
        Towns.load()
            .of(record.currentHousing().commune().get().value())
            .commune()
            .coordinates()
            .get();
    return home.metresTo(offer.facts().commune().coordinates().get());
  }
}
