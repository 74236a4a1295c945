package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Data JDBC on {@code request_draft}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface RequestDraftRows extends GenericRepository<RequestDraftRow, UUID> {

  RequestDraftRow save(RequestDraftRow row);

  RequestDraftRow update(RequestDraftRow row);

  Optional<RequestDraftRow> findById(UUID accountId);

  boolean existsById(UUID accountId);

  void deleteById(UUID accountId);
}
