package fr.alin.form;

import fr.alin.request.Siret;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an answer may be. Each kind reads what was typed, or says what is wrong with it. */
public sealed interface AnswerKind {

  /** What became of one value. */
  sealed interface Reading {
    /** The value as it is kept. */
    record Read(String value) implements Reading {}

    /** Refused; {@code figure} is the limit passed, if any. */
    record Wrong(FaultCode code, String figure) implements Reading {
      Wrong(FaultCode code) {
        this(code, "");
      }
    }
  }

  /** Reads one value that is not blank. */
  Reading read(String typed, Ground ground);

  /** How many values make one answer. */
  default int mostValues() {
    return 1;
  }

  /** Letters of the register: Latin ones, with their accents. */
  enum Alphabet {
    /** A name of a person: letters, spaces, hyphens, apostrophes. */
    NAME(Pattern.compile("(?=.*\\p{IsLatin})[\\p{IsLatin} '’.-]+")),
    /** A line of an address or of free text. */
    LINE(Pattern.compile("[\\p{IsLatin}\\d '’.,:;/()&°+#\"«»!?%€*_-]+"));

    private final Pattern form;

    Alphabet(Pattern form) {
      this.form = form;
    }
  }

  /** A text of at most so many characters; white space is made even. */
  record Text(int most, Alphabet alphabet) implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      var text = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
      if (text.codePointCount(0, text.length()) > most) {
        return new Reading.Wrong(FaultCode.TOO_LONG, Integer.toString(most));
      }
      return alphabet.form.matcher(text).matches()
          ? new Reading.Read(text)
          : new Reading.Wrong(FaultCode.ALPHABET);
    }
  }

  /** A mail address. */
  record Email() implements AnswerKind {
    private static final Pattern FORM =
        Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+");
    public static final int MOST = 254;

    @Override
    public Reading read(String typed, Ground ground) {
      var text = typed.strip();
      if (text.length() > MOST) {
        return new Reading.Wrong(FaultCode.TOO_LONG, Integer.toString(MOST));
      }
      return FORM.matcher(text).matches()
          ? new Reading.Read(text)
          : new Reading.Wrong(FaultCode.NOT_AN_EMAIL);
    }
  }

  /** A text that is read without its spaces and has one form. */
  record Code(CodeForm form) implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      var text = typed.replaceAll("[\\s.\u00a0]", "").toUpperCase(Locale.ROOT);
      return form.accepts(text) ? new Reading.Read(text) : new Reading.Wrong(form.fault);
    }
  }

  /** Codes with a form of their own. */
  enum CodeForm {
    PHONE("(?:\\+|00)?\\d{9,15}", FaultCode.NOT_A_PHONE),
    POSTCODE("\\d{5}", FaultCode.NOT_A_POSTCODE),
    SIRET("\\d{14}", FaultCode.NOT_A_SIRET),
    SIREN("\\d{9}", FaultCode.NOT_A_SIREN);

    private final Pattern pattern;
    private final FaultCode fault;

    CodeForm(String pattern, FaultCode fault) {
      this.pattern = Pattern.compile(pattern);
      this.fault = fault;
    }

    boolean accepts(String text) {
      return pattern.matcher(text).matches()
          && switch (this) {
            case SIRET -> Siret.isValid(text);
            case SIREN -> Siret.luhn(text);
            case PHONE, POSTCODE -> true;
          };
    }
  }

  /** A day within a span around today. */
  record Day(Span span) implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      LocalDate day;
      try {
        day = LocalDate.parse(typed.strip());
      } catch (DateTimeException malformed) {
        return new Reading.Wrong(FaultCode.NOT_A_DATE);
      }
      if (day.isBefore(span.earliest(ground.today()))) {
        return new Reading.Wrong(
            span.daysBack == 0 ? FaultCode.IN_THE_PAST : FaultCode.TOO_LONG_AGO);
      }
      if (day.isAfter(span.latest(ground.today()))) {
        return new Reading.Wrong(
            span.daysAhead == 0 ? FaultCode.IN_THE_FUTURE : FaultCode.TOO_FAR_AHEAD);
      }
      return new Reading.Read(day.toString());
    }
  }

  /** Spans of days that make sense, both ends included. */
  enum Span {
    /** A birth: nobody alive is older than 120. */
    BIRTH(43_830, 0),
    /** Something that began in a lifetime. */
    PAST(36_525, 0),
    /** A birth to come: no pregnancy is longer than 300 days. */
    EXPECTED(0, 300),
    /** An entry into a company, a promise of hiring included. */
    HIRING(29_220, 366);

    private final int daysBack;
    private final int daysAhead;

    Span(int daysBack, int daysAhead) {
      this.daysBack = daysBack;
      this.daysAhead = daysAhead;
    }

    public LocalDate earliest(LocalDate today) {
      return today.minusDays(daysBack);
    }

    public LocalDate latest(LocalDate today) {
      return today.plusDays(daysAhead);
    }
  }

  /** One or several values of a list; an order, where several are given, is one of preference. */
  record Choice(ValueList list, int most) implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      return list.codes().contains(typed)
          ? new Reading.Read(typed)
          : new Reading.Wrong(FaultCode.NOT_AN_ANSWER);
    }

    @Override
    public int mostValues() {
      return most;
    }
  }

  /** Yes or no. */
  record YesNo() implements AnswerKind {
    public static final String YES = "yes";
    public static final String NO = "no";

    @Override
    public Reading read(String typed, Ground ground) {
      return typed.equals(YES) || typed.equals(NO)
          ? new Reading.Read(typed)
          : new Reading.Wrong(FaultCode.NOT_AN_ANSWER);
    }
  }

  /** A whole number in a range; an amount of money counts cents. */
  record Whole(long least, long most, boolean cents) implements AnswerKind {
    private static final Pattern FORM = Pattern.compile("\\d{1,12}");

    @Override
    public Reading read(String typed, Ground ground) {
      var text = typed.strip();
      if (!FORM.matcher(text).matches()) {
        return new Reading.Wrong(FaultCode.NOT_A_NUMBER);
      }
      var value = Long.parseLong(text);
      if (value < least) {
        return new Reading.Wrong(FaultCode.TOO_LOW, figure(least));
      }
      return value > most
          ? new Reading.Wrong(FaultCode.TOO_HIGH, figure(most))
          : new Reading.Read(Long.toString(value));
    }

    private String figure(long value) {
      return Long.toString(cents ? value / 100 : value);
    }
  }

  /** One or several communes, by INSEE code. */
  record Place(int most) implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      return ground.isCommune(typed)
          ? new Reading.Read(typed)
          : new Reading.Wrong(FaultCode.UNKNOWN_COMMUNE);
    }

    @Override
    public int mostValues() {
      return most;
    }
  }

  /** A département. */
  record Department() implements AnswerKind {
    @Override
    public Reading read(String typed, Ground ground) {
      return ground.isDepartment(typed)
          ? new Reading.Read(typed)
          : new Reading.Wrong(FaultCode.UNKNOWN_DEPARTMENT);
    }
  }
}
