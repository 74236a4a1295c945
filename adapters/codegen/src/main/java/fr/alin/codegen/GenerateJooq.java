package fr.alin.codegen;

import fr.alin.adapters.postgres.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import liquibase.Scope;
import liquibase.command.CommandScope;
import liquibase.command.core.UpdateCommandStep;
import liquibase.command.core.helpers.DatabaseChangelogCommandStep;
import liquibase.command.core.helpers.DbUrlConnectionArgumentsCommandStep;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.DirectoryResourceAccessor;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.ForcedType;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Target;
import org.slf4j.bridge.SLF4JBridgeHandler;

/**
 * Writes {@code src/generated/java} and {@code src/generated/jooq.sha256} of the module given as only argument: a throw-away
 * server, the changelog, then jOOQ on what is really there. An in-memory imitation was refused, it knows neither {@code jsonb}
 * nor partial indexes.
 */
public final class GenerateJooq {

  /** The changelog's root file, as the application names it. */
  public static final String CHANGELOG = "db/changelog/changelog.yaml";

  /** The folder whose files are fingerprinted. */
  public static final String CHANGELOG_FOLDER = "db/changelog";

  private static final String PACKAGE = "fr.alin.adapters.persistence.jooq";

  private GenerateJooq() {}

  public static void main(String[] arguments) throws Exception {
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
    var module = Path.of(arguments[0]).toAbsolutePath().normalize();
    var resources = module.resolve("src/main/resources");
    try (var server = EmbeddedPostgres.throwAway()) {
      migrate(server, resources);
      generate(server, module.resolve("src/generated/java"));
    }
    Files.writeString(
        module.resolve("src/generated/jooq.sha256"),
        ChangelogHash.of(resources.resolve(CHANGELOG_FOLDER)) + "\n");
  }

  private static void migrate(EmbeddedPostgres server, Path resources) throws Exception {
    try (var connection =
            DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        var accessor = new DirectoryResourceAccessor(resources)) {
      var database =
          DatabaseFactory.getInstance()
              .findCorrectDatabaseImplementation(new JdbcConnection(connection));
      Scope.child(
          Scope.Attr.resourceAccessor,
          accessor,
          () ->
              new CommandScope(UpdateCommandStep.COMMAND_NAME)
                  .addArgumentValue(DbUrlConnectionArgumentsCommandStep.DATABASE_ARG, database)
                  .addArgumentValue(DatabaseChangelogCommandStep.CHANGELOG_FILE_ARG, CHANGELOG)
                  .execute());
    }
  }

  private static void generate(EmbeddedPostgres server, Path folder) throws Exception {
    var database =
        new Database()
            .withName("org.jooq.meta.postgres.PostgresDatabase")
            .withInputSchema("public")
            .withIncludes(".*")
            .withExcludes("databasechangelog|databasechangeloglock")
            .withIncludeRoutines(false)
            .withForcedTypes(
                new ForcedType()
                    .withName("INSTANT")
                    .withIncludeTypes("timestamptz|timestamp with time zone"));
    var generate =
        new Generate()
            .withGeneratedAnnotation(false)
            .withDeprecated(false)
            .withJavaTimeTypes(true)
            .withDaos(false)
            .withPojos(false)
            .withComments(false);
    GenerationTool.generate(
        new Configuration()
            .withJdbc(
                new Jdbc()
                    .withDriver("org.postgresql.Driver")
                    .withUrl(server.jdbcUrl())
                    .withUser(server.user())
                    .withPassword(server.password()))
            .withGenerator(
                new Generator()
                    .withDatabase(database)
                    .withGenerate(generate)
                    .withTarget(
                        new Target().withPackageName(PACKAGE).withDirectory(folder.toString()))));
  }
}
