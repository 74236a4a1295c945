package fr.alin.consent;

import static fr.alin.consent.FormField.NEVER;

import fr.alin.consent.FormField.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * Which field of the form an employer sees at which level, as data (domain.md 2.10, 3.2, 9). What a
 * person is told before choosing and what an employer is shown are both read from here.
 *
 * <p>Level 1 shows nothing. Level 2 shows the twelve items that the handbook names. Levels 3 and 4
 * show the whole request, save what no employer may see.
 */
public final class FieldCatalogue {

  /** The form counts 134 fields when repeated groups are counted once. */
  public static final int SIZE = 134;

  private static final String[] ADDRESS = {
    "building",
    "staircase",
    "floor",
    "flat",
    "streetNumber",
    "street",
    "complement",
    "locality",
    "country",
    "postcode",
    "commune"
  };

  private static final String[] WORK = {
    "occupation",
    "contract",
    "severalEmployers",
    "employerName",
    "employerSiret",
    "worksAbroad",
    "workPostcode",
    "workCommune"
  };

  /** Every field, in the order of the form. */
  public static final List<FormField> FIELDS = new Listing().fields();

  private FieldCatalogue() {}

  /** What an employer sees at a level, in the order of the form. */
  public static List<FormField> seenAt(DisclosureLevel level) {
    return FIELDS.stream().filter(field -> field.isSeenAt(level)).toList();
  }

  /** From level 3 on the employer also sees which homes the person applied to (S1, S3). */
  public static boolean showsApplications(DisclosureLevel level) {
    return level.number() >= DisclosureLevel.SUPPORTED.number();
  }

  /** Numbers the fields while listing them. */
  private static final class Listing {
    private final List<FormField> fields = new ArrayList<>();

    List<FormField> fields() {
      people();
      workAndMoney();
      housing();
      if (fields.size() != SIZE) {
        throw new IllegalStateException("the form has " + SIZE + " fields, not " + fields.size());
      }
      return List.copyOf(fields);
    }

    private void people() {
      add(Section.APPLICANT, 2, "title");
      add(Section.APPLICANT, NEVER, "nationality");
      add(Section.APPLICANT, 2, "lastName");
      add(Section.APPLICANT, 3, "birthName");
      add(Section.APPLICANT, 2, "firstName");
      add(Section.APPLICANT, NEVER, "socialSecurityNumber");
      add(Section.APPLICANT, 2, "birthDate");
      add(
          Section.APPLICANT,
          3,
          "familySituation",
          "homePhone",
          "mobilePhone",
          "workPhone",
          "smsConsent");
      add(Section.APPLICANT, 2, "email");
      add(Section.APPLICANT, 3, "helperEmail");
      for (var part : ADDRESS) {
        add(Section.POSTAL_ADDRESS, 3, "postal." + part);
      }
      add(Section.CURRENT_ADDRESS, 3, "current.differs");
      for (var part : ADDRESS) {
        add(Section.CURRENT_ADDRESS, part.equals("commune") ? 2 : 3, "current." + part);
      }
      add(Section.CO_APPLICANT, 3, "coApplicant.link", "coApplicant.title");
      add(Section.CO_APPLICANT, NEVER, "coApplicant.nationality");
      add(
          Section.CO_APPLICANT,
          3,
          "coApplicant.lastName",
          "coApplicant.birthName",
          "coApplicant.firstName");
      add(Section.CO_APPLICANT, NEVER, "coApplicant.socialSecurityNumber");
      add(
          Section.CO_APPLICANT,
          3,
          "coApplicant.birthDate",
          "coApplicant.familySituation",
          "coApplicant.phone",
          "coApplicant.email");
      add(
          Section.PERSONS,
          3,
          "dependant.lastName",
          "dependant.firstName",
          "dependant.birthDate",
          "dependant.sex",
          "dependant.relationship",
          "births.expected",
          "births.count",
          "births.date",
          "custody.any",
          "custody.birthDate",
          "custody.sex",
          "visiting.any",
          "visiting.birthDate",
          "visiting.sex");
    }

    private void workAndMoney() {
      for (var item : WORK) {
        var named =
            switch (item) {
              case "severalEmployers",
                  "employerName",
                  "employerSiret",
                  "workPostcode",
                  "workCommune" ->
                  2;
              default -> 3;
            };
        add(Section.WORK, named, "work." + item);
      }
      for (var item : WORK) {
        add(Section.WORK, 3, "coApplicant.work." + item);
      }
      add(
          Section.TAX_INCOME,
          3,
          "taxIncome.nMinus1",
          "taxIncome.nMinus2",
          "coApplicant.taxIncome.nMinus1",
          "coApplicant.taxIncome.nMinus2");
      for (var code :
          List.of(
              "SAL", "RET", "CHO", "PAR", "PINV", "AF", "AAH", "AEEH", "AJPP", "RSA", "AMV", "PAJE",
              "BE", "AUT", "PAV")) {
        add(Section.RESOURCES, 3, "resource." + code);
      }
    }

    private void housing() {
      add(
          Section.CURRENT_HOUSING,
          3,
          "housing.kind",
          "housing.landlordName",
          "housing.landlordSiren",
          "housing.since",
          "housing.hostName",
          "housing.rent",
          "housing.benefit",
          "housing.occupants",
          "housing.category",
          "housing.rooms",
          "housing.surface",
          "housing.ownsAnother",
          "housing.otherLocation",
          "housing.otherKind");
      // a reason may be violence (06), disability (07) or health (08): the reasons stay closed when
      // it is
      add(Section.REASONS, 3, "reason.main", "reason.second", "reason.third");
      add(Section.REASONS, NEVER, "reason.precision");
      add(
          Section.DWELLING_SOUGHT,
          3,
          "sought.category",
          "sought.types",
          "sought.groundFloor",
          "sought.withoutLift",
          "sought.parking",
          "sought.maximumRent");
      add(Section.DWELLING_SOUGHT, NEVER, "sought.adapted");
      add(Section.DWELLING_SOUGHT, 3, "sought.residence");
      add(Section.LOCATION, 3, "location.department");
      add(Section.LOCATION, 2, "location.communes");
      add(Section.LOCATION, 3, "location.district", "location.widened");
      add(
          Section.DISABILITY,
          NEVER,
          "disability.person",
          "disability.nature",
          "disability.state",
          "disability.stairs",
          "disability.aids",
          "disability.equipment",
          "disability.thirdPerson");
    }

    private void add(Section section, int openFrom, String... keys) {
      for (var key : keys) {
        fields.add(new FormField(fields.size() + 1, section, key, openFrom));
      }
    }
  }
}
