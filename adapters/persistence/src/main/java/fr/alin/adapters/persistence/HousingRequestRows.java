package fr.alin.adapters.persistence;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Data JDBC on {@code housing_request}. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface HousingRequestRows extends GenericRepository<HousingRequestRow, UUID> {

  HousingRequestRow save(HousingRequestRow row);

  Iterable<HousingRequestRow> saveAll(Iterable<HousingRequestRow> rows);

  HousingRequestRow update(HousingRequestRow row);

  Iterable<HousingRequestRow> updateAll(Iterable<HousingRequestRow> rows);

  Optional<HousingRequestRow> findById(UUID id);

  List<HousingRequestRow> findByIdIn(Collection<UUID> ids);

  Optional<HousingRequestRow> findByAccountId(UUID accountId);

  Optional<HousingRequestRow> findByUniqueNumber(String uniqueNumber);

  List<HousingRequestRow> findByUniqueNumberIn(Collection<String> uniqueNumbers);

  void deleteById(UUID id);
}
