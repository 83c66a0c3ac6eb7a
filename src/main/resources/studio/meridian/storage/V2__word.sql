-- Whose word an event rests on: null for what the studio did or found itself, else the name of the
-- person who decided it, empty when nobody had given a name.
ALTER TABLE delivery_event ADD COLUMN who TEXT;

UPDATE delivery_event SET who = ''
WHERE reason IN ('asked-try', 'seen-there', 'seen-absent', 'called-off')
   OR (reason = 'asked-look' AND from_state <> 'UNKNOWN');

UPDATE delivery SET reason = 'seen-there'
WHERE state = 'CONFIRMED' AND reason IS NULL
  AND pk IN (SELECT delivery FROM delivery_event WHERE reason = 'seen-there');
