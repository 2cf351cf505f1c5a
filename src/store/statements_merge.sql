-- Merging two files: all rows of each table, in the order they came in, so
-- that what a row replaces comes before it; and what a merge may change in
-- rows that are there. The inserts are those of everyday work. Columns that
-- revisions fill are left out: they are made anew.

-- name: merge_{source,unit_key,unit_parent,unit_fact,pin,participant,
--   participant_name,placement,criterion_mark,agreement,agreement_mark,
--   target,group_order,result,release,redaction,retention,record,shown,link}
SELECT * FROM {} ORDER BY rowid;

-- name: merge_unit
-- figures_of: the newest date for which the file knows a figure of the unit.
SELECT u.id, u.kind, u.name, u.valid_from, u.valid_to, u.source,
  coalesce((SELECT max(f.as_of) FROM unit_fact f
  WHERE f.unit = u.id), '') AS figures_of
FROM unit u ORDER BY u.rowid;

-- name: merge_assessment
SELECT id, unit, title, held_on, mode, language, agency, threshold, visibility,
  retain_until, made_at, made_by
FROM assessment ORDER BY rowid;

-- name: merge_batch
SELECT id, assessment, kind, label, retrospective, refers_to, file_name,
  file_sha256, visibility, arrival, again, made_at, made_by
FROM batch ORDER BY rowid;

-- name: merge_revision
SELECT r.* FROM revision r INDEXED BY revision_own
WHERE instr(r.type, '.') = 0 ORDER BY r.rowid;

-- name: merge_parent
SELECT p.revision, p.parent
FROM revision r INDEXED BY revision_own
  CROSS JOIN parent p ON p.revision = r.id
WHERE instr(r.type, '.') = 0 ORDER BY p.rowid;

-- name: merge_record_revision
-- What records say, each with the revisions that its writer saw.
SELECT r.id, r.type, r.record, r.sets, r.why, r.made_at, r.made_by,
  (SELECT group_concat(p.parent, ' ') FROM parent p WHERE p.revision = r.id)
    AS parents
FROM revision r WHERE instr(r.type, '.') > 0 ORDER BY r.rowid;

-- name: merge_log
SELECT * FROM log ORDER BY seq, rowid;

-- name: merge_set_source
UPDATE source SET publisher = :publisher, licence = :licence,
  address = :address WHERE id = :id;

-- name: merge_set_unit
UPDATE unit SET kind = :kind, name = :name, valid_from = :valid_from,
  valid_to = :valid_to, source = :source WHERE id = :id;

-- name: merge_set_unit_key
UPDATE unit_key SET valid_to = :valid_to
WHERE scheme = :scheme AND key = :key AND unit = :unit
  AND valid_from = :valid_from;

-- name: merge_set_unit_parent
UPDATE unit_parent SET valid_to = :valid_to
WHERE unit = :unit AND parent = :parent AND valid_from = :valid_from;

-- name: fold_batches_of
-- Batches whose single placements were folded into counts, by what is left
-- of them: their ids, and the hashes of their files.
SELECT l.from_record AS retention, l.to_table AS what, l.to_record AS record,
  r.assessment
FROM link l JOIN retention r ON r.id = l.from_record
WHERE l.from_table = 'retention' AND l.kind = 'folded'
ORDER BY l.rowid;

-- name: fold_knows
SELECT 1 AS known
FROM retention r JOIN link l ON l.from_record = r.id
WHERE r.assessment = :assessment AND l.from_table = 'retention'
  AND l.to_table = 'file' AND l.to_record = :file AND l.kind = 'folded';

-- name: fold_person_batches
SELECT id, file_sha256 FROM batch
WHERE assessment = :assessment AND kind = 'person' ORDER BY id;

-- name: fold_one_unhook_placements
-- A correction in another batch may name a placement that goes.
UPDATE placement SET replaces = NULL WHERE batch <> :batch
  AND replaces IN (SELECT id FROM placement WHERE batch = :batch);

-- name: fold_one_unhook_marks
UPDATE criterion_mark SET replaces = NULL WHERE batch <> :batch
  AND replaces IN (SELECT id FROM criterion_mark WHERE batch = :batch);

-- name: fold_one_links
DELETE FROM link
WHERE to_table IN ('placement', 'criterion_mark') AND to_record IN (
  SELECT id FROM placement WHERE batch = :batch
  UNION ALL SELECT id FROM criterion_mark WHERE batch = :batch)
  OR from_table = 'batch' AND from_record = :batch
    AND (kind = 'stands_for' OR kind = 'confirms' OR kind = 'names');

-- name: fold_one_marks
DELETE FROM criterion_mark WHERE batch = :batch;

-- name: fold_one_placements
DELETE FROM placement WHERE batch = :batch;

-- name: fold_one_batch
DELETE FROM batch WHERE id = :batch;

-- name: fold_participants_without
-- Participants of whom nothing is left.
DELETE FROM participant WHERE assessment = :assessment
  AND NOT EXISTS (SELECT 1 FROM batch b JOIN placement p ON p.batch = b.id
    WHERE b.assessment = :assessment AND p.participant = participant.id)
  AND NOT EXISTS (SELECT 1 FROM batch b JOIN criterion_mark m
    ON m.batch = b.id
    WHERE b.assessment = :assessment AND m.participant = participant.id);
