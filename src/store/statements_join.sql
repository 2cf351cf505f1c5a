-- Joining two rounds, or two units: rows go over, and `moved` keeps where they
-- were recorded. What it means: lua/wegmarke/data/join.lua.

-- name: joined_all
SELECT 'unit' AS type, id, joined FROM unit WHERE joined IS NOT NULL
UNION ALL
SELECT 'assessment', id, joined FROM assessment WHERE joined IS NOT NULL
ORDER BY 1, 2;

-- name: join_unit
UPDATE unit SET joined = :joined WHERE id = :id;

-- name: join_assessment
UPDATE assessment SET joined = :joined WHERE id = :id;

-- name: moved_all
SELECT record, field, was FROM moved ORDER BY field, record;

-- name: moved_insert
INSERT OR IGNORE INTO moved (record, field, was)
VALUES (:record, :field, :was);

-- name: moved_clear
DELETE FROM moved;

-- name: move_note_assessment
INSERT INTO moved (record, field, was)
SELECT id, 'unit', unit FROM assessment WHERE unit = :from;

-- name: move_assessment
UPDATE assessment SET unit = :to WHERE unit = :from;

-- name: unmove_assessment
UPDATE assessment SET unit = (SELECT was FROM moved
  WHERE record = assessment.id AND field = 'unit')
WHERE id IN (SELECT record FROM moved WHERE field = 'unit');

-- name: participants_alike
-- Codes that two rounds have in common.
SELECT f.id AS from_id, t.id AS to_id, t.role, t.perspective, t.invited,
  f.role AS from_role, f.perspective AS from_perspective,
  f.invited AS from_invited, t.code
FROM participant f JOIN participant t
  ON t.assessment = :to AND t.code = f.code
WHERE f.assessment = :from ORDER BY f.code;

-- name: batches_alike
-- A file that two rounds took in.
SELECT b.id AS from_id, t.id AS to_id
FROM batch b JOIN batch t ON t.assessment = :to
    AND t.file_sha256 = b.file_sha256 AND t.kind = b.kind
WHERE b.assessment = :from ORDER BY b.id, t.withdrawn DESC, t.id;

-- name: placements_alike
-- Its rows, by whose they are.
SELECT f.id AS from_id, r.id AS to_id
FROM batch b JOIN batch t ON t.assessment = :to
    AND t.file_sha256 = b.file_sha256 AND t.kind = b.kind
  JOIN placement f ON f.batch = b.id
  JOIN placement r ON r.batch = t.id AND r.element = f.element
    AND r.state = f.state AND r.value IS f.value AND r.dots = f.dots
  LEFT JOIN participant x ON x.id = f.participant
  LEFT JOIN participant y ON y.id = r.participant
WHERE b.assessment = :from AND x.code IS y.code
ORDER BY f.id, t.withdrawn DESC, r.id;

-- name: participant_joined
UPDATE participant SET role = :role, perspective = :perspective,
  invited = :invited WHERE id = :id;

-- name: unmove_{role,perspective}
UPDATE participant SET {} = NULL
WHERE id IN (SELECT record FROM moved WHERE field = '{}');

-- name: unmove_invited
UPDATE participant SET invited = 0
WHERE id IN (SELECT record FROM moved WHERE field = 'invited');

-- name: move_name
UPDATE participant_name SET participant = :to
WHERE participant = :from
  AND NOT EXISTS (SELECT 1 FROM participant_name WHERE participant = :to);

-- name: unmove_name
UPDATE participant_name SET participant = (SELECT was FROM moved
  WHERE record = participant_name.participant AND field = 'name')
WHERE participant IN (SELECT record FROM moved WHERE field = 'name');

-- name: unmove_links
DELETE FROM link WHERE id IN (SELECT record FROM moved WHERE field = 'link');

-- name: link_known
SELECT 1 AS known FROM link WHERE id = :id;

-- name: move_note_participant_{placement,criterion_mark}
INSERT INTO moved (record, field, was)
SELECT id, 'participant', participant FROM {} WHERE participant = :from;

