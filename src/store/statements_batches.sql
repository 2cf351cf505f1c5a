-- Participants, batches and what they hold: placements and criterion marks.
--
-- Current is what no row replaces. One row can name one row it replaces; a
-- row that settles a clash replaces the further ones by a link of the kind
-- 'replaces'.

-- name: participant_insert
INSERT INTO participant (id, assessment, code, role, perspective, made_at)
VALUES (:id, :assessment, :code, :role, :perspective, :made_at);

-- name: participant_by_code
SELECT id, code, role, perspective FROM participant
WHERE assessment = :assessment AND code = :code;

-- name: participant_get
SELECT id, assessment, code, role, perspective FROM participant
WHERE id = :id;

-- name: participant_role
UPDATE participant SET role = :role, perspective = :perspective
WHERE id = :id;

-- name: participants
SELECT id, code, role, perspective FROM participant
WHERE assessment = :assessment ORDER BY code;

-- name: participant_name_put
INSERT OR REPLACE INTO participant_name (participant, name, contact)
VALUES (:participant, :name, :contact);

-- name: participant_names
SELECT t.id, t.code, n.name, n.contact
FROM participant t JOIN participant_name n ON n.participant = t.id
WHERE t.assessment = :assessment ORDER BY t.code;

-- name: participant_name_delete
DELETE FROM participant_name WHERE participant = :participant;

-- name: batch_insert
INSERT INTO batch (id, assessment, kind, label, retrospective, refers_to,
  file_name, file_sha256, visibility, arrival, made_at, made_by)
VALUES (:id, :assessment, :kind, :label, :retrospective, :refers_to,
  :file_name, :file_sha256, coalesce(:visibility, 'group'), :arrival,
  :made_at, :made_by);

-- name: batch_superseded
SELECT count(*) AS n FROM placement p
WHERE p.batch = :batch AND (
  EXISTS (SELECT 1 FROM placement q WHERE q.replaces = p.id)
  OR EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'placement'
    AND l.to_record = p.id AND l.from_table = 'placement'
    AND l.kind = 'replaces'));

-- name: batch_by_file
SELECT id, kind, label, retrospective, refers_to, file_name, file_sha256,
  made_at
FROM batch
WHERE assessment = :assessment AND file_sha256 = :file_sha256
  AND kind = :kind;

-- name: batches
-- Folded: made from raw placements once their time was over; persons: how
-- many people those were.
SELECT b.id, b.kind, b.label, b.retrospective, b.refers_to, b.file_name,
  b.made_at, b.visibility,
  EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'batch'
    AND l.to_record = b.id AND l.kind = 'folded_into') AS folded,
  (SELECT max(CAST(l.to_record AS INTEGER)) FROM link l
    WHERE l.from_table = 'batch' AND l.from_record = b.id
    AND l.kind = 'stands_for') AS persons
FROM batch b WHERE b.assessment = :assessment ORDER BY b.rowid;

-- name: placement_insert
INSERT INTO placement (id, batch, participant, element, state, value, dots,
  reason, evidence, replaces, made_at, made_by)
VALUES (:id, :batch, :participant, :element, :state, :value,
  coalesce(:dots, 1), :reason, :evidence, :replaces, :made_at, :made_by);

-- name: placements_current
-- Two laptops that take in the same two sheets in different order make them
-- replace each other; then both are current, and a clash.
SELECT p.id, p.batch, p.participant, p.element, p.state, p.value, p.dots,
  p.reason, p.evidence
FROM batch b
  JOIN placement p ON p.batch = b.id
  LEFT JOIN participant t ON t.id = p.participant
WHERE b.assessment = :assessment
  AND NOT EXISTS (
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
      SELECT id FROM older))
ORDER BY b.rowid, p.element, t.code, p.rowid;

-- name: placement_arrivals
-- Which batches a participant's answers for an element came in, replaced ones
-- too: a correction keeps the place of what it corrects.
SELECT p.participant, p.element, p.batch
FROM batch b JOIN placement p ON p.batch = b.id
WHERE b.assessment = :assessment AND b.kind = 'person'
  AND b.retrospective = 0 AND p.participant IS NOT NULL;

-- name: dots_corrected
-- Which earlier poster a poster corrects, by element.
SELECT DISTINCT p.batch, p.element, r.batch AS before
FROM batch b JOIN placement p ON p.batch = b.id
  JOIN placement r ON r.id = p.replaces
WHERE b.assessment = :assessment AND b.kind = 'tally' AND r.batch <> b.id
ORDER BY p.batch, p.element, r.batch;

-- name: placements_current_of
-- One person's by the same rule, with what says for which time they count.
SELECT p.id, p.batch, p.participant, p.element, p.state, p.value, p.dots,
  p.reason, p.evidence, b.retrospective, b.refers_to
FROM placement p JOIN batch b ON b.id = p.batch
WHERE p.participant = :participant
  AND NOT EXISTS (
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
      SELECT id FROM older))
ORDER BY b.rowid, p.element, p.rowid;

-- name: mark_insert
INSERT INTO criterion_mark (id, batch, participant, element, criterion, mark,
  replaces, made_at, made_by)
VALUES (:id, :batch, :participant, :element, :criterion, :mark, :replaces,
  :made_at, :made_by);

-- name: marks_current
SELECT m.id, m.batch, m.participant, m.element, m.criterion, m.mark
FROM batch b
  JOIN criterion_mark m ON m.batch = b.id
  LEFT JOIN participant t ON t.id = m.participant
WHERE b.assessment = :assessment
  AND m.id NOT IN (SELECT x.replaces
    FROM batch y JOIN criterion_mark x ON x.batch = y.id
    WHERE y.assessment = :assessment AND x.replaces IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'criterion_mark'
    AND l.to_record = m.id AND l.kind = 'replaces')
ORDER BY b.rowid, m.element, m.criterion, t.code, m.rowid;

-- name: marks_current_of
SELECT m.id, m.batch, m.participant, m.element, m.criterion, m.mark,
  b.retrospective, b.refers_to
FROM criterion_mark m JOIN batch b ON b.id = m.batch
WHERE m.participant = :participant
  AND m.id NOT IN (SELECT x.replaces FROM criterion_mark x
    WHERE x.participant = :participant AND x.replaces IS NOT NULL)
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'criterion_mark'
    AND l.to_record = m.id AND l.kind = 'replaces')
ORDER BY b.rowid, m.element, m.criterion, m.rowid;
