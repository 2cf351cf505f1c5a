-- Schema version 2.

-- What replaces a row is looked up by the row.
CREATE INDEX agreement_replaces ON agreement (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX agreement_mark_replaces ON agreement_mark (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX field_replaces ON field (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX group_order_replaces ON group_order (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX package_replaces ON package (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX pin_replaces ON pin (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX plan_note_replaces ON plan_note (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX release_replaces ON release (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX remark_replaces ON remark (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX target_replaces ON target (replaces) WHERE replaces IS NOT NULL;

-- Revisions. What can be changed after it was made is never overwritten: a
-- revision names the record, holds only the fields it sets, and names as its
-- parents all heads of the record that its writer saw. The value of a field
-- comes from those of the revisions that set it which no other such revision
-- has as an ancestor; several distinct values are a clash. No clock, no side
-- and no order of merging decides. `type` is the name of a table here
-- ('unit', 'assessment', 'batch'), 'settings' (the record is the unit they
-- are for, or 32 zeros for the file's own), or 'module.type'.
CREATE TABLE revision (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  type TEXT NOT NULL CHECK (type <> ''),
  record TEXT NOT NULL CHECK (length(record) = 32),
  sets TEXT NOT NULL CHECK (sets GLOB '{*}'), -- JSON; null empties a field
  why TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX revision_record ON revision (record, type);

CREATE TABLE parent (
  revision TEXT NOT NULL REFERENCES revision (id),
  parent TEXT NOT NULL REFERENCES revision (id),
  PRIMARY KEY (revision, parent),
  CHECK (revision <> parent)
) STRICT;
CREATE INDEX parent_parent ON parent (parent);

-- What revisions say of a row, kept beside it so that statements can ask:
-- written in the same transaction, never merged, made anew and compared by
-- `db verify`.
-- `joined`: the record that it is one with, at the end of the chain.
ALTER TABLE unit ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
  CHECK (withdrawn = 0 OR withdrawn = 1);
ALTER TABLE unit ADD COLUMN joined TEXT;
CREATE INDEX unit_joined ON unit (joined) WHERE joined IS NOT NULL;
ALTER TABLE assessment ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
  CHECK (withdrawn = 0 OR withdrawn = 1);
ALTER TABLE assessment ADD COLUMN joined TEXT;
ALTER TABLE assessment ADD COLUMN closed INTEGER NOT NULL DEFAULT 0
  CHECK (closed = 0 OR closed = 1);
ALTER TABLE batch ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
  CHECK (withdrawn = 0 OR withdrawn = 1);

-- What stands elsewhere than it was recorded, since two units or two rounds
-- were joined: the column's value before. Also made anew, never merged.
CREATE TABLE moved (
  record TEXT NOT NULL,
  field TEXT NOT NULL CHECK (field <> ''),
  was TEXT NOT NULL,
  PRIMARY KEY (record, field)
) STRICT;

-- What came in by one call is one arrival: batches of one call share it.
-- NULL: the batch is an arrival of its own.
ALTER TABLE batch ADD COLUMN arrival TEXT;
CREATE INDEX batch_arrival ON batch (arrival) WHERE arrival IS NOT NULL;

-- A file that was taken back may come again, so its hash alone refuses it
-- no more; `again` tells the later ones from the first, which other laptops
-- know by the hash.
ALTER TABLE batch ADD COLUMN again INTEGER NOT NULL DEFAULT 0
  CHECK (again = 0 OR again = 1);
DROP INDEX batch_file;
CREATE INDEX batch_file ON batch (assessment, file_sha256, kind)
  WHERE file_sha256 IS NOT NULL;

-- A work package can be taken back as a field can.
ALTER TABLE package ADD COLUMN withdrawn INTEGER NOT NULL DEFAULT 0
  CHECK (withdrawn = 0 OR withdrawn = 1);

-- Whether a row is current is asked from below too.
CREATE INDEX criterion_mark_replaces ON criterion_mark (replaces)
  WHERE replaces IS NOT NULL;

-- Codes that were given out before anybody answered.
ALTER TABLE participant ADD COLUMN invited INTEGER NOT NULL DEFAULT 0
  CHECK (invited = 0 OR invited = 1);
UPDATE participant SET invited = 1 WHERE id IN
  (SELECT record FROM log WHERE verb = 'participant.invite');

-- What went out: to whom, and which answers it rested on that had not gone
-- out to them before. A union, whatever is merged.
CREATE TABLE shown (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  audience TEXT NOT NULL CHECK (audience <> ''),
  answers TEXT NOT NULL CHECK (answers GLOB '[[]*'), -- JSON list
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX shown_assessment ON shown (assessment);
