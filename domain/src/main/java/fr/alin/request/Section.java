package fr.alin.request;

/** The parts of a request that the employee completes, in the order of the handbook. */
public enum Section {
  REGISTER,
  EMPLOYER,
  DISCLOSURE,
  DOCUMENTS
}
