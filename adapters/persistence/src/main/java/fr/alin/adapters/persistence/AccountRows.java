package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data JDBC on {@code account}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountRows extends GenericRepository<AccountRow, UUID> {

  AccountRow save(AccountRow row);

  Iterable<AccountRow> saveAll(Iterable<AccountRow> rows);

  AccountRow update(AccountRow row);

  Optional<AccountRow> findById(UUID id);

  List<AccountRow> findByIdIn(Collection<UUID> ids);

  Optional<AccountRow> findByEmail(String email);
}
