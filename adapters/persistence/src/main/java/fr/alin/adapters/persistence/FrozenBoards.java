package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.APPLICATION;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;

import fr.alin.application.BoardOrder;
import fr.alin.application.CanonicalBoard;
import fr.alin.application.FrozenBoard;
import fr.alin.application.Placement;
import fr.alin.reference.SizeClass;
import fr.alin.scoring.ScoreLine;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;

/**
 * Boards as they stood at closing: written once, never again (a trigger watches). Any number of them takes two statements,
 * one array for each column: a statement or a batch entry for each line took four times as long.
 */
@Singleton
final class FrozenBoards {

  private static final HexFormat HEX = HexFormat.of();

  /** All lines of a sheet: closings keep the relative ones with the board, the own ones with the file. */
  private static final Field<JSONB> SHEET =
      DSL.coalesce(
          FROZEN_BOARD_LINE.SHEET,
          DSL.field(
              "{0} || {1}::jsonb", JSONB.class, APPLICATION.OWN_SHEET, FROZEN_BOARD_LINE.RELATIVE));

  private final DSLContext jooq;

  FrozenBoards(DSLContext jooq) {
    this.jooq = jooq;
  }

  void add(FrozenBoard board) {
    addAll(List.of(board));
  }

  void addAll(List<FrozenBoard> boards) {
    addHeads(boards);
    addLines(boards);
  }

  private void addHeads(List<FrozenBoard> boards) {
    var rows =
        boards.stream()
            .map(
                board ->
                    DSL.row(
                        board.offer().value(),
                        board.closedAt(),
                        board.ruleSetVersion(),
                        Absence.orNull(board.boosted(), SizeClass::name),
                        Absence.orNull(board.parameters()),
                        board.parameters().isKnown()
                            ? HEX.parseHex(CanonicalBoard.digest(board))
                            : null))
            .toList();
    if (!rows.isEmpty()) {
      jooq.insertInto(
              FROZEN_BOARD,
              FROZEN_BOARD.OFFER_ID,
              FROZEN_BOARD.CLOSED_AT,
              FROZEN_BOARD.RULE_SET_VERSION,
              FROZEN_BOARD.BOOSTED,
              FROZEN_BOARD.PARAMETERS,
              FROZEN_BOARD.DIGEST)
          .valuesOfRows(rows)
          .execute();
    }
  }

  private void addLines(List<FrozenBoard> boards) {
    var count = boards.stream().mapToInt(board -> board.lines().size()).sum();
    var offers = new UUID[count];
    var positions = new Integer[count];
    var applications = new UUID[count];
    var totals = new Integer[count];
    var sheets = new String[count];
    var facts = new byte[count][];
    var at = 0;
    for (var board : boards) {
      for (var line : board.lines()) {
        offers[at] = board.offer().value();
        positions[at] = line.position();
        applications[at] = line.application().value();
        totals[at] = line.total();
        sheets[at] = Json.write(line.sheet().lines());
        facts[at] = Absence.orNull(line.facts(), HEX::parseHex);
        at++;
      }
    }
    if (count > 0) {
      insert(offers, positions, applications, totals, sheets, facts);
    }
  }

  private void insert(
      UUID[] offers,
      Integer[] positions,
      UUID[] applications,
      Integer[] totals,
      String[] sheets,
      byte[][] facts) {
    var lines =
        DSL.table(
                "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                DSL.val(offers),
                DSL.val(positions),
                DSL.val(applications),
                DSL.val(totals),
                DSL.val(sheets),
                DSL.val(facts))
            .as("l", "offer_id", "position", "application_id", "total", "sheet", "facts_digest");
    jooq.insertInto(
            FROZEN_BOARD_LINE,
            FROZEN_BOARD_LINE.OFFER_ID,
            FROZEN_BOARD_LINE.POSITION,
            FROZEN_BOARD_LINE.APPLICATION_ID,
            FROZEN_BOARD_LINE.TOTAL,
            FROZEN_BOARD_LINE.SHEET,
            FROZEN_BOARD_LINE.FACTS_DIGEST)
        .select(
            DSL.select(
                    column("offer_id", UUID.class),
                    column("position", Integer.class),
                    column("application_id", UUID.class),
                    column("total", Integer.class),
                    column("sheet", String.class).cast(JSONB.class),
                    column("facts_digest", byte[].class))
                .from(lines))
        .execute();
  }

  /** Boards fresh from closing. */
  void addOrders(List<BoardOrder> orders) {
    jooq.insertInto(
            FROZEN_BOARD,
            FROZEN_BOARD.OFFER_ID,
            FROZEN_BOARD.CLOSED_AT,
            FROZEN_BOARD.RULE_SET_VERSION,
            FROZEN_BOARD.BOOSTED,
            FROZEN_BOARD.PARAMETERS,
            FROZEN_BOARD.DIGEST)
        .valuesOfRows(
            orders.stream()
                .map(
                    order ->
                        DSL.row(
                            order.offer().value(),
                            order.closedAt(),
                            order.ruleSetVersion(),
                            Absence.orNull(order.boosted(), SizeClass::name),
                            order.parameters(),
                            HEX.parseHex(CanonicalBoard.digest(order))))
                .toList())
        .execute();
    var places = orders.stream().flatMap(order -> order.places().stream()).toList();
    if (!places.isEmpty()) {
      addPlaces(orders, places);
    }
  }

