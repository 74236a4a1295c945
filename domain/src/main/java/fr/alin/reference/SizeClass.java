package fr.alin.reference;

/** Size class of an employer, at group level: below 250, 250 to 4 999, 5 000 and more. */
public enum SizeClass {
  SME,
  MID_CAP,
  LARGE
}
