package fr.alin.adapters.persistence;

import static fr.alin.adapters.persistence.jooq.Tables.DIRECTORY_VERSION;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a row that was read before still stands as it was.
 *
 * @param writer the transaction that wrote the row: another one after every change, also after it was put back
 * @param directory version of companies and landlords together
 */
record RowState(@Nullable Long writer, @Nullable Long directory) {

  static RowState ofRequest(Record row) {
    return new RowState(
        row.get(DossierStatements.REQUEST_STATE), row.get(DIRECTORY_VERSION.NUMBER));
  }

  static RowState ofOffer(Record row) {
    return new RowState(row.get(DossierStatements.OFFER_STATE), row.get(DIRECTORY_VERSION.NUMBER));
  }
}
