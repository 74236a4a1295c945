package fr.alin.scoring;

/** The eleven criteria, in the order of the sheet; identifiers are part of the contract. */
public enum Criterion {
  UNDER_30("under-30", Block.ALS, false),
  GEOGRAPHIC_MOBILITY("geographic-mobility", Block.ALS, false),
  EFFORT_RATE("effort-rate", Block.ALS, false),
  COMMISSION_REFUSAL("commission-refusal", Block.ALS, false),
  REFUSED_ALLOCATION("refused-allocation", Block.ALS, false),
  SENIORITY("seniority", Block.ALS, true),
  COMPANY_CONFIRMED("company-confirmed", Block.COMPANY, false),
  TRANCHE_A("tranche-a", Block.COMPANY, false),
  TRANCHE_B("tranche-b", Block.COMPANY, false),
  TRANCHE_C("tranche-c", Block.COMPANY, false),
  BALANCING("balancing", Block.BALANCING, true);

  /** The blocks of the total: ALS 240, Company 520, Balancing 240, Territory 0 until configured. */
  public enum Block {
    ALS,
    COMPANY,
    BALANCING,
    TERRITORY
  }

  private final String code;
  private final Block block;
  private final boolean relative;

  Criterion(String code, Block block, boolean relative) {
    this.code = code;
    this.block = block;
    this.relative = relative;
  }

  public String code() {
    return code;
  }

  public Block block() {
    return block;
  }

  /** Relative lines depend on the other candidates or on the boost in force; own lines do not. */
  public boolean isRelative() {
    return relative;
  }
}
