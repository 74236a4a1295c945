--liquibase formatted sql

--changeset alin:012-board-digest
-- What a replay holds a board to: the figures used, the facts of each file and the canonical bytes of the whole (SHA-256).
-- Boards frozen before have none of them; they may not be rewritten, and are replayed line by line.
alter table frozen_board add column parameters text check (length(parameters) between 1 and 200);
alter table frozen_board add column digest bytea check (length(digest) = 32);
alter table frozen_board add constraint frozen_board_signed check ((parameters is null) = (digest is null));
alter table frozen_board_line add column facts_digest bytea check (length(facts_digest) = 32);
