package fr.alin.form;

import fr.alin.reference.Communes;
import fr.alin.reference.RegistrationSites;
import fr.alin.request.Complement;
import fr.alin.request.Holder;
import fr.alin.request.Siret;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** A complete form, read for what its answers mean. */
public record FilledForm(FormReading form) {

  public FilledForm {
    if (!form.isComplete()) {
      throw new IllegalArgumentException("the form is not complete");
    }
  }

  private PageItem identity() {
    return form.draft().only(PeoplePages.IDENTITY);
  }

  public String birthName() {
    return identity().text("birthName");
  }

  public String lastName() {
    return identity().text("lastName");
  }

  public String firstName() {
    return identity().text("firstName");
  }

  /** What the answers say together and cannot be. */
  public List<FormFault> faults(LocalDate today, Communes communes, RegistrationSites departments) {
    return HouseholdChecks.of(form, new Ground(today, communes, departments));
  }

  /** The applicant of the form is not the person of the account. */
  public static FormFault otherIdentity() {
    return new FormFault(PeoplePages.IDENTITY, 0, "birthName", FaultCode.OTHER_IDENTITY);
  }

  /** What the platform adds to the register, as the last page of the form says it. */
  public Complement complement() {
    var said = form.draft().only(MeansPages.EMPLOYER);
    var attached =
        said.text("+holder").equals(Holder.CO_APPLICANT.name())
                && !form.asked(PeoplePages.CO_APPLICANTS).isEmpty()
            ? Holder.CO_APPLICANT
            : Holder.APPLICANT;
    var job =
        attached == Holder.CO_APPLICANT
            ? form.asked(MeansPages.CO_APPLICANT_WORK).getFirst()
            : form.draft().only(MeansPages.WORK);
    var prefix = attached == Holder.CO_APPLICANT ? "coApplicant.work." : "work.";
    return new Complement(
        attached,
        said(job, prefix + "employerSiret", Siret::new),
        said(job, prefix + "employerName", Function.identity()),
        said(said, "+companyCode", Function.identity()),
        said(said, "+staffNumber", Function.identity()),
        said(said, "+department", Function.identity()),
        said(said, "+companyEntryDate", LocalDate::parse),
        said(said, "+permanentTempContract", AnswerKind.YesNo.YES::equals),
        said(said, "+temporaryHousing", AnswerKind.YesNo.YES::equals));
  }

  private static <T> Fact<T> said(PageItem item, String question, Function<String, T> read) {
    return item.has(question)
        ? Fact.known(read.apply(item.text(question)))
        : Fact.unknown("not given");
  }
}
