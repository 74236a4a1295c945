package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

/** Data JDBC on {@code landlord}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface LandlordRows extends GenericRepository<LandlordRow, UUID> {

  LandlordRow save(LandlordRow row);

  Iterable<LandlordRow> saveAll(Iterable<LandlordRow> rows);
}
