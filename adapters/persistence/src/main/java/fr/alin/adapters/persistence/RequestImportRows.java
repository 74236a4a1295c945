package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Data JDBC on {@code request_import}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestImportRows extends GenericRepository<RequestImportRow, UUID> {

  RequestImportRow save(RequestImportRow row);

  RequestImportRow update(RequestImportRow row);

  Optional<RequestImportRow> findById(UUID id);
}
