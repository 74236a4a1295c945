package fr.alin.testing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.account.Actor;
import fr.alin.application.Application;
import fr.alin.application.CloseDueOffers;
import fr.alin.application.CommissionDecision;
import fr.alin.application.DesignateApplicants;
import fr.alin.application.IdempotencyClaim;
import fr.alin.application.Reason;
import fr.alin.application.RecordCommissionDecision;
import fr.alin.application.ReviewApplication;
import fr.alin.application.Status;
import fr.alin.application.SubmitApplication;
import fr.alin.offer.Offer;
import fr.alin.request.SampleRecord;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The steps of the main job that most tests start after; each one fails when its step does. */
public final class Story {

  private final World world;

  public Story(World world) {
    this.world = world;
  }

  /**
   * So many single people, alike but for their seniority: the first registered first, so that the
   * board has them in this order.
   */
  public List<Actor> people(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(
            n ->
                world.household(
                    n,
                    SampleRecord.aSingleEmployee(n)
                        .registered(LocalDate.of(2010, 1, 1).plusMonths(n))
                        .record()))
        .toList();
  }

  public SubmitApplication.Outcome submit(Actor actor, Offer offer) {
    return submit(actor, offer, "key-" + world.ids.next());
  }

  public SubmitApplication.Outcome submit(Actor actor, Offer offer, String key) {
    return world.submitApplication.handle(
        new SubmitApplication.Command(
            actor,
            offer.id(),
            new IdempotencyClaim(actor.account(), key, "offer=" + offer.id().value())));
  }

  public ApplicationId applied(Actor actor, Offer offer) {
    return switch (submit(actor, offer)) {
      case SubmitApplication.Outcome.Accepted accepted -> accepted.id();
      case SubmitApplication.Outcome other -> throw new AssertionError("not accepted: " + other);
    };
  }

  /** All of them apply, in the reverse order, so that nobody leads by haste. */
  public List<ApplicationId> applied(List<Actor> actors, Offer offer) {
    var ids = actors.reversed().stream().map(actor -> applied(actor, offer)).toList();
    return ids.reversed();
  }

  /** The deadline passes. */
  public void closed(Offer offer) {
    world.clock.set(offer.deadline());
    var outcome = world.closeDueOffers.handle(new CloseDueOffers.Command(10));
    assertThat(outcome).isEqualTo(new CloseDueOffers.Outcome.Closed(1));
  }

  public ReviewApplication.Outcome review(ApplicationId id, ReviewApplication.Decision decision) {
    return world.reviewApplication.handle(
        new ReviewApplication.Command(World.ADVISER, id, decision));
  }

  public void approved(ApplicationId... ids) {
    for (var id : ids) {
      assertThat(review(id, new ReviewApplication.Decision.Approve()))
          .isEqualTo(new ReviewApplication.Outcome.Reviewed());
    }
  }

  public void rejected(ApplicationId id) {
    assertThat(
            review(
                id,
                new ReviewApplication.Decision.Reject(
                    new Reason(Reason.Code.FILE_INCOMPLETE, "Il manque un bulletin de salaire"))))
        .isEqualTo(new ReviewApplication.Outcome.Reviewed());
  }

  public void designated(Offer offer, ApplicationId... ids) {
    var outcome =
        world.designateApplicants.handle(
            new DesignateApplicants.Command(
                World.ADVISER,
                offer.id(),
                Arrays.asList(ids),
                Map.of(),
                Fact.known("Deux ménages ont renoncé par téléphone")));
    assertThat(outcome).isInstanceOf(DesignateApplicants.Outcome.DesignatedFiles.class);
  }

  /** People apply, the offer closes, the first ones are approved and sent to the landlord. */
  public List<ApplicationId> sent(Offer offer, List<Actor> people) {
    var ids = applied(people, offer);
    closed(offer);
    var chosen = ids.stream().limit(3).toArray(ApplicationId[]::new);
    approved(chosen);
    designated(offer, chosen);
    return ids;
  }

  public RecordCommissionDecision.Outcome decide(ApplicationId id, CommissionDecision decision) {
    return world.recordDecision.handle(
        new RecordCommissionDecision.Command(World.AGENT, id, decision));
  }

  public void decided(ApplicationId id, CommissionDecision decision) {
    assertThat(decide(id, decision)).isEqualTo(new RecordCommissionDecision.Outcome.Recorded());
  }

  public Application find(ApplicationId id) {
    return world.transactions.read(() -> world.applications.find(id)).get();
  }

  public Status status(ApplicationId id) {
    return find(id).status();
  }

  public List<Status> statuses(List<ApplicationId> ids) {
    return ids.stream().map(this::status).toList();
  }
}
