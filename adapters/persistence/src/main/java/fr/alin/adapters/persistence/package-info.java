/**
 * The ports of the domain on PostgreSQL: Data JDBC writes the aggregates, jOOQ reads and claims, Liquibase owns the schema,
 * db-scheduler carries the outbox and the recurring work. The property {@code alin.persistence.enabled=false} leaves all of
 * it out, for tests that run the use cases in memory.
 */
@Configuration
@Requires(property = "alin.persistence.enabled", value = "true", defaultValue = "true")
@NullMarked
package fr.alin.adapters.persistence;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
