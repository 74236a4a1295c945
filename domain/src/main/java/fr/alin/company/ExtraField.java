package fr.alin.company;

/** The five fields beyond the form that a company may ask for, to confirm its employees (platform for companies 2020, part 4). */
public enum ExtraField {
  STAFF_NUMBER,
  COMPANY_ENTRY_DATE,
  DEPARTMENT,
  PERMANENT_TEMP_CONTRACT,
  TEMPORARY_HOUSING
}
