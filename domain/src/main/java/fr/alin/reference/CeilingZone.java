package fr.alin.reference;

import java.util.List;

/** Every zone in which an income ceiling is published, of both schemes; identifiers are part of the contract. */
public enum CeilingZone {
  PARIS_AND_ADJOINING,
  ILE_DE_FRANCE,
  OTHER_REGIONS,
  A_BIS,
  A,
  B1,
  B2_C;

  private static final List<CeilingZone> SOCIAL =
      List.of(PARIS_AND_ADJOINING, ILE_DE_FRANCE, OTHER_REGIONS);
  private static final List<CeilingZone> INTERMEDIATE = List.of(A_BIS, A, B1, B2_C);

  public static CeilingZone of(SocialZone zone) {
    return switch (zone) {
      case PARIS_AND_ADJOINING -> PARIS_AND_ADJOINING;
      case ILE_DE_FRANCE -> ILE_DE_FRANCE;
      case OTHER_REGIONS -> OTHER_REGIONS;
    };
  }

  public static CeilingZone of(AbcZone zone) {
    return switch (zone) {
      case A_BIS -> A_BIS;
      case A -> A;
      case B1 -> B1;
      case B2_C -> B2_C;
    };
  }

  /** The zones that a table of this financing must cover. */
  public static List<CeilingZone> schemeOf(FinancingCategory financing) {
    return financing.isIntermediate() ? INTERMEDIATE : SOCIAL;
  }
}
