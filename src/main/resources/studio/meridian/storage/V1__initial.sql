-- Schema 1. Instants are milliseconds since 1970 in UTC, ids UUIDv7 in 16 bytes. Explicit integer keys,
-- because the full-text index refers to rows by number. Statements stand apart by blank lines.
CREATE TABLE setting (
  key TEXT PRIMARY KEY NOT NULL,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE post (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  kind TEXT NOT NULL CHECK (kind IN ('ARTICLE', 'NOTE')),
  source_locale TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  credit_outlet TEXT NOT NULL,
  credit_url TEXT NOT NULL,
  credit_author TEXT NOT NULL,
  credit_licence TEXT NOT NULL,
  archived_at INTEGER,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL
) STRICT;

CREATE INDEX post_by_update ON post (updated_at DESC);

-- What a post's own fields were, cut together with the revisions of its variants.
CREATE TABLE post_revision (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  post INTEGER NOT NULL REFERENCES post (pk) ON DELETE CASCADE,
  parent1 BLOB,
  parent2 BLOB,
  device TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  cut_at INTEGER NOT NULL,
  kind TEXT NOT NULL,
  tags TEXT NOT NULL CHECK (json_valid(tags)),
  credit_outlet TEXT NOT NULL,
  credit_url TEXT NOT NULL,
  credit_author TEXT NOT NULL,
  credit_licence TEXT NOT NULL,
  sha TEXT NOT NULL CHECK (length(sha) = 64)
) STRICT;

CREATE INDEX post_revision_by_post ON post_revision (post, pk);

-- The working copy of a post in one language. lead is the first line, kept for lists.
CREATE TABLE variant (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  post INTEGER NOT NULL REFERENCES post (pk) ON DELETE CASCADE,
  locale TEXT NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  slug TEXT NOT NULL,
  body TEXT NOT NULL,
  text_sha TEXT NOT NULL CHECK (length(text_sha) = 64),
  lead TEXT NOT NULL,
  translator TEXT NOT NULL,
  source BLOB REFERENCES variant (id) ON DELETE SET NULL,
  source_revision BLOB,
  words_total INTEGER NOT NULL,
  words_done INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  UNIQUE (post, locale)
) STRICT;

CREATE INDEX variant_by_source ON variant (source) WHERE source IS NOT NULL;

CREATE TABLE revision (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  variant INTEGER NOT NULL REFERENCES variant (pk) ON DELETE CASCADE,
  parent1 BLOB,
  parent2 BLOB,
  device TEXT NOT NULL,
  author TEXT NOT NULL,
  reason TEXT NOT NULL,
  cut_at INTEGER NOT NULL,
  title TEXT NOT NULL,
  summary TEXT NOT NULL,
  slug TEXT NOT NULL,
  body TEXT NOT NULL,
  text_sha TEXT NOT NULL CHECK (length(text_sha) = 64)
) STRICT;

CREATE INDEX revision_by_variant ON revision (variant, pk);

CREATE TABLE unit (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  variant INTEGER NOT NULL REFERENCES variant (pk) ON DELETE CASCADE,
  field TEXT NOT NULL CHECK (field IN ('TITLE', 'SUMMARY', 'BODY')),
  position INTEGER NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('INITIAL', 'TRANSLATED', 'REVIEWED', 'FINAL')),
  sub_state TEXT NOT NULL,
  origin TEXT NOT NULL CHECK (origin IN ('NONE', 'HUMAN', 'MEMORY', 'MACHINE', 'IMPORT')),
  previous_source TEXT,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX unit_by_variant ON unit (variant, field, position);

CREATE TABLE memory (
  pk INTEGER PRIMARY KEY,
  source_locale TEXT NOT NULL,
  target_locale TEXT NOT NULL,
  source_key TEXT NOT NULL CHECK (length(source_key) = 64),
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  origin TEXT NOT NULL,
  author TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  UNIQUE (source_locale, target_locale, source_key, target)
) STRICT;

CREATE TABLE media (
  pk INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  width INTEGER NOT NULL,
  height INTEGER NOT NULL,
  default_alt TEXT NOT NULL,
  added_at INTEGER NOT NULL
) STRICT;

CREATE TABLE channel (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  platform TEXT NOT NULL,
  name TEXT NOT NULL UNIQUE,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  settings TEXT NOT NULL CHECK (json_valid(settings))
) STRICT;

-- The outbox. due_* keep the wish (local time, zone) beside what was computed from it.
CREATE TABLE delivery (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  post INTEGER NOT NULL REFERENCES post (pk) ON DELETE RESTRICT,
  variant INTEGER NOT NULL REFERENCES variant (pk) ON DELETE RESTRICT,
  channel INTEGER NOT NULL REFERENCES channel (pk) ON DELETE RESTRICT,
  revision INTEGER NOT NULL REFERENCES revision (pk) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('CREATE', 'UPDATE', 'DELETE')),
  generation INTEGER NOT NULL CHECK (generation >= 1),
  content_sha TEXT NOT NULL CHECK (length(content_sha) = 64),
  frozen_request BLOB,
  frozen_sha TEXT CHECK (length(frozen_sha) = 64),
  idempotency_key TEXT NOT NULL UNIQUE,
  remote_key TEXT NOT NULL,
  remote_id TEXT,
  remote_revision TEXT,
  due_local TEXT,
  due_zone TEXT,
  due_offset TEXT,
  due_utc INTEGER,
  due_tzdb TEXT,
  late_policy TEXT NOT NULL CHECK (late_policy IN ('ASK_AFTER_GRACE', 'ANY_TIME', 'NEVER_LATE')),
  expires_utc INTEGER,
  state TEXT NOT NULL CHECK (state IN ('DRAFT', 'QUEUED', 'SCHEDULED', 'READY', 'SENDING', 'UNKNOWN',
    'RECONCILING', 'DRAFTED', 'SERVER_SCHEDULED', 'CONFIRMED', 'MISSED', 'MISSED_BY_SERVER',
    'NEEDS_USER', 'EXPIRED', 'CANCELLED')),
  epoch INTEGER NOT NULL,
  first_sent_at INTEGER,
  not_before INTEGER,
  reason TEXT,
  created_at INTEGER NOT NULL,
  updated_at INTEGER NOT NULL,
  CHECK ((due_utc IS NULL) = (due_local IS NULL)),
  UNIQUE (variant, channel, kind, generation)
) STRICT;

