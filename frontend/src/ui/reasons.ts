/** Why a file may be rejected or a home not allocated, in the order in which they are offered. */
export const REASON_CODES = [
  'FILE_INCOMPLETE',
  'TYPOLOGY',
  'EFFORT_RATE_HIGH',
  'INCOME_TOO_HIGH_FOR_DWELLING',
  'DEBT_OR_DISTURBANCE',
  'SOCIAL_MIX',
  'OTHER_CANDIDATE_PREFERRED',
  'OWNER_OF_SUITABLE_DWELLING',
  'OTHER',
] as const;