-- name: move_participant_{placement,criterion_mark}
UPDATE {} SET participant = :to WHERE participant = :from;

-- name: unmove_{placement,criterion_mark}
UPDATE {} SET participant = (SELECT was FROM moved
  WHERE record = {}.id AND field = 'participant')
WHERE id IN (SELECT record FROM moved WHERE field = 'participant');

-- name: joined_twins_placement
-- What replaces a row of a file that the other round took in too, and that
-- round's row.
SELECT q.id AS newer, r.id AS older
FROM batch b JOIN batch t ON t.assessment = :to
    AND t.file_sha256 = b.file_sha256 AND t.kind = b.kind AND t.again = 0
    AND t.withdrawn = b.withdrawn
  JOIN placement f ON f.batch = b.id
  JOIN placement r ON r.batch = t.id AND r.element = f.element
    AND r.state = f.state AND r.value IS f.value AND r.dots = f.dots
  LEFT JOIN participant x ON x.id = f.participant
  LEFT JOIN participant y ON y.id = r.participant
  JOIN placement q ON q.replaces = f.id
WHERE b.assessment = :from AND b.again = 0 AND x.code IS y.code
ORDER BY q.id, r.id;

-- name: joined_twins_criterion_mark
-- What replaces a row of a file that the other round took in too, and that
-- round's row.
SELECT q.id AS newer, r.id AS older
FROM batch b JOIN batch t ON t.assessment = :to
    AND t.file_sha256 = b.file_sha256 AND t.kind = b.kind AND t.again = 0
    AND t.withdrawn = b.withdrawn
  JOIN criterion_mark f ON f.batch = b.id
  JOIN criterion_mark r ON r.batch = t.id AND r.element = f.element
    AND r.criterion = f.criterion AND r.mark = f.mark
  LEFT JOIN participant x ON x.id = f.participant
  LEFT JOIN participant y ON y.id = r.participant
  JOIN criterion_mark q ON q.replaces = f.id
WHERE b.assessment = :from AND b.again = 0 AND x.code IS y.code
ORDER BY q.id, r.id;

-- name: move_note_participant
INSERT INTO moved (record, field, was)
SELECT id, 'assessment', assessment FROM participant
WHERE assessment = :from
  AND code NOT IN (SELECT code FROM participant WHERE assessment = :to);

-- name: move_participant
UPDATE participant SET assessment = :to WHERE assessment = :from
  AND code NOT IN (SELECT code FROM participant WHERE assessment = :to);

-- name: unmove_{participant,batch,agreement,agreement_mark,target,
--   group_order,retention}
UPDATE {} SET assessment = (SELECT was FROM moved
  WHERE record = {}.id AND field = 'assessment')
WHERE id IN (SELECT record FROM moved WHERE field = 'assessment');

-- name: move_note_batch
INSERT INTO moved (record, field, was)
SELECT id, 'assessment', assessment FROM batch
WHERE assessment = :from
  AND NOT EXISTS (SELECT 1 FROM batch t WHERE t.assessment = :to
    AND t.file_sha256 = batch.file_sha256 AND t.kind = batch.kind
    AND t.again = 0 AND batch.again = 0 AND t.withdrawn = batch.withdrawn);

-- name: move_batch
UPDATE batch SET assessment = :to WHERE assessment = :from
  AND NOT EXISTS (SELECT 1 FROM batch t WHERE t.assessment = :to
    AND t.file_sha256 = batch.file_sha256 AND t.kind = batch.kind
    AND t.again = 0 AND batch.again = 0 AND t.withdrawn = batch.withdrawn);

-- name: move_note_{agreement,agreement_mark,target,group_order,
--   retention}
INSERT INTO moved (record, field, was)
SELECT id, 'assessment', assessment FROM {}
WHERE assessment = :from;

-- name: move_{agreement,agreement_mark,target,group_order,
--   retention}
UPDATE {} SET assessment = :to WHERE assessment = :from;
