package fr.alin.adapters.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.alin.adapters.persistence.jooq.Public;
import fr.alin.testing.Database;
import io.micronaut.data.model.PersistentEntity;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows map columns that exist, and columns refuse what constructors refuse. */
@Database
class SchemaTest {

  @BeforeEach
  void sample() {
    World.clean();
    Samples.storedLandlord();
    var offer = Samples.storedOffer(1);
    Samples.storedRequest(1);
    World.write(
        () ->
            World.bean(fr.alin.application.Applications.class)
                .submit(
                    Samples.submitted(1, offer.id(), 1),
                    Samples.claim(1, "k"),
                    Samples.NOW,
                    Samples.mail(1)));
  }

  static Stream<Class<?>> rows() {
    return Stream.of(
        AccountRow.class,
        CompanyRow.class,
        HousingRequestRow.class,
        LandlordRow.class,
        OfferRow.class,
        RequestImportRow.class);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void every_mapped_column_exists_and_every_column_is_mapped(Class<?> row) {
    var entity = PersistentEntity.of(row);
    var table =
        Public.PUBLIC.getTables().stream()
            .filter(t -> t.getName().equals(entity.getPersistedName()))
            .findFirst()
            .orElseThrow();
    var mapped =
        Stream.concat(
                Stream.concat(
                    entity.getPersistentProperties().stream(), Stream.of(entity.getIdentity())),
                Stream.ofNullable(entity.getVersion()))
            .map(property -> property.getPersistedName())
            .distinct();
    assertThat(mapped)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(table.fields()).map(org.jooq.Field::getName).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "update offer set rent_with_charges_cents = -1",
        "update offer set surface_square_metres = 4",
        "update offer set deadline = opens_at",
        "update offer set dwelling_type = 'T7'",
        "update offer set commune_code = '6900'",
        "update offer set shortlist_size = 21",
        "update account set email = 'Upper@Case.example'",
        "update account set territories = '{69}'",
        "update account set role = 'LANDLORD_AGENT'",
        "update account set password_hash = null",
        "update housing_request set platform_number = '12'",
        "update housing_request set commission_refusals = -1",
        "update housing_request set disclosure_level = 5",
        "update housing_request set unique_number = 'nonsense'",
        "update application set own_points = -41",
        "update application set own_points = 741",
        "update application set live = false",
        "update application set status = 'DREAMING'",
        "update application set status = 'ALLOCATED', answer_by = null",
        "update application set version = 0",
        "update application_event set status = 'MOVED_IN'",
        "delete from application_event",
        "delete from offer",
        "delete from account",
        "update sandbox_clock set ahead_micros = -1",
        "insert into sandbox_clock (ahead_micros) values (0)",
        "insert into application select * from application"
      })
  void columns_refuse_what_constructors_refuse(String nonsense) {
    assertThatThrownBy(() -> World.write(() -> World.jooq().execute(nonsense)))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void migrations_leave_no_lock_that_a_killed_node_could_leave_behind() {
    assertThat(
            World.<Boolean>read(
                () ->
                    World.jooq()
                        .select(
                            org.jooq.impl.DSL.field(
                                "to_regclass('databasechangeloglock') is null"
                                    + " and not exists (select from pg_locks where locktype = 'advisory')",
                                Boolean.class))
                        .fetchSingle()
                        .value1()))
        .isTrue();
  }

  @Test
  void a_corrupt_document_is_loud_and_quotes_nobody() {
    World.write(
        () ->
            World.jooq()
                .execute(
                    "update housing_request set register = jsonb_set(register, '{expectedBirths}', '10')"));

    assertThatThrownBy(
            () ->
                World.read(
                    () -> World.bean(fr.alin.request.Requests.class).find(Samples.request(1).id())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("stored RegisterRecord unreadable")
        .hasStackTraceContaining("unreadable")
        .satisfies(
            e -> {
              var text = new java.io.StringWriter();
              e.printStackTrace(new java.io.PrintWriter(text));
              assertThat(text.toString()).doesNotContain("Naissance1");
            });
  }

  @Test
  void own_points_that_differ_from_their_sheet_are_loud() {
    World.write(() -> World.jooq().execute("update application set own_points = 71"));

    assertThatThrownBy(
            () ->
                World.read(
                    () ->
                        World.bean(fr.alin.application.Applications.class)
                            .liveOf(Samples.request(1).id())))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("own points");
  }
}
