package fr.alin.form;

/** The seven parts of the form, in the order of the sources (platform for companies 2020, part 4). */
public enum FormSection {
  APPLICANT,
  WORK,
  RESOURCES,
  CURRENT_HOME,
  SEARCH,
  DISABILITY,
  COMPLEMENT
}
