-- Schema version 1.
--
-- Conventions. Every row that people make has a random 128-bit id (32 hex
-- digits); rows made from a public register have an id derived from their
-- key, so that two laptops that import the same register agree. Judgements
-- are never overwritten: a correction names the row it replaces, current is
-- what no row replaces, and two rows that replace the same one are a clash.
-- `made_at` and `made_by` serve the log; no clock decides anything.
-- Dates are 'YYYY-MM-DD'. Region keys are TEXT. Free text that can name
-- people lives only in columns that `redaction` knows.
-- Checks use core functions only: with trusted_schema off, SQLite 3.40
-- refuses json_valid and its kin in a schema.

-- Where facts come from -------------------------------------------------
CREATE TABLE source (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  title TEXT NOT NULL,
  publisher TEXT,
  licence TEXT,
  as_of TEXT,
  address TEXT
) STRICT;

-- Units -----------------------------------------------------------------
CREATE TABLE unit_kind (
  id TEXT PRIMARY KEY,
  title_de TEXT NOT NULL,
  title_en TEXT NOT NULL
) STRICT;
INSERT INTO unit_kind (id, title_de, title_en) VALUES
  ('landkreis', 'Landkreis', 'rural district'),
  ('kreisfreie_stadt', 'kreisfreie Stadt', 'urban district'),
  ('regionalverband', 'Regionalverband', 'regional association'),
  ('verbandsgemeinde', 'Verbandsgemeinde', 'collective municipality'),
  ('gemeinde', 'kreisangehörige Gemeinde', 'municipality in a district'),
  ('verbund', 'mehrere Gebietseinheiten gemeinsam', 'several units together');

CREATE TABLE unit (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  kind TEXT NOT NULL REFERENCES unit_kind (id),
  name TEXT NOT NULL CHECK (name <> ''),
  valid_from TEXT,
  valid_to TEXT,
  source TEXT REFERENCES source (id)
) STRICT;

CREATE TABLE unit_key (
  unit TEXT NOT NULL REFERENCES unit (id),
  scheme TEXT NOT NULL CHECK (scheme IN ('ags', 'ars', 'nuts3', 'other')),
  key TEXT NOT NULL CHECK (key <> ''),
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to TEXT,
  PRIMARY KEY (scheme, key, unit, valid_from)
) STRICT;
CREATE INDEX unit_key_unit ON unit_key (unit);

CREATE TABLE unit_parent (
  unit TEXT NOT NULL REFERENCES unit (id),
  parent TEXT NOT NULL REFERENCES unit (id),
  valid_from TEXT NOT NULL DEFAULT '',
  valid_to TEXT,
  PRIMARY KEY (unit, parent, valid_from),
  CHECK (unit <> parent)
) STRICT;

CREATE TABLE unit_fact (
  unit TEXT NOT NULL REFERENCES unit (id),
  fact TEXT NOT NULL,                  -- 'population', 'area_km2', ...
  as_of TEXT NOT NULL DEFAULT '',
  value REAL NOT NULL,
  source TEXT REFERENCES source (id),
  PRIMARY KEY (unit, fact, as_of)
) STRICT;

-- Models, pinned by hash, with their sources ----------------------------
CREATE TABLE model (
  hash TEXT PRIMARY KEY CHECK (length(hash) = 64),
  id TEXT NOT NULL,
  version TEXT NOT NULL,
  api INTEGER NOT NULL,
  title TEXT NOT NULL,
  endorsed_by TEXT,
  made_at TEXT NOT NULL
) STRICT;

CREATE TABLE model_file (
  model TEXT NOT NULL REFERENCES model (hash),
  seq INTEGER NOT NULL,                -- base first
  model_id TEXT NOT NULL,              -- which model of the chain
  path TEXT NOT NULL,                  -- inside the model's folder
  bytes BLOB NOT NULL,
  PRIMARY KEY (model, seq),
  UNIQUE (model, model_id, path)
) STRICT;

