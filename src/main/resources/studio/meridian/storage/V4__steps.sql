-- Schema 4. A delivery is a row of steps, each a call with bytes and a key of its own. publication is what
-- all of them are made from; it goes when the last has arrived. A credential is sealed (see secrets.Vault).
CREATE TABLE step (
  pk INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (pk) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 1),
  name TEXT NOT NULL,
  key TEXT NOT NULL,
  request BLOB,
  request_sha TEXT CHECK (length(request_sha) = 64),
  done_at INTEGER,
  remote_id TEXT,
  remote_revision TEXT,
  address TEXT,
  facts TEXT CHECK (json_valid(facts)),
  CHECK ((request IS NULL) = (request_sha IS NULL)),
  CHECK (done_at IS NULL OR (request IS NOT NULL AND remote_id IS NOT NULL)),
  UNIQUE (delivery, position),
  UNIQUE (delivery, name)
) STRICT;

CREATE TRIGGER step_bytes_stay BEFORE UPDATE OF request, request_sha ON step
WHEN OLD.request IS NOT NULL AND NEW.request IS NOT OLD.request
BEGIN SELECT RAISE(ABORT, 'frozen bytes are never changed'); END;

CREATE TRIGGER step_stays_done BEFORE UPDATE OF done_at ON step
WHEN OLD.done_at IS NOT NULL AND NEW.done_at IS NULL
BEGIN SELECT RAISE(ABORT, 'what is done stays done'); END;

INSERT INTO step (delivery, position, name, key, request, request_sha, done_at, remote_id, remote_revision,
  address, facts)
SELECT pk, 1, 'publish', idempotency_key, frozen_request, frozen_sha,
  CASE WHEN state = 'CONFIRMED' THEN updated_at END,
  CASE WHEN state = 'CONFIRMED' THEN coalesce(remote_id, remote_key) END,
  CASE WHEN state = 'CONFIRMED' THEN remote_revision END, '', '{}'
FROM delivery WHERE frozen_request IS NOT NULL;

ALTER TABLE delivery RENAME COLUMN frozen_request TO publication;

ALTER TABLE delivery RENAME COLUMN frozen_sha TO publication_sha;

UPDATE delivery SET publication = NULL, publication_sha = NULL
WHERE state IN ('CONFIRMED', 'CANCELLED', 'EXPIRED');

CREATE TABLE credential (
  pk INTEGER PRIMARY KEY,
  channel INTEGER NOT NULL REFERENCES channel (pk) ON DELETE CASCADE,
  name TEXT NOT NULL,
  sealed BLOB NOT NULL,
  changed_at INTEGER NOT NULL,
  UNIQUE (channel, name)
) STRICT;
