package fr.alin.adapters.persistence;

import com.fasterxml.jackson.core.type.TypeReference;
import fr.alin.form.RequestDraft;
import fr.alin.form.SavedPage;
import fr.alin.shared.AccountId;
import fr.alin.shared.DraftId;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.TypeDef;
import io.micronaut.data.model.DataType;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** A row of {@code request_draft}; the saved pages are JSON. */
@MappedEntity("request_draft")
record RequestDraftRow(
    @Id UUID accountId,
    UUID draftId,
    Instant startedAt,
    Instant savedAt,
    @TypeDef(type = DataType.JSON) String pages,
    long revision) {

  private static final TypeReference<Map<String, SavedPage>> PAGES = new TypeReference<>() {};

  static RequestDraftRow from(RequestDraft draft) {
    return new RequestDraftRow(
        draft.account().value(),
        draft.id().value(),
        draft.startedAt(),
        draft.savedAt(),
        Json.write(draft.pages()),
        draft.version());
  }

  RequestDraft toDomain() {
    return new RequestDraft(
        new DraftId(draftId),
        new AccountId(accountId),
        startedAt,
        savedAt,
        Json.read(pages, PAGES),
        revision);
  }
}
