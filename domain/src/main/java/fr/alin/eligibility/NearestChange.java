package fr.alin.eligibility;

import fr.alin.reference.CommuneCode;
import fr.alin.shared.Euros;

/**
 * The smallest change that would meet a rule which fails on a home: what one of the peers' "why"
 * buttons lacks (product.md, section 5, no 6). A change is told even when nobody can bring it
 * about, with {@link Reach#NONE}: silence would look as if there were a way.
 */
public sealed interface NearestChange {

  RuleId rule();

  Reach reach();

  /** Can the household bring it about? */
  enum Reach {
    /** Today, by a step of its own on the registration site. */
    NOW,
    /** When its situation changes, and is declared. */
    LATER,
    /** Not by the household. */
    NONE
  }

  /** Monthly resources of everybody in the home, housing benefit excluded and unchanged. */
  record EarnMonthly(Euros atLeast) implements NearestChange {
    @Override
    public RuleId rule() {
      return RuleId.RENT_AFFORDABLE;
    }

    @Override
    public Reach reach() {
      return Reach.LATER;
    }
  }

  /** The tax income of the later year, low enough to count in place of the one that is too high. */
  record TaxIncomeOf(int year, Euros atMost) implements NearestChange {
    @Override
    public RuleId rule() {
      return RuleId.INCOME_UNDER_CEILING;
    }

    @Override
    public Reach reach() {
      return Reach.LATER;
    }
  }

  /** The home's commune among the places searched. */
  record SearchIn(CommuneCode commune) implements NearestChange {
    @Override
    public RuleId rule() {
      return RuleId.SEARCHED_LOCATION;
    }

    @Override
    public Reach reach() {
      return Reach.NOW;
    }
  }

  /** A unique number that is valid again. */
  record RenewNumber() implements NearestChange {
    @Override
    public RuleId rule() {
      return RuleId.UNIQUE_NUMBER_VALID;
    }

    @Override
    public Reach reach() {
      return Reach.NOW;
    }
  }

  /**
   * So many persons in the home, births expected included: the nearest number that the home fits.
   */
  record PersonsInHome(int persons) implements NearestChange {
    @Override
    public RuleId rule() {
      return RuleId.DWELLING_TYPE_FITS_HOUSEHOLD;
    }

    @Override
    public Reach reach() {
      return Reach.LATER;
    }
  }

  /** Nothing that the household does meets this rule on this home. */
  record OutOfReach(RuleId rule) implements NearestChange {
    @Override
    public Reach reach() {
      return Reach.NONE;
    }
  }
}