-- Assessments -----------------------------------------------------------
CREATE TABLE assessment (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  unit TEXT NOT NULL REFERENCES unit (id),
  title TEXT,
  held_on TEXT NOT NULL,               -- the date reports show
  mode TEXT NOT NULL CHECK (mode IN ('open', 'by_perspective', 'anonymous')),
  language TEXT NOT NULL DEFAULT 'de',
  agency TEXT,
  threshold INTEGER NOT NULL DEFAULT 3 CHECK (threshold >= 3),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  retain_until TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX assessment_unit ON assessment (unit, held_on);

-- Which model an assessment uses: re-pinning adds a row.
CREATE TABLE pin (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  model TEXT NOT NULL REFERENCES model (hash),
  replaces TEXT REFERENCES pin (id),
  final INTEGER NOT NULL DEFAULT 0 CHECK (final IN (0, 1)),
  why TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX pin_assessment ON pin (assessment);

CREATE TABLE participant (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  code TEXT NOT NULL CHECK (code <> ''),
  role TEXT,                           -- id of the model's list of roles
  perspective TEXT CHECK (perspective IN ('inside', 'outside')),
  made_at TEXT NOT NULL,
  UNIQUE (assessment, code)
) STRICT;

-- Names stand apart; deleting a row here erases a person.
CREATE TABLE participant_name (
  participant TEXT PRIMARY KEY REFERENCES participant (id),
  name TEXT NOT NULL,
  contact TEXT
) STRICT;

-- How placements came in ------------------------------------------------
CREATE TABLE batch (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'tally', 'group')),
  label TEXT,
  retrospective INTEGER NOT NULL DEFAULT 0 CHECK (retrospective IN (0, 1)),
  refers_to TEXT,                      -- the date a retrospective one means
  file_name TEXT,
  file_sha256 TEXT,
  visibility TEXT NOT NULL DEFAULT 'group'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX batch_assessment ON batch (assessment);
CREATE UNIQUE INDEX batch_file ON batch (assessment, file_sha256, kind)
  WHERE file_sha256 IS NOT NULL;

CREATE TABLE placement (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  batch TEXT NOT NULL REFERENCES batch (id),
  participant TEXT REFERENCES participant (id),
  element TEXT NOT NULL,
  state TEXT NOT NULL
    CHECK (state IN ('placed', 'dont_know', 'not_applicable', 'skipped')),
  value REAL,
  dots INTEGER NOT NULL DEFAULT 1 CHECK (dots >= 0), -- > 1 in tallies only
  reason TEXT,
  evidence TEXT,
  replaces TEXT REFERENCES placement (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  CHECK ((state = 'placed') = (value IS NOT NULL))
) STRICT;
CREATE INDEX placement_batch ON placement (batch);
CREATE INDEX placement_replaces ON placement (replaces)
  WHERE replaces IS NOT NULL;

CREATE TABLE criterion_mark (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  batch TEXT NOT NULL REFERENCES batch (id),
  participant TEXT REFERENCES participant (id),
  element TEXT NOT NULL,
  criterion TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('yes', 'partly', 'no', 'unknown')),
  replaces TEXT REFERENCES criterion_mark (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX criterion_mark_batch ON criterion_mark (batch);

-- What the group agreed -------------------------------------------------
CREATE TABLE agreement (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  element TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('agreed', 'no_agreement', 'postponed',
    'not_discussed', 'not_applicable')),
  value REAL,
  low REAL,                            -- the range when there is none
  high REAL,
  how TEXT,                            -- consensus, majority, ...
  why TEXT,
  dissent TEXT,
  replaces TEXT REFERENCES agreement (id),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  CHECK ((state = 'agreed') = (value IS NOT NULL)),
  CHECK ((low IS NULL) = (high IS NULL) AND (low IS NULL OR low <= high)),
  CHECK (low IS NULL OR state = 'no_agreement'),
  CHECK (state <> 'not_applicable' OR why IS NOT NULL)
) STRICT;
CREATE INDEX agreement_assessment ON agreement (assessment, element);

-- Criteria as the group marked them.
CREATE TABLE agreement_mark (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  element TEXT NOT NULL,
  criterion TEXT NOT NULL,
  mark TEXT NOT NULL CHECK (mark IN ('yes', 'partly', 'no', 'unknown')),
  replaces TEXT REFERENCES agreement_mark (id),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX agreement_mark_assessment ON agreement_mark (assessment);

-- Stärken, Hemmnisse, offene Fragen, wanted support.
CREATE TABLE remark (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  element TEXT,
  kind TEXT NOT NULL
    CHECK (kind IN ('strength', 'obstacle', 'question', 'support')),
  body TEXT NOT NULL,
  replaces TEXT REFERENCES remark (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX remark_assessment ON remark (assessment, element);

CREATE TABLE target (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  element TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('value', 'hold', 'not_pursued', 'open')),
  value REAL,
  year INTEGER CHECK (year IS NULL OR year BETWEEN 1990 AND 2200),
  why TEXT,
  replaces TEXT REFERENCES target (id),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  CHECK ((state = 'value') = (value IS NOT NULL))
) STRICT;
CREATE INDEX target_assessment ON target (assessment, element);

-- The order the group set: one row a decision, the ids in a JSON list.
CREATE TABLE group_order (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  elements TEXT NOT NULL CHECK (elements GLOB '[[]*'),
  why TEXT,
  replaces TEXT REFERENCES group_order (id),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX group_order_assessment ON group_order (assessment);

-- What follows ----------------------------------------------------------
CREATE TABLE field (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  title TEXT NOT NULL,
  goal TEXT,
  important INTEGER,                   -- dots, when tallied
  feasible INTEGER,
  replaces TEXT REFERENCES field (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX field_assessment ON field (assessment);

CREATE TABLE package (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  field TEXT NOT NULL REFERENCES field (id),
  what TEXT NOT NULL,
  who TEXT,
  resources TEXT,
  due TEXT,
  state TEXT NOT NULL DEFAULT 'planned'
    CHECK (state IN ('planned', 'running', 'done', 'dropped')),
  replaces TEXT REFERENCES package (id),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX package_field ON package (field);

-- One line an entry: the hierarchy of goals, and answers to the five
-- questions (needs, responses, actors, resources, double structures).
CREATE TABLE plan_note (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  field TEXT NOT NULL REFERENCES field (id),
  topic TEXT NOT NULL CHECK (topic IN ('leading', 'strategic', 'operative',
    'needs', 'responses', 'actors', 'resources', 'overlaps')),
  body TEXT NOT NULL,
  replaces TEXT REFERENCES plan_note (id),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX plan_note_field ON plan_note (field);

-- Finalised results: canonical JSON, for ever ---------------------------
CREATE TABLE result (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL UNIQUE REFERENCES assessment (id),
  model TEXT NOT NULL REFERENCES model (hash),
  host TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json GLOB '{*'),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  despite TEXT,                        -- "trotz Fehler in Regel X": why
  visibility TEXT NOT NULL DEFAULT 'unit'
    CHECK (visibility IN ('group', 'unit', 'agency', 'public')),
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;

-- Privacy ---------------------------------------------------------------
CREATE TABLE release (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  record_table TEXT NOT NULL,
  record TEXT NOT NULL,
  audience TEXT NOT NULL
    CHECK (audience IN ('group', 'unit', 'agency', 'public')),
  withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)),
  replaces TEXT REFERENCES release (id),
  why TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX release_record ON release (record_table, record);

-- The text is gone, the fact that it was there stays.
CREATE TABLE redaction (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  record_table TEXT NOT NULL,
  record TEXT NOT NULL,
  field TEXT NOT NULL,
  why TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  UNIQUE (record_table, record, field)
) STRICT;

-- Raw placements folded into tallies once their time is over.
CREATE TABLE retention (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  assessment TEXT NOT NULL REFERENCES assessment (id),
  retain_until TEXT NOT NULL,
  folded_at TEXT,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX retention_assessment ON retention (assessment);

-- What belongs together -------------------------------------------------
CREATE TABLE link (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  from_table TEXT NOT NULL,
  from_record TEXT NOT NULL,
  to_table TEXT NOT NULL,
  to_record TEXT NOT NULL,
  kind TEXT NOT NULL,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX link_from ON link (from_table, from_record);
CREATE INDEX link_to ON link (to_table, to_record);

-- Who changed what: only facts, never a free text or a name.
CREATE TABLE log (
  id TEXT PRIMARY KEY CHECK (length(id) = 32),
  seq INTEGER NOT NULL,                -- order within this file
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,
  verb TEXT NOT NULL,
  assessment TEXT,
  record_table TEXT,
  record TEXT,
  detail TEXT
) STRICT;
CREATE INDEX log_assessment ON log (assessment, seq);
