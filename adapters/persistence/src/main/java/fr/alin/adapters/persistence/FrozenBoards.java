package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD;
import static fr.alin.adapters.persistence.jooq.Tables.FROZEN_BOARD_LINE;

import fr.alin.application.FrozenBoard;
import fr.alin.reference.SizeClass;
import fr.alin.shared.ApplicationId;
import fr.alin.shared.Fact;
import fr.alin.shared.OfferId;
import jakarta.inject.Singleton;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;

/** Boards as they stood at closing: written once, never again (a trigger watches). */
@Singleton
final class FrozenBoards {

  private final DSLContext jooq;

  FrozenBoards(DSLContext jooq) {
    this.jooq = jooq;
  }

  void add(FrozenBoard board) {
    addAll(List.of(board));
  }

  void addAll(List<FrozenBoard> boards) {
    jooq.batchInsert(
            boards.stream()
                .map(
                    board -> {
                      var row = jooq.newRecord(FROZEN_BOARD);
                      row.setOfferId(board.offer().value());
                      row.setClosedAt(board.closedAt());
                      row.setRuleSetVersion(board.ruleSetVersion());
                      row.setBoosted(Absence.orNull(board.boosted(), SizeClass::name));
                      return row;
                    })
                .toList())
        .execute();
    jooq.batchInsert(
            boards.stream()
                .flatMap(
                    board ->
                        board.lines().stream()
                            .map(
                                line -> {
                                  var row = jooq.newRecord(FROZEN_BOARD_LINE);
                                  row.setOfferId(board.offer().value());
                                  row.setPosition(line.position());
                                  row.setApplicationId(line.application().value());
                                  row.setTotal(line.total());
                                  row.setSheet(JSONB.jsonb(Json.write(line.sheet().lines())));
                                  return row;
                                }))
                .toList())
        .execute();
  }

  Fact<FrozenBoard> of(OfferId offer) {
    var head = jooq.fetchOne(FROZEN_BOARD, FROZEN_BOARD.OFFER_ID.eq(offer.value()));
    return Absence.fact(
        head,
        "frozen board",
        row ->
            new FrozenBoard(
                offer,
                row.getClosedAt(),
                row.getRuleSetVersion(),
                Absence.fact(row.getBoosted(), "boost", SizeClass::valueOf),
                lines(offer)));
  }

  private List<FrozenBoard.Line> lines(OfferId offer) {
    return jooq.selectFrom(FROZEN_BOARD_LINE)
        .where(FROZEN_BOARD_LINE.OFFER_ID.eq(offer.value()))
        .orderBy(FROZEN_BOARD_LINE.POSITION)
        .fetch(
            row ->
                new FrozenBoard.Line(
                    row.getPosition(),
                    new ApplicationId(row.getApplicationId()),
                    ApplicationReading.sheet(row.getSheet().data()),
                    row.getTotal()));
  }
}
