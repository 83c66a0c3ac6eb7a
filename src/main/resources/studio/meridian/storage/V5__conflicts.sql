-- Schema 5. A post that was changed or taken away on its platform since we last wrote it there: what stands
-- there, as it was found, until a person decides. gone = 1: nothing stands there any more.
CREATE TABLE conflict (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  variant INTEGER NOT NULL REFERENCES variant (pk) ON DELETE RESTRICT,
  channel INTEGER NOT NULL REFERENCES channel (pk) ON DELETE RESTRICT,
  stopped INTEGER NOT NULL REFERENCES delivery (pk) ON DELETE RESTRICT,
  base INTEGER NOT NULL REFERENCES delivery (pk) ON DELETE RESTRICT,
  gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL,
  text_sha TEXT NOT NULL CHECK (length(text_sha) = 64),
  remote_revision TEXT NOT NULL,
  address TEXT NOT NULL,
  changed_at INTEGER,
  faithful INTEGER NOT NULL CHECK (faithful IN (0, 1)),
  found_at INTEGER NOT NULL,
  resolution TEXT CHECK (resolution IN ('MINE', 'THEIRS', 'MERGED')),
  resolved_at INTEGER,
  resolved_by TEXT,
  CHECK ((resolution IS NULL) = (resolved_at IS NULL)),
  CHECK ((resolution IS NULL) = (resolved_by IS NULL))
) STRICT;

CREATE UNIQUE INDEX conflict_open ON conflict (variant, channel) WHERE resolution IS NULL;

CREATE TRIGGER conflict_stays_resolved BEFORE UPDATE ON conflict
WHEN OLD.resolution IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'what a person decided is not changed'); END;
