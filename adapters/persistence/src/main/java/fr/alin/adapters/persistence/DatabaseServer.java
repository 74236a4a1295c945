package fr.alin.adapters.persistence;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives the pool its address: the database of {@code DATABASE_URL}, else an embedded server whose data live in {@code
 * $DATA_DIR/postgres}. The embedded server stops with the JVM, after the pool (see {@link EmbeddedPostgres}); contexts
 * started one after another in one JVM share it.
 */
@Singleton
final class DatabaseServer implements BeanCreatedEventListener<DatasourceConfiguration> {

  private static final Logger LOG = LoggerFactory.getLogger(DatabaseServer.class);
  private static final Map<Path, EmbeddedPostgres> SERVERS = new ConcurrentHashMap<>();

  private final Optional<String> url;
  private final Optional<String> user;
  private final Optional<String> password;
  private final Path dataFolder;

  DatabaseServer(
      @Value("${database.url:}") @Nullable String url,
      @Value("${database.user:}") @Nullable String user,
      @Value("${database.password:}") @Nullable String password,
      @Value("${data.dir:}") @Nullable String dataFolder) {
    this.url = text(url);
    this.user = text(user);
    this.password = text(password);
    this.dataFolder = text(dataFolder).map(Path::of).orElseGet(DatabaseServer::defaultFolder);
  }

  @Override
  public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
    var pool = event.getBean();
    var address =
        url.map(text -> DatabaseAddress.of(text, user, password)).orElseGet(this::embedded);
    pool.setUrl(address.jdbcUrl());
    pool.setJdbcUrl(address.jdbcUrl());
    pool.setUsername(address.user());
    pool.setPassword(address.password());
    return pool;
  }

  private DatabaseAddress embedded() {
    var folder = dataFolder.resolve("postgres").toAbsolutePath().normalize();
    var server =
        SERVERS.computeIfAbsent(
            folder,
            path -> {
              LOG.info("starting the embedded PostgreSQL in {}", path);
              return EmbeddedPostgres.start(path);
            });
    return new DatabaseAddress(server.jdbcUrl(), server.user(), server.password());
  }

  /** Outside of a home that only its owner may enter, since the server may run as another user. */
  private static Path defaultFolder() {
    return text(System.getenv("XDG_DATA_HOME"))
        .map(Path::of)
        .orElse(Path.of("/var/tmp"))
        .resolve("alin");
  }

  private static Optional<String> text(@Nullable String value) {
    return Optional.ofNullable(value).filter(text -> !text.isBlank());
  }
}
