package fr.alin.form;

import fr.alin.form.AnswerKind.Alphabet;
import fr.alin.form.AnswerKind.Choice;
import fr.alin.form.AnswerKind.Code;
import fr.alin.form.AnswerKind.CodeForm;
import fr.alin.form.AnswerKind.Day;
import fr.alin.form.AnswerKind.Span;
import fr.alin.form.AnswerKind.Text;
import fr.alin.form.AnswerKind.Whole;
import fr.alin.form.AnswerKind.YesNo;
import java.util.Set;

/** The short words in which the pages of the form are written down. */
final class Ask {

  static final Condition ALWAYS = new Condition.Always();
  private static final int NAME = 100;
  private static final long MILLION = 100_000_000;

  private Ask() {}

  static Question must(String key, AnswerKind kind) {
    return new Question(key, kind, true, ALWAYS);
  }

  static Question may(String key, AnswerKind kind) {
    return new Question(key, kind, false, ALWAYS);
  }

  static Question mustWhen(Condition when, String key, AnswerKind kind) {
    return new Question(key, kind, true, when);
  }

  static Question mayWhen(Condition when, String key, AnswerKind kind) {
    return new Question(key, kind, false, when);
  }

  static Condition says(String page, String question, String... values) {
    return new Condition.Says(page, question, Set.of(values));
  }

  static Condition yes(String page, String question) {
    return says(page, question, YesNo.YES);
  }

  static Condition no(String page, String question) {
    return says(page, question, YesNo.NO);
  }

  static AnswerKind name() {
    return new Text(NAME, Alphabet.NAME);
  }

  static AnswerKind line(int most) {
    return new Text(most, Alphabet.LINE);
  }

  static AnswerKind code(CodeForm form) {
    return new Code(form);
  }

  static AnswerKind day(Span span) {
    return new Day(span);
  }

  static AnswerKind one(ValueList list) {
    return new Choice(list, 1);
  }

  static AnswerKind several(ValueList list) {
    return new Choice(list, list.codes().size());
  }

  static AnswerKind yesNo() {
    return new YesNo();
  }

  /** Up to a million euros. */
  static AnswerKind euros() {
    return new Whole(0, MILLION, true);
  }

  static AnswerKind count(long least, long most) {
    return new Whole(least, most, false);
  }
}
