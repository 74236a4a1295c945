package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.DELIVERED_FORM;
import static org.assertj.core.api.Assertions.assertThat;

import fr.alin.registry.DeliveredForms;
import fr.alin.registry.DeliveredForms.Comparison;
import fr.alin.registry.DeliveredForms.Kept;
import fr.alin.registry.Fingerprint;
import fr.alin.request.HousingRequest;
import fr.alin.request.Requests;
import fr.alin.request.UniqueNumber;
import fr.alin.testing.Database;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a delivery is compared with, and many requests stored in one go. */
@Database
class DeliveredFormsTest {

  private static final Fingerprint FORM = new Fingerprint(new UUID(-1, 1));
  private static final Fingerprint OTHER = new Fingerprint(new UUID(-1, 2));

  private final DeliveredForms forms = World.bean(DeliveredForms.class);
  private final Requests requests = World.bean(Requests.class);

  @BeforeEach
  void clean() {
    World.clean();
  }

  @Test
  void a_form_is_known_for_one_version_of_one_request() {
    var first = Samples.storedRequest(1);
    var second = Samples.storedRequest(2);
    var stranger = Samples.number(3);
    keep(new Kept(first.id(), 0, FORM), new Kept(second.id(), 0, OTHER));

    assertThat(compare(Map.of(number(first), FORM, number(second), FORM, stranger, FORM)))
        .isEqualTo(new Comparison(Set.of(number(second)), 1));
    World.write(() -> requests.update(first.confirming(Set.of())));
    assertThat(compare(Map.of(number(first), FORM)))
        .isEqualTo(new Comparison(Set.of(number(first)), 0));
    keep(new Kept(first.id(), 1, FORM));
    assertThat(compare(Map.of(number(first), FORM))).isEqualTo(new Comparison(Set.of(), 0));
  }

  @Test
  void the_form_of_a_deleted_request_goes_with_it() {
    var request = Samples.storedRequest(1);
    keep(new Kept(request.id(), 0, FORM));
    World.write(
        () -> {
          requests.delete(request.id());
          return true;
        });

    assertThat(compare(Map.of(number(request), FORM))).isEqualTo(new Comparison(Set.of(), 1));
    assertThat(World.read(() -> World.jooq().fetchCount(DELIVERED_FORM))).isZero();
  }

  @Test
  void of_many_requests_those_that_moved_are_left_out_and_the_others_stored() {
    var still = Samples.storedRequest(1);
    var moved = Samples.storedRequest(2);
    World.write(() -> requests.update(moved));

    assertThat(World.write(() -> requests.updateAll(List.of(moved, flagged(still)))))
        .containsExactly(still.id());
    assertThat(World.read(() -> requests.find(still.id())).get())
        .matches(request -> request.identityMismatch() && request.version() == 1);
    assertThat(World.read(() -> requests.find(moved.id())).get().version()).isEqualTo(1);
    assertThat(World.<Set<?>>write(() -> requests.updateAll(List.of()))).isEmpty();
  }

  private static HousingRequest flagged(HousingRequest request) {
    return request.refreshed(request.register(), true, Samples.NOW);
  }

  private static UniqueNumber number(HousingRequest request) {
    return request.register().number();
  }

  private Comparison compare(Map<UniqueNumber, Fingerprint> delivered) {
    return World.read(() -> forms.compare(delivered));
  }

  private void keep(Kept... kept) {
    World.write(
        () -> {
          forms.keep(List.of(kept));
          return true;
        });
  }
}
