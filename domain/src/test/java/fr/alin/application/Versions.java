package fr.alin.application;

/** The same state with another stored version: what a store does when it writes. */
final class Versions {

  private Versions() {}

  static Application with(Application application, long version) {
    return switch (application) {
      case Application.Submitted s -> new Application.Submitted(entry(s.entry(), version));
      case Application.Withdrawn s -> new Application.Withdrawn(entry(s.entry(), version));
      case Application.NotSelected s ->
          new Application.NotSelected(entry(s.entry(), version), s.reason());
      case Application.UnderReview s ->
          new Application.UnderReview(entry(s.entry(), version), s.boardPosition());
      case Application.Approved s ->
          new Application.Approved(entry(s.entry(), version), s.boardPosition());
      case Application.RejectedByActionLogement s ->
          new Application.RejectedByActionLogement(entry(s.entry(), version), s.reason());
      case Application.Designated s ->
          new Application.Designated(entry(s.entry(), version), s.nomination());
      case Application.WithdrawnAfterSending s ->
          new Application.WithdrawnAfterSending(entry(s.entry(), version), s.reason());
      case Application.RejectedByLandlord s ->
          new Application.RejectedByLandlord(entry(s.entry(), version), s.reason());
      case Application.ToCommission s ->
          new Application.ToCommission(entry(s.entry(), version), s.nomination(), s.sessionOn());
      case Application.Allocated s ->
          new Application.Allocated(
              entry(s.entry(), version), s.nomination(), s.commissionRank(), s.answerBy());
      case Application.AllocatedSubstitute s ->
          new Application.AllocatedSubstitute(
              entry(s.entry(), version), s.nomination(), s.commissionRank(), s.answerDays());
      case Application.AllocatedConditionally s ->
          new Application.AllocatedConditionally(
              entry(s.entry(), version),
              s.nomination(),
              s.commissionRank(),
              s.condition(),
              s.conditionDeadline(),
              s.answerDays());
      case Application.NotAllocated s ->
          new Application.NotAllocated(entry(s.entry(), version), s.reason());
      case Application.Inadmissible s ->
          new Application.Inadmissible(entry(s.entry(), version), s.reason());
      case Application.OfferAccepted s ->
          new Application.OfferAccepted(
              entry(s.entry(), version), s.nomination(), s.commissionRank());
      case Application.OfferRefused s ->
          new Application.OfferRefused(entry(s.entry(), version), s.reason());
      case Application.OfferExpired s -> new Application.OfferExpired(entry(s.entry(), version));
      case Application.LeaseSigned s ->
          new Application.LeaseSigned(
              entry(s.entry(), version), s.nomination(), s.commissionRank(), s.signedOn());
      case Application.MovedIn s ->
          new Application.MovedIn(
              entry(s.entry(), version),
              s.nomination(),
              s.commissionRank(),
              s.signedOn(),
              s.movedInOn());
    };
  }

  private static Entry entry(Entry e, long version) {
    return new Entry(
        e.id(),
        e.offer(),
        e.request(),
        e.account(),
        e.number(),
        e.firstRegisteredOn(),
        e.employer(),
        e.ownSheet(),
        e.ruleSetVersion(),
        e.submittedAt(),
        version);
  }
}
