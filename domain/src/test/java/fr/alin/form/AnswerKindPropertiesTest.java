package fr.alin.form;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.form.AnswerKind.Alphabet;
import fr.alin.form.AnswerKind.Code;
import fr.alin.form.AnswerKind.CodeForm;
import fr.alin.form.AnswerKind.Day;
import fr.alin.form.AnswerKind.Reading;
import fr.alin.form.AnswerKind.Span;
import fr.alin.form.AnswerKind.Text;
import fr.alin.form.AnswerKind.Whole;
import fr.alin.reference.SampleCommunes;
import fr.alin.testing.Fast;
import fr.alin.testing.SampleSites;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

/** Whatever is typed is kept in a form that is read again to the same, or refused with a reason. */
@Fast
@Tag("fast")
class AnswerKindPropertiesTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
  private static final Ground GROUND = new Ground(TODAY, new SampleCommunes(), new SampleSites());

  @Property(tries = 300)
  void no_question_ever_throws_and_what_it_keeps_it_reads_again(@ForAll String typed) {
    for (var page : RequestForm.PAGES) {
      for (var question : page.questions()) {
        if (question.kind().read(typed, GROUND) instanceof Reading.Read(var kept)) {
          assertThat(question.kind().read(kept, GROUND)).isEqualTo(new Reading.Read(kept));
          assertThat(kept.length()).isLessThanOrEqualTo(300);
        }
      }
    }
  }

  @Property(tries = 500)
  void a_name_keeps_letters_of_the_register_only(@ForAll String typed) {
    if (new Text(100, Alphabet.NAME).read(typed, GROUND) instanceof Reading.Read(var kept)) {
      assertThat(kept).matches("[\\p{IsLatin} '’.-]+");
    }
  }

  @Property(tries = 200)
  void a_text_may_be_as_long_as_its_limit_and_no_longer(
      @ForAll @IntRange(min = 1, max = 120) int most) {
    var kind = new Text(most, Alphabet.NAME);

    assertThat(kind.read("é".repeat(most), GROUND)).isEqualTo(new Reading.Read("é".repeat(most)));
    assertThat(kind.read("é".repeat(most + 1), GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.TOO_LONG, Integer.toString(most)));
  }

  @Property(tries = 200)
  void a_number_lies_between_its_limits_both_included(
      @ForAll @LongRange(max = 1_000) long least, @ForAll @LongRange(max = 1_000) long span) {
    var kind = new Whole(least + 1, least + 1 + span, false);

    assertThat(kind.read(Long.toString(least + 1), GROUND)).isInstanceOf(Reading.Read.class);
    assertThat(kind.read(Long.toString(least + 1 + span), GROUND)).isInstanceOf(Reading.Read.class);
    assertThat(kind.read(Long.toString(least), GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.TOO_LOW, Long.toString(least + 1)));
    assertThat(kind.read(Long.toString(least + 2 + span), GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.TOO_HIGH, Long.toString(least + 1 + span)));
  }

  @Test
  void a_birth_may_be_today_and_not_tomorrow() {
    assertThat(day(Span.BIRTH, TODAY)).isInstanceOf(Reading.Read.class);
    assertThat(day(Span.BIRTH, TODAY.plusDays(1)))
        .isEqualTo(new Reading.Wrong(FaultCode.IN_THE_FUTURE));
    assertThat(day(Span.BIRTH, TODAY.minusDays(43_830))).isInstanceOf(Reading.Read.class);
    assertThat(day(Span.BIRTH, TODAY.minusDays(43_831)))
        .isEqualTo(new Reading.Wrong(FaultCode.TOO_LONG_AGO));
  }

  @Test
  void an_expected_birth_is_within_three_hundred_days() {
    assertThat(day(Span.EXPECTED, TODAY)).isInstanceOf(Reading.Read.class);
    assertThat(day(Span.EXPECTED, TODAY.minusDays(1)))
        .isEqualTo(new Reading.Wrong(FaultCode.IN_THE_PAST));
    assertThat(day(Span.EXPECTED, TODAY.plusDays(300))).isInstanceOf(Reading.Read.class);
    assertThat(day(Span.EXPECTED, TODAY.plusDays(301)))
        .isEqualTo(new Reading.Wrong(FaultCode.TOO_FAR_AHEAD));
  }

  @Test
  void other_alphabets_and_days_that_do_not_exist_are_told_apart() {
    assertThat(new Text(100, Alphabet.NAME).read("Иванова", GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.ALPHABET));
    assertThat(new Text(100, Alphabet.NAME).read("  Nguyễn   Thị ", GROUND))
        .isEqualTo(new Reading.Read("Nguyễn Thị"));
    assertThat(new Text(100, Alphabet.NAME).read("R2D2", GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.ALPHABET));
    assertThat(new Day(Span.BIRTH).read("2025-02-29", GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.NOT_A_DATE));
    assertThat(new Code(CodeForm.SIRET).read("82454114802433", GROUND))
        .isEqualTo(new Reading.Wrong(FaultCode.NOT_A_SIRET));
    assertThat(new Code(CodeForm.SIRET).read("824 541 148 02432", GROUND))
        .isEqualTo(new Reading.Read("82454114802432"));
    assertThat(new Code(CodeForm.PHONE).read("06.39.98.12.34", GROUND))
        .isEqualTo(new Reading.Read("0639981234"));
  }

  private static Reading day(Span span, LocalDate day) {
    return new Day(span).read(day.toString(), GROUND);
  }
}
