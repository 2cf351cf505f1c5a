-- Schema version 2.

-- What replaces a row is looked up by the row.
CREATE INDEX agreement_replaces ON agreement (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX agreement_mark_replaces ON agreement_mark (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX group_order_replaces ON group_order (replaces)
  WHERE replaces IS NOT NULL;
CREATE INDEX pin_replaces ON pin (replaces) WHERE replaces IS NOT NULL;
CREATE INDEX release_replaces ON release (replaces)
  WHERE replaces IS NOT NULL;
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

-- Those of our own tables, which a merge and a check walk through.
CREATE INDEX revision_own ON revision (type, record)
  WHERE instr(type, '.') = 0;

-- Modules, pinned by hash as models are, with every file of their chain. One
-- is in force for the whole file: a revision of the type 'module' says which.
CREATE TABLE module (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  id TEXT NOT NULL CHECK (id <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('catalogue', 'procedure')),
  version TEXT NOT NULL,
  api INTEGER NOT NULL,
  title TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE module_file (
  module TEXT NOT NULL REFERENCES module (hash),
  seq INTEGER NOT NULL,                -- base first
  module_id TEXT NOT NULL,             -- which module of the chain
  path TEXT NOT NULL,                  -- inside the module's folder
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL,
  PRIMARY KEY (module, seq),
  UNIQUE (module, module_id, path)
) STRICT;

-- Records of the types that modules declare. What one says are its revisions;
-- here stands what never changes. `scope`: the unit, the assessment or the
-- record it belongs to, or 32 zeros: the file's own.
CREATE TABLE record (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  type TEXT NOT NULL CHECK (instr(type, '.') > 1),
  scope TEXT NOT NULL CHECK (length(scope) = 32)
) STRICT;
CREATE INDEX record_scope ON record (scope, type);

-- What the revisions of a record say together, by the declaration in force:
-- written in the same transaction, never merged, made anew and compared by
-- `db verify`. Words of people stand in `words`, `clash` and `key` alone.
CREATE TABLE now (
  record TEXT PRIMARY KEY REFERENCES record (id),
  type TEXT NOT NULL,                  -- as it is called today
  scope TEXT NOT NULL,
  unit TEXT,                           -- on which it hangs at last
  state TEXT,
  due TEXT,
  key TEXT,
  place REAL,
  withdrawn INTEGER NOT NULL CHECK (withdrawn = 0 OR withdrawn = 1),
  joined TEXT,                         -- what a revision names
  leader TEXT,                         -- the record it is shown with
  grants TEXT NOT NULL,                -- JSON list: who may read it besides
  facts TEXT NOT NULL,                 -- JSON: fields that are no words
  words TEXT NOT NULL,                 -- JSON: the others
  clash TEXT NOT NULL                  -- JSON: what is said differently, held
) STRICT;
CREATE INDEX now_unit ON now (unit, type);
CREATE INDEX now_scope ON now (scope, type) WHERE scope IS NOT unit;
CREATE INDEX now_state ON now (type, state);
CREATE INDEX now_due ON now (due) WHERE due IS NOT NULL;
CREATE INDEX now_key ON now (type, key) WHERE key IS NOT NULL;
CREATE INDEX now_joined ON now (joined) WHERE joined IS NOT NULL;

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
-- A round of people under 18: dots and joint values only.
ALTER TABLE assessment ADD COLUMN minors INTEGER NOT NULL DEFAULT 0
  CHECK (minors = 0 OR minors = 1);
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

-- Whether a row is current is asked from below too.
CREATE INDEX criterion_mark_replaces ON criterion_mark (replaces)
  WHERE replaces IS NOT NULL;

-- Codes that were given out before anybody answered.
ALTER TABLE participant ADD COLUMN invited INTEGER NOT NULL DEFAULT 0
  CHECK (invited = 0 OR invited = 1);
UPDATE participant SET invited = 1 WHERE id IN
  (SELECT record FROM log WHERE verb = 'participant.invite');

-- What went out of an assessment that had not: to whom first, and which
-- answers it rested on. A union, whatever is merged; what the words mean:
-- lua/wegmarke/evaluate/went_out.lua.
CREATE TABLE shown (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  place INTEGER NOT NULL CHECK (place > 0), -- after all that was known
  audience TEXT NOT NULL CHECK (audience <> ''),
  answers TEXT NOT NULL CHECK (answers GLOB '[[]*'), -- JSON list
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX shown_assessment ON shown (assessment);

-- What schema 1 counted went out, as far as it knew: groups of answers of at
-- least the threshold, in the order in which they came in, of people, then of
-- each element those of the people counted; dots likewise. The three tables
-- are only for this.
CREATE TABLE old_row (                 -- current placements
  id TEXT PRIMARY KEY,
  assessment TEXT, tier TEXT,          -- 'now', 'then', 'dots'
  who TEXT,                            -- a participant, or a batch
  element TEXT, batch TEXT, n INTEGER,
  at INTEGER,                          -- in which batch it first came
  since INTEGER                        -- with which batch it was counted
) WITHOUT ROWID;

INSERT INTO old_row
WITH place AS MATERIALIZED (
  SELECT b.id, b.assessment, b.label IS NULL AND b.file_name IS NULL AS nameless,
    b.retrospective AS retro, row_number() OVER
      (PARTITION BY b.assessment ORDER BY b.rowid) AS at,
    CASE WHEN b.retrospective = 1 THEN 'r' || coalesce(b.refers_to, '')
      ELSE 'now' END AS time,
    coalesce(b.label, '') || char(1) || coalesce(b.file_name, '') AS name,
    b.kind, EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'batch'
      AND l.to_record = b.id AND l.kind = 'folded_into') AS folded
  FROM batch b),
current AS (
  SELECT p.*, b.assessment, b.retro, b.at, b.folded, b.kind, p.rowid AS seq,
    t.code, CASE WHEN p.participant IS NOT NULL
        THEN b.time || char(0) || p.participant
      WHEN b.nameless THEN p.id ELSE b.time || char(0) || b.name END
      || char(0) || p.element AS whole
  FROM place b JOIN placement p ON p.batch = b.id
    LEFT JOIN participant t ON t.id = p.participant
  WHERE b.kind <> 'group' AND NOT EXISTS (
    SELECT 1
    FROM (SELECT r.id FROM placement r WHERE r.replaces = p.id
      UNION ALL SELECT l.from_record FROM link l
      WHERE l.to_table = 'placement' AND l.to_record = p.id
        AND l.kind = 'replaces') newer
    WHERE newer.id NOT IN (
      WITH RECURSIVE older (id) AS (
        SELECT p.id
        UNION
        SELECT q.replaces FROM older o JOIN placement q ON q.id = o.id
        WHERE q.replaces IS NOT NULL
        UNION
        SELECT l.to_record FROM older o JOIN link l ON l.from_record = o.id
        WHERE l.from_table = 'placement' AND l.kind = 'replaces')
      SELECT id FROM older))),
marked AS (
  SELECT c.*, whole || CASE WHEN participant IS NULL AND kind = 'tally'
      THEN char(0) || state || coalesce(value, '') ELSE '' END AS cell,
    state || ' ' || coalesce(value, '') || ' ' || dots AS says
  FROM current c),
ranked AS (
  SELECT m.*, row_number() OVER (PARTITION BY assessment, cell
      ORDER BY at, element, code, seq) AS nth,
    min(says) OVER (PARTITION BY assessment, cell)
      <> max(says) OVER (PARTITION BY assessment, cell) AS clash
  FROM marked m),
clean AS (
  SELECT r.*, max(clash) OVER (PARTITION BY assessment, whole) AS bad
  FROM ranked r)
SELECT id, assessment, CASE WHEN kind = 'tally' AND NOT folded THEN 'dots'
    WHEN retro THEN 'then' ELSE 'now' END,
  coalesce(participant, batch), element, batch, dots, at, NULL
FROM clean
WHERE nth = 1 AND NOT bad AND dots > 0
  AND (folded OR kind = 'tally' OR participant IS NOT NULL)
  AND NOT (kind = 'tally' AND NOT folded AND retro);

-- A correction kept the place of what it corrected.
CREATE TABLE old_first (
  who TEXT, element TEXT, at INTEGER, PRIMARY KEY (who, element)
) WITHOUT ROWID;
WITH place AS MATERIALIZED (
  SELECT id, kind, retrospective, row_number() OVER
    (PARTITION BY assessment ORDER BY rowid) AS at FROM batch)
INSERT INTO old_first
SELECT p.participant, p.element, min(b.at)
FROM place b JOIN placement p ON p.batch = b.id
WHERE b.kind = 'person' AND b.retrospective = 0 AND p.participant IS NOT NULL
GROUP BY p.participant, p.element;
WITH RECURSIVE place AS MATERIALIZED (
  SELECT id, assessment, kind, row_number() OVER
    (PARTITION BY assessment ORDER BY rowid) AS at FROM batch),
chain (batch, element, older) AS (
  SELECT p.batch, p.element, r.batch
  FROM place b JOIN placement p ON p.batch = b.id
    JOIN placement r ON r.id = p.replaces
  WHERE b.kind = 'tally' AND r.batch <> p.batch
  UNION
  SELECT c.batch, c.element, r.batch
  FROM chain c JOIN placement p ON p.batch = c.older AND p.element = c.element
    JOIN placement r ON r.id = p.replaces
  WHERE r.batch <> p.batch)
INSERT INTO old_first
SELECT c.batch, c.element, min(b.at) FROM chain c JOIN place b ON b.id = c.older
GROUP BY c.batch, c.element;
UPDATE old_row SET at = min(old_row.at, f.at) FROM old_first f
WHERE f.who = old_row.who AND f.element = old_row.element
  AND old_row.tier <> 'then';

-- Groups: what came with one batch stays together; a group is full with the
-- batch that brings it to the threshold.
CREATE TABLE old_step (
  part TEXT, nth INTEGER, at INTEGER, n INTEGER, threshold INTEGER,
  full INTEGER, PRIMARY KEY (part, nth)
) WITHOUT ROWID;

-- People. Of a batch folded into counts, how many it stands for.
CREATE TABLE old_person (
  assessment TEXT, tier TEXT, who TEXT, at INTEGER, n INTEGER, since INTEGER,
  PRIMARY KEY (assessment, tier, who)
) WITHOUT ROWID;
INSERT INTO old_person
SELECT e.assessment, e.tier, e.who, min(e.at), CASE
  WHEN EXISTS (SELECT 1 FROM participant t WHERE t.id = e.who) THEN 1
  ELSE coalesce((SELECT max(CAST(l.to_record AS INTEGER)) FROM link l
    WHERE l.from_table = 'batch' AND l.from_record = e.who
      AND l.kind = 'stands_for'), max(e.n)) END, NULL
FROM (SELECT assessment, tier, who, element, min(at) AS at, sum(n) AS n
  FROM old_row WHERE tier <> 'dots' GROUP BY assessment, tier, who, element) e
GROUP BY e.assessment, e.tier, e.who;
INSERT INTO old_step
SELECT p.assessment || p.tier, row_number() OVER
    (PARTITION BY p.assessment, p.tier ORDER BY p.at), p.at, sum(p.n),
  a.threshold, 0
FROM old_person p JOIN assessment a ON a.id = p.assessment
GROUP BY p.assessment, p.tier, p.at;
WITH RECURSIVE walk (part, nth, n, threshold) AS (
  SELECT part, nth, n, threshold FROM old_step WHERE nth = 1
  UNION ALL
  SELECT s.part, s.nth, s.n + CASE WHEN w.n < w.threshold THEN w.n ELSE 0 END,
    s.threshold
  FROM walk w JOIN old_step s ON s.part = w.part AND s.nth = w.nth + 1)
UPDATE old_step SET full = 1 FROM walk w
WHERE w.part = old_step.part AND w.nth = old_step.nth AND w.n >= w.threshold;
UPDATE old_person SET since = (SELECT min(s.at) FROM old_step s
  WHERE s.part = assessment || tier AND s.full AND s.at >= old_person.at);
DELETE FROM old_step;

-- Elements and dots.
DELETE FROM old_row WHERE tier <> 'dots' AND EXISTS (SELECT 1 FROM old_person p
  WHERE p.assessment = old_row.assessment AND p.tier = old_row.tier
    AND p.who = old_row.who AND p.since IS NULL);
UPDATE old_row SET at = max(old_row.at, p.since) FROM old_person p
WHERE p.assessment = old_row.assessment AND p.tier = old_row.tier
  AND p.who = old_row.who;
INSERT INTO old_step
SELECT r.assessment || r.tier || r.element, row_number() OVER
    (PARTITION BY r.assessment, r.tier, r.element ORDER BY r.at), r.at,
  sum(r.n), a.threshold, 0
FROM old_row r JOIN assessment a ON a.id = r.assessment
GROUP BY r.assessment, r.tier, r.element, r.at;
WITH RECURSIVE walk (part, nth, n, threshold) AS (
  SELECT part, nth, n, threshold FROM old_step WHERE nth = 1
  UNION ALL
  SELECT s.part, s.nth, s.n + CASE WHEN w.n < w.threshold THEN w.n ELSE 0 END,
    s.threshold
  FROM walk w JOIN old_step s ON s.part = w.part AND s.nth = w.nth + 1)
UPDATE old_step SET full = 1 FROM walk w
WHERE w.part = old_step.part AND w.nth = old_step.nth AND w.n >= w.threshold;
UPDATE old_row SET since = (SELECT min(s.at) FROM old_step s
  WHERE s.part = assessment || tier || element AND s.full
    AND s.at >= old_row.at);

INSERT INTO shown (id, assessment, place, audience, answers, made_at, made_by)
WITH size AS (SELECT batch, count(*) AS n FROM placement GROUP BY batch),
whole AS (
  SELECT r.batch, min(r.since) AS since FROM old_row r JOIN size s
    ON s.batch = r.batch
  GROUP BY r.batch
  HAVING count(r.since) = max(s.n) AND min(r.since) = max(r.since)),
word (assessment, place, word) AS (
  SELECT DISTINCT r.assessment, r.since, coalesce(w.batch, r.id)
  FROM old_row r LEFT JOIN whole w ON w.batch = r.batch
  WHERE r.since IS NOT NULL
  UNION ALL
  SELECT p.assessment, p.since, 'p:' || p.who || CASE
    WHEN a.mode = 'anonymous' OR t.id IS NULL THEN ''
    ELSE char(9) || coalesce(t.perspective, '') || char(9)
      || CASE a.mode WHEN 'open' THEN coalesce(t.role, '') ELSE '' END END
  FROM old_person p JOIN assessment a ON a.id = p.assessment
    LEFT JOIN participant t ON t.id = p.who
  WHERE p.since IS NOT NULL AND p.tier = 'now'),
said AS (
  SELECT assessment, place, json_group_array(word) AS answers
  FROM (SELECT * FROM word ORDER BY assessment, place, word)
  GROUP BY assessment, place)
SELECT substr(sha256('shown ' || assessment || ' ' || place || ' ' || answers),
    1, 32), assessment, place, 'unit', answers,
  (SELECT max(b.made_at) FROM batch b WHERE b.assessment = said.assessment),
  'wegmarke'
FROM said;

DROP TABLE old_row;
DROP TABLE old_first;
DROP TABLE old_step;
DROP TABLE old_person;

-- Fields of action, their work packages and notes, and remarks are records
-- from here on. Each row becomes a revision with its id, which says all that
-- the row said; the record's id is that of its first wording. Nothing of it
-- comes from anything but the row, what it replaces and what was redacted of
-- it, so that files that are brought up to date apart say the same; only the
-- place differs where rows came in in another order, of which a merge takes
-- the lesser. The tables old_... are only for this.
CREATE TABLE old_wording (
  id TEXT PRIMARY KEY, type TEXT, record TEXT, older TEXT, place INTEGER,
  withdrawn INTEGER,                   -- this wording takes the record back
  back INTEGER,                        -- this one takes that back
  edits INTEGER                        -- wordings up to it that do neither
) WITHOUT ROWID;

CREATE INDEX old_replaces_field ON field (replaces);
CREATE INDEX old_replaces_package ON package (replaces);
CREATE INDEX old_replaces_note ON plan_note (replaces);
CREATE INDEX old_replaces_remark ON remark (replaces);

WITH RECURSIVE w (id, record, older, place, withdrawn, back, edits) AS (
  SELECT id, id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM field
  WHERE replaces IS NULL
  UNION ALL
  SELECT t.id, w.record, w.id, NULL, t.withdrawn, w.withdrawn > t.withdrawn,
    w.edits + 1 - t.withdrawn
  FROM w JOIN field t ON t.replaces = w.id)
INSERT INTO old_wording
SELECT id, 'plan.action_field', record, older, place, withdrawn, back, edits FROM w;
-- What somebody made to replace each other stays as it is, to be found.
INSERT OR IGNORE INTO old_wording
SELECT id, 'plan.action_field', id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM field;

WITH RECURSIVE w (id, record, older, place, withdrawn, back, edits) AS (
  SELECT id, id, replaces, rowid, 0, 0, 1 - 0 FROM package
  WHERE replaces IS NULL
  UNION ALL
  SELECT t.id, w.record, w.id, NULL, 0, w.withdrawn > 0,
    w.edits + 1 - 0
  FROM w JOIN package t ON t.replaces = w.id)
INSERT INTO old_wording
SELECT id, 'plan.package', record, older, place, withdrawn, back, edits FROM w;
-- What somebody made to replace each other stays as it is, to be found.
INSERT OR IGNORE INTO old_wording
SELECT id, 'plan.package', id, replaces, rowid, 0, 0, 1 - 0 FROM package;

WITH RECURSIVE w (id, record, older, place, withdrawn, back, edits) AS (
  SELECT id, id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM plan_note
  WHERE replaces IS NULL
  UNION ALL
  SELECT t.id, w.record, w.id, NULL, t.withdrawn, w.withdrawn > t.withdrawn,
    w.edits + 1 - t.withdrawn
  FROM w JOIN plan_note t ON t.replaces = w.id)
INSERT INTO old_wording
SELECT id, 'plan.note', record, older, place, withdrawn, back, edits FROM w;
-- What somebody made to replace each other stays as it is, to be found.
INSERT OR IGNORE INTO old_wording
SELECT id, 'plan.note', id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM plan_note;

WITH RECURSIVE w (id, record, older, place, withdrawn, back, edits) AS (
  SELECT id, id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM remark
  WHERE replaces IS NULL
  UNION ALL
  SELECT t.id, w.record, w.id, NULL, t.withdrawn, w.withdrawn > t.withdrawn,
    w.edits + 1 - t.withdrawn
  FROM w JOIN remark t ON t.replaces = w.id)
INSERT INTO old_wording
SELECT id, 'plan.remark', record, older, place, withdrawn, back, edits FROM w;
-- What somebody made to replace each other stays as it is, to be found.
INSERT OR IGNORE INTO old_wording
SELECT id, 'plan.remark', id, replaces, rowid, withdrawn, 0, 1 - withdrawn FROM remark;
CREATE INDEX old_record ON old_wording (record);

-- A text that was redacted is the mark, also where nothing stood for it.
CREATE TABLE old_redacted (
  record TEXT, field TEXT, PRIMARY KEY (record, field)
) WITHOUT ROWID;
INSERT INTO old_redacted SELECT record, field FROM redaction
WHERE record_table IN ('field', 'package', 'plan_note', 'remark');
UPDATE redaction SET record_table = 'record_revision'
WHERE record_table IN ('field', 'package', 'plan_note', 'remark');
UPDATE redaction SET field = 'json:record_revision'
  || substr(field, instr(field, '.'))
WHERE record_table = 'result' AND (field GLOB 'json:field.*'
  OR field GLOB 'json:package.*' OR field GLOB 'json:plan_note.*'
  OR field GLOB 'json:remark.*');

-- What each row says; NULL was said as well by a row that replaces another.
CREATE TABLE old_said (id TEXT PRIMARY KEY, said TEXT) WITHOUT ROWID;
INSERT INTO old_said
SELECT f.id, json_object('assessment', f.assessment, 'feasible', f.feasible,
  'goal', iif(EXISTS (SELECT 1 FROM old_redacted r
    WHERE r.record = f.id AND r.field = 'goal'), '[entfernt]', f.goal),
  'important', f.important, 'readers', nullif(f.visibility, 'unit'),
  'title', f.title)
FROM field f;
INSERT INTO old_said
SELECT p.id, json_object('due', p.due, 'field', w.record,
  'readers', nullif(p.visibility, 'unit'),
  'resources', iif(EXISTS (SELECT 1 FROM old_redacted r
    WHERE r.record = p.id AND r.field = 'resources'), '[entfernt]', p.resources),
  'state', p.state, 'what', p.what,
  'who', iif(EXISTS (SELECT 1 FROM old_redacted r
    WHERE r.record = p.id AND r.field = 'who'), '[entfernt]', p.who))
FROM package p JOIN old_wording w ON w.id = p.field;
INSERT INTO old_said
SELECT n.id, json_object('body', n.body, 'field', w.record,
  'readers', nullif(n.visibility, 'unit'), 'topic', n.topic)
FROM plan_note n JOIN old_wording w ON w.id = n.field;
INSERT INTO old_said
SELECT m.id, json_object('body', m.body, 'element', m.element,
  'kind', m.kind, 'readers', nullif(m.visibility, 'unit'))
FROM remark m;
UPDATE old_said SET said = json_patch('{}', said) WHERE id IN (
  SELECT id FROM old_wording WHERE id = record);
UPDATE old_said SET said = json_set(said, '$.place',
  (SELECT w.place FROM old_wording w WHERE w.id = old_said.id))
WHERE id IN (SELECT id FROM old_wording WHERE id = record);
UPDATE old_said SET said = json_set(said, '$.withdrawn', json('false'))
WHERE id IN (SELECT id FROM old_wording WHERE back = 1);
UPDATE old_said SET said = '{"withdrawn":true}'
WHERE id IN (SELECT id FROM old_wording WHERE withdrawn = 1);

INSERT INTO record
SELECT f.id, 'plan.action_field', a.unit
FROM field f JOIN old_wording w ON w.id = f.id
  JOIN assessment a ON a.id = f.assessment
WHERE w.record = f.id ORDER BY f.rowid;
INSERT INTO record
SELECT p.id, 'plan.package', a.unit
FROM package p JOIN old_wording w ON w.id = p.id
  JOIN field f ON f.id = p.field JOIN assessment a ON a.id = f.assessment
WHERE w.record = p.id ORDER BY p.rowid;
INSERT INTO record
SELECT n.id, 'plan.note', a.unit
FROM plan_note n JOIN old_wording w ON w.id = n.id
  JOIN field f ON f.id = n.field JOIN assessment a ON a.id = f.assessment
WHERE w.record = n.id ORDER BY n.rowid;
INSERT INTO record
SELECT m.id, 'plan.remark', m.assessment
FROM remark m JOIN old_wording w ON w.id = m.id
WHERE w.record = m.id ORDER BY m.rowid;
INSERT INTO revision (id, type, record, sets, made_at, made_by)
SELECT t.id, w.type, w.record, s.said, t.made_at, t.made_by
FROM field t JOIN old_wording w ON w.id = t.id
  JOIN old_said s ON s.id = t.id ORDER BY t.rowid;
INSERT INTO revision (id, type, record, sets, made_at, made_by)
SELECT t.id, w.type, w.record, s.said, t.made_at, t.made_by
FROM package t JOIN old_wording w ON w.id = t.id
  JOIN old_said s ON s.id = t.id ORDER BY t.rowid;
INSERT INTO revision (id, type, record, sets, made_at, made_by)
SELECT t.id, w.type, w.record, s.said, t.made_at, t.made_by
FROM plan_note t JOIN old_wording w ON w.id = t.id
  JOIN old_said s ON s.id = t.id ORDER BY t.rowid;
INSERT INTO revision (id, type, record, sets, made_at, made_by)
SELECT t.id, w.type, w.record, s.said, t.made_at, t.made_by
FROM remark t JOIN old_wording w ON w.id = t.id
  JOIN old_said s ON s.id = t.id ORDER BY t.rowid;
INSERT INTO parent SELECT id, older FROM old_wording
WHERE older IS NOT NULL AND older <> id;

-- What they say together, as it is made anew from then on: the words of the
-- wordings that none came after.
CREATE TABLE old_over (id TEXT PRIMARY KEY) WITHOUT ROWID;
WITH RECURSIVE o (id) AS (
  SELECT older FROM old_wording WHERE withdrawn = 0 AND older IS NOT NULL
  UNION
  SELECT w.older FROM o JOIN old_wording w ON w.id = o.id
  WHERE w.older IS NOT NULL)
INSERT INTO old_over SELECT id FROM o;
CREATE TABLE old_word (
  record TEXT, field TEXT, word TEXT, PRIMARY KEY (record, field, word)
) WITHOUT ROWID;
INSERT OR IGNORE INTO old_word
SELECT w.record, e.key, json_quote(e.value)
FROM old_wording w JOIN old_said s ON s.id = w.id, json_each(s.said) e
WHERE w.withdrawn = 0 AND w.id NOT IN (SELECT id FROM old_over)
  AND e.key <> 'place' AND e.key <> 'withdrawn';
CREATE TABLE old_value (
  record TEXT, field TEXT, word TEXT, clash INTEGER,
  PRIMARY KEY (record, field)
) WITHOUT ROWID;
INSERT INTO old_value
SELECT record, field, CASE count(*) WHEN 1 THEN max(word)
    ELSE '[' || group_concat(word, ',') || ']' END, count(*) > 1
FROM (SELECT * FROM old_word ORDER BY record, field, word)
GROUP BY record, field;

-- Taken back where all who say something of it say so, and no wording stands
-- beside that.
CREATE TABLE old_back (
  record TEXT PRIMARY KEY, yes INTEGER, no INTEGER
) WITHOUT ROWID;
WITH RECURSIVE o (id) AS (
  SELECT older FROM old_wording
  WHERE (withdrawn = 1 OR back = 1) AND older IS NOT NULL
  UNION
  SELECT w.older FROM o JOIN old_wording w ON w.id = o.id
  WHERE w.older IS NOT NULL),
edits (record, n) AS (
  SELECT record, sum(1 - withdrawn) FROM old_wording GROUP BY record)
INSERT INTO old_back
SELECT w.record, max(w.withdrawn),
  max(w.withdrawn = 0 OR w.edits < (SELECT n FROM edits e
    WHERE e.record = w.record))
FROM old_wording w
WHERE (w.withdrawn = 1 OR w.back = 1) AND w.id NOT IN (SELECT id FROM o)
GROUP BY w.record;

INSERT INTO now (record, type, scope, unit, state, place, withdrawn, grants,
  facts, words, clash)
SELECT r.id, r.type, r.scope, coalesce(a.unit, r.scope),
  (SELECT v.word ->> '$' FROM old_value v
    WHERE v.record = r.id AND v.field = 'state' AND NOT v.clash),
  w.place, coalesce(b.yes > b.no, 0), '[]',
  (SELECT json_group_object(v.field, json(v.word)) FROM old_value v
    WHERE v.record = r.id AND NOT v.clash AND v.word <> 'null'
      AND v.field IN ('assessment', 'element', 'feasible', 'field',
        'important', 'kind', 'readers', 'topic')),
  (SELECT json_group_object(v.field, json(v.word)) FROM old_value v
    WHERE v.record = r.id AND NOT v.clash AND v.word <> 'null'
      AND v.field IN ('body', 'due', 'goal', 'resources', 'title', 'what',
        'who')),
  json_patch((SELECT iif(count(*) = 0, '{}', json_object('fields',
      json_group_object(v.field, json(v.word)))) FROM old_value v
    WHERE v.record = r.id AND v.clash),
    iif(b.yes = 1 AND b.no = 1, '{"contested":true}', '{}'))
FROM record r JOIN old_wording w ON w.id = r.id
  LEFT JOIN assessment a ON a.id = r.scope
  LEFT JOIN old_back b ON b.record = r.id
ORDER BY r.rowid;

DROP TABLE old_wording;
DROP TABLE old_redacted;
DROP TABLE old_said;
DROP TABLE old_over;
DROP TABLE old_word;
DROP TABLE old_value;
DROP TABLE old_back;
DROP TABLE plan_note;
DROP TABLE package;
DROP TABLE field;
DROP TABLE remark;
