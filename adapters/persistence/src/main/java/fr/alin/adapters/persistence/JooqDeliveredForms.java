package fr.alin.adapters.persistence;

import fr.alin.registry.DeliveredForms;
import fr.alin.registry.Fingerprint;
import fr.alin.request.UniqueNumber;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Thousands of fingerprints in one question, and in one answer only what is not as it was. */
@Singleton
final class JooqDeliveredForms implements DeliveredForms {

  private static final String NOT_AS_IT_WAS =
      """
      select d.number, h.id is not null as known
      from unnest({0}::text[], {1}::uuid[]) as d(number, form)
      left join housing_request h on h.unique_number = d.number
      left join delivered_form f on f.request_id = h.id
      where h.id is null or f.version is distinct from h.version or f.form is distinct from d.form
      """;

  private final DSLContext jooq;

  JooqDeliveredForms(DSLContext jooq) {
    this.jooq = jooq;
  }

  @Override
  public Comparison compare(Map<UniqueNumber, Fingerprint> delivered) {
    var entries = List.copyOf(delivered.entrySet());
    var differing = new HashSet<UniqueNumber>();
    var unknown = 0;
    for (var row :
        jooq.fetch(
            NOT_AS_IT_WAS,
            DSL.val(entries.stream().map(entry -> entry.getKey().value()).toArray(String[]::new)),
            DSL.val(
                entries.stream().map(entry -> entry.getValue().value()).toArray(UUID[]::new)))) {
      if (row.get("known", boolean.class)) {
        differing.add(new UniqueNumber(row.get("number", String.class)));
      } else {
        unknown++;
      }
    }
    return new Comparison(differing, unknown);
  }

  @Override
  public void keep(Collection<Kept> forms) {
    if (forms.isEmpty()) {
      return;
    }
    jooq.execute(
        """
        insert into delivered_form (request_id, version, form)
        select * from unnest({0}::uuid[], {1}::bigint[], {2}::uuid[])
        on conflict (request_id) do update set version = excluded.version, form = excluded.form
        """,
        DSL.val(forms.stream().map(kept -> kept.request().value()).toArray(UUID[]::new)),
        DSL.val(forms.stream().map(Kept::version).toArray(Long[]::new)),
        DSL.val(forms.stream().map(kept -> kept.form().value()).toArray(UUID[]::new)));
  }
}
