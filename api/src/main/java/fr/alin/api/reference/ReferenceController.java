package fr.alin.api.reference;

import fr.alin.api.mapping.BalancingMapping;
import fr.alin.api.wire.Cursors;
import fr.alin.api.wire.Wire;
import fr.alin.openapi.api.ReferenceApi;
import fr.alin.openapi.model.BalancingDto;
import fr.alin.openapi.model.CommunePageDto;
import fr.alin.reference.Communes;
import fr.alin.shared.BusinessClock;
import io.micronaut.http.annotation.Controller;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.jspecify.annotations.Nullable;

@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
class ReferenceController implements ReferenceApi {

  /** More than any city has arrondissements, or any name has communes worth paging through. */
  private static final int MOST_HITS = 500;

  private final Communes communes;
  private final BalancingMapping balancing;
  private final BusinessClock clock;

  ReferenceController(Communes communes, BalancingMapping balancing, BusinessClock clock) {
    this.communes = communes;
    this.balancing = balancing;
    this.clock = clock;
  }

  @Override
  public CommunePageDto searchCommunes(String q, @Nullable String cursor, @Nullable Integer limit) {
    var size = Wire.page(null, limit).limit();
    var offset = Cursors.offset(cursor, q);
    var hits = communes.search(q, MOST_HITS);
    var page = Cursors.cut(hits, offset, size).stream().map(Wire::commune).toList();
    return new CommunePageDto(page, Cursors.next(offset, size, hits.size(), q));
  }

  @Override
  public BalancingDto getBalancing() {
    return balancing.on(BusinessClock.legalDate(clock.now()));
  }
}