CREATE INDEX delivery_by_state ON delivery (state, due_utc);

CREATE INDEX delivery_by_post ON delivery (post, state, due_utc);

CREATE INDEX delivery_by_channel ON delivery (channel);

-- The state graph is held here as well as in the code: what is done stays done.
CREATE TRIGGER delivery_final_stays BEFORE UPDATE OF state ON delivery
WHEN OLD.state IN ('CONFIRMED', 'EXPIRED', 'CANCELLED') AND NEW.state <> OLD.state
BEGIN SELECT RAISE(ABORT, 'a finished delivery does not change'); END;

CREATE TRIGGER delivery_unknown_is_looked_up BEFORE UPDATE OF state ON delivery
WHEN OLD.state = 'UNKNOWN' AND NEW.state IN ('READY', 'SENDING', 'SCHEDULED')
BEGIN SELECT RAISE(ABORT, 'an unknown outcome is looked up, never resent'); END;

-- One row a try, written before the first byte; its outcome is a row of its own.
CREATE TABLE attempt (
  pk INTEGER PRIMARY KEY,
  id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
  delivery INTEGER NOT NULL REFERENCES delivery (pk) ON DELETE RESTRICT,
  epoch INTEGER NOT NULL,
  step TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  sent_wall INTEGER NOT NULL,
  sent_mono INTEGER NOT NULL,
  boot_id TEXT NOT NULL
) STRICT;

CREATE INDEX attempt_by_delivery ON attempt (delivery, pk);

CREATE TABLE attempt_outcome (
  attempt INTEGER PRIMARY KEY REFERENCES attempt (pk) ON DELETE RESTRICT,
  outcome TEXT NOT NULL CHECK (outcome IN ('DONE', 'NOT_SENT', 'REJECTED', 'UNKNOWN')),
  ended_at INTEGER NOT NULL,
  http INTEGER,
  response_sha TEXT,
  detail TEXT
) STRICT;

CREATE TRIGGER attempt_never_changes BEFORE UPDATE ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never changed'); END;

CREATE TRIGGER attempt_never_goes BEFORE DELETE ON attempt
BEGIN SELECT RAISE(ABORT, 'an attempt is never deleted'); END;

CREATE TRIGGER outcome_never_changes BEFORE UPDATE ON attempt_outcome
BEGIN SELECT RAISE(ABORT, 'an outcome is never changed'); END;

CREATE TRIGGER outcome_never_goes BEFORE DELETE ON attempt_outcome
BEGIN SELECT RAISE(ABORT, 'an outcome is never deleted'); END;

-- What happened to a delivery, in order: the timeline a person reads.
CREATE TABLE delivery_event (
  pk INTEGER PRIMARY KEY,
  delivery INTEGER NOT NULL REFERENCES delivery (pk) ON DELETE RESTRICT,
  at INTEGER NOT NULL,
  from_state TEXT,
  to_state TEXT NOT NULL,
  reason TEXT
) STRICT;

CREATE INDEX delivery_event_by_delivery ON delivery_event (delivery, pk);

CREATE TABLE lease (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  owner TEXT NOT NULL,
  pid INTEGER NOT NULL,
  boot_id TEXT NOT NULL,
  epoch INTEGER NOT NULL,
  since INTEGER NOT NULL
) STRICT;

INSERT INTO lease (id, owner, pid, boot_id, epoch, since) VALUES (1, '', 0, '', 0, 0);

-- What came from outside, by the key it has there; a second import finds itself here.
CREATE TABLE imported (
  pk INTEGER PRIMARY KEY,
  source_key TEXT NOT NULL UNIQUE,
  item_type TEXT NOT NULL,
  title TEXT NOT NULL,
  outcome TEXT NOT NULL,
  detail TEXT NOT NULL,
  post BLOB REFERENCES post (id) ON DELETE SET NULL,
  original TEXT NOT NULL,
  original_sha TEXT NOT NULL CHECK (length(original_sha) = 64),
  text_sha TEXT NOT NULL,
  imported_at INTEGER NOT NULL
) STRICT;

CREATE INDEX imported_by_post ON imported (post) WHERE post IS NOT NULL;

-- Han, Kana, Thai and the like are indexed with spaces between characters (see SearchText).
CREATE VIRTUAL TABLE search USING fts5 (
  title, body, tags,
  content='', contentless_delete=1, prefix='1 2 3', tokenize='unicode61 remove_diacritics 2'
);