  /** What only the closing knows; own sheets stay with the applications, which a trigger keeps as they are. */
  private void addPlaces(List<BoardOrder> orders, List<BoardOrder.Place> places) {
    var words = new HashMap<List<ScoreLine>, String>();
    var lines =
        DSL.table(
                "unnest({0}, {1}, {2}, {3}, {4}, {5})",
                DSL.val(
                    orders.stream()
                        .flatMap(
                            order ->
                                Collections.nCopies(order.places().size(), order.offer()).stream())
                        .map(OfferId::value)
                        .toArray(UUID[]::new)),
                DSL.val(places.stream().map(p -> p.applicant().id().value()).toArray(UUID[]::new)),
                DSL.val(places.stream().map(BoardOrder.Place::position).toArray(Integer[]::new)),
                DSL.val(places.stream().map(BoardOrder.Place::total).toArray(Integer[]::new)),
                DSL.val(
                    places.stream()
                        .map(p -> words.computeIfAbsent(p.relative(), Json::write))
                        .toArray(String[]::new)),
                DSL.val(places.stream().map(p -> p.applicant().facts()).toArray(String[]::new)))
            .as("l", "offer_id", "application_id", "position", "total", "relative", "facts");
    jooq.insertInto(
            FROZEN_BOARD_LINE,
            FROZEN_BOARD_LINE.OFFER_ID,
            FROZEN_BOARD_LINE.POSITION,
            FROZEN_BOARD_LINE.APPLICATION_ID,
            FROZEN_BOARD_LINE.TOTAL,
            FROZEN_BOARD_LINE.RELATIVE,
            FROZEN_BOARD_LINE.FACTS_DIGEST)
        .select(
            DSL.select(
                    column("offer_id", UUID.class),
                    column("position", Integer.class),
                    column("application_id", UUID.class),
                    column("total", Integer.class),
                    column("relative", String.class),
                    DSL.field("decode({0}, 'hex')", byte[].class, column("facts", String.class)))
                .from(lines))
        .execute();
  }

  private static <T> Field<T> column(String name, Class<T> type) {
    return DSL.field(DSL.name("l", name), type);
  }

  /** A board with the digest of its closing. */
  record Signed(FrozenBoard board, Fact<String> digest) {}

  Fact<FrozenBoard> of(OfferId offer) {
    var found = all(List.of(offer.value()));
    return found.isEmpty() ? Fact.unknown("frozen board") : Fact.known(found.getFirst().board());
  }

  /** The lines of these applications alone, with the length of their boards. */
  Map<ApplicationId, Placement> places(Collection<ApplicationId> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var board = FROZEN_BOARD_LINE.as("board");
    var length =
        DSL.field(
            DSL.selectCount().from(board).where(board.OFFER_ID.eq(FROZEN_BOARD_LINE.OFFER_ID)));
    return jooq.select(FROZEN_BOARD_LINE.APPLICATION_ID, FROZEN_BOARD_LINE.POSITION, length, SHEET)
        .from(FROZEN_BOARD_LINE)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(FROZEN_BOARD_LINE.APPLICATION_ID))
        .where(FROZEN_BOARD_LINE.APPLICATION_ID.in(ids.stream().map(ApplicationId::value).toList()))
        .fetchMap(
            row -> new ApplicationId(row.value1()),
            row ->
                new Placement(
                    row.value2(),
                    row.value3(),
                    ApplicationReading.sheet(row.value4().data()).with(List.of()),
                    true));
  }

  /** The boards of these offers, in the order of their ids. */
  List<Signed> all(Collection<UUID> offers) {
    var lines = lines(offers);
    return jooq.selectFrom(FROZEN_BOARD)
        .where(FROZEN_BOARD.OFFER_ID.in(offers))
        .orderBy(FROZEN_BOARD.OFFER_ID)
        .fetch(
            row ->
                new Signed(
                    new FrozenBoard(
                        new OfferId(row.getOfferId()),
                        row.getClosedAt(),
                        row.getRuleSetVersion(),
                        Absence.fact(row.getParameters(), "parameters"),
                        Absence.fact(row.getBoosted(), "boost", SizeClass::valueOf),
                        lines.getOrDefault(row.getOfferId(), List.of())),
                    Absence.fact(row.getDigest(), "digest", HEX::formatHex)));
  }

  private Map<UUID, List<FrozenBoard.Line>> lines(Collection<UUID> offers) {
    var lines = new HashMap<UUID, List<FrozenBoard.Line>>();
    jooq.select(
            FROZEN_BOARD_LINE.OFFER_ID,
            FROZEN_BOARD_LINE.POSITION,
            FROZEN_BOARD_LINE.APPLICATION_ID,
            SHEET,
            FROZEN_BOARD_LINE.TOTAL,
            FROZEN_BOARD_LINE.FACTS_DIGEST)
        .from(FROZEN_BOARD_LINE)
        .join(APPLICATION)
        .on(APPLICATION.ID.eq(FROZEN_BOARD_LINE.APPLICATION_ID))
        .where(FROZEN_BOARD_LINE.OFFER_ID.in(offers))
        .orderBy(FROZEN_BOARD_LINE.OFFER_ID, FROZEN_BOARD_LINE.POSITION)
        .forEach(
            row ->
                lines
                    .computeIfAbsent(row.value1(), offer -> new ArrayList<>())
                    .add(
                        new FrozenBoard.Line(
                            row.value2(),
                            new ApplicationId(row.value3()),
                            ApplicationReading.sheet(row.value4().data()).with(List.of()),
                            row.value5(),
                            Absence.fact(row.value6(), "facts", HEX::formatHex))));
    return lines;
  }
}
