-- Schema 6. How readers took what is published. count_look: when a post was last looked at on a channel;
-- count_sample: a number, kept only when it differs from the one before (NULL: not given any more).
CREATE TABLE count_look (
  pk INTEGER PRIMARY KEY,
  variant INTEGER NOT NULL REFERENCES variant (pk) ON DELETE RESTRICT,
  channel INTEGER NOT NULL REFERENCES channel (pk) ON DELETE RESTRICT,
  looked_at INTEGER NOT NULL,
  told_at INTEGER,
  gone INTEGER NOT NULL CHECK (gone IN (0, 1)),
  UNIQUE (variant, channel)
) STRICT;

CREATE TABLE count_sample (
  pk INTEGER PRIMARY KEY,
  look INTEGER NOT NULL REFERENCES count_look (pk) ON DELETE CASCADE,
  metric TEXT NOT NULL CHECK (metric IN ('LIKES', 'REPOSTS', 'REPLIES', 'QUOTES')),
  at INTEGER NOT NULL,
  value INTEGER CHECK (value BETWEEN 0 AND 10000000000)
) STRICT;

CREATE INDEX count_sample_newest ON count_sample (look, metric, pk);
