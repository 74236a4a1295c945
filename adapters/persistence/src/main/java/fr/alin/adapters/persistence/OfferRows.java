package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Data JDBC on {@code offer}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfferRows extends GenericRepository<OfferRow, UUID> {

  OfferRow save(OfferRow row);

  Iterable<OfferRow> saveAll(Iterable<OfferRow> rows);
}
