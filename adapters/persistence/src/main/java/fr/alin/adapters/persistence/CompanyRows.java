package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Data JDBC on {@code company}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface CompanyRows extends GenericRepository<CompanyRow, UUID> {

  CompanyRow save(CompanyRow row);

  Iterable<CompanyRow> saveAll(Iterable<CompanyRow> rows);

  Optional<CompanyRow> findById(UUID id);

  Optional<CompanyRow> findBySiren(String siren);
}
