-- Participants, batches and what they hold: placements and criterion marks.
--
-- A row is in force if its batch was not taken back, or if another batch that
-- was not says the same ('confirms'). One row can name one row it replaces,
-- further ones by links of the kind 'replaces'. Which of those in force are
-- current says lua/wegmarke/data/current.lua, by what stands above which.

-- name: participant_insert
INSERT INTO participant (id, assessment, code, role, perspective, invited,
  made_at)
VALUES (:id, :assessment, :code, :role, :perspective, coalesce(:invited, 0),
  :made_at);

-- name: participant_by_code
SELECT id, code, role, perspective, invited FROM participant
WHERE assessment = :assessment AND code = :code;

-- name: participant_invited
UPDATE participant SET invited = :invited WHERE id = :id;

-- name: participants_invited
SELECT code FROM participant
WHERE assessment = :assessment AND invited = 1 ORDER BY code;

-- name: participants_unused
-- Those of whom nothing is there, in force or not.
SELECT t.id FROM participant t
WHERE t.assessment = :assessment
  AND t.id NOT IN (SELECT p.participant
    FROM batch b JOIN placement p ON p.batch = b.id
    WHERE b.assessment = :assessment AND p.participant IS NOT NULL)
  AND t.id NOT IN (SELECT m.participant
    FROM batch b JOIN criterion_mark m ON m.batch = b.id
    WHERE b.assessment = :assessment AND m.participant IS NOT NULL)
  AND t.id NOT IN (SELECT was FROM moved WHERE field = 'participant')
ORDER BY t.id;

-- name: participant_delete
DELETE FROM participant WHERE id = :id;

-- name: participant_links_delete
DELETE FROM link WHERE to_table = 'participant' AND to_record = :id;

-- name: participant_get
SELECT id, assessment, code, role, perspective FROM participant
WHERE id = :id;

-- name: participant_role
UPDATE participant SET role = :role, perspective = :perspective
WHERE id = :id;

-- name: participants
-- Those whom a batch brought that was taken back are none, unless another
-- batch brought them too; nor are codes that were taken back, nor, once a
-- round is closed, codes that only what was taken back used.
SELECT id, code, role, perspective, invited FROM participant
WHERE assessment = :assessment
  AND (invited = 1 AND NOT EXISTS (SELECT 1 FROM assessment a
      WHERE a.id = :assessment AND a.closed = 1)
    OR id NOT IN (
      SELECT p.participant FROM batch b JOIN placement p ON p.batch = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 1
        AND p.participant IS NOT NULL
      UNION ALL
      SELECT m.participant FROM batch b JOIN criterion_mark m
        ON m.batch = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 1
        AND m.participant IS NOT NULL
      UNION ALL
      SELECT l.to_record FROM batch b JOIN link l ON l.from_record = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 1
        AND l.from_table = 'batch' AND l.kind = 'names'
      UNION ALL
      SELECT v.record FROM revision v
      WHERE instr(v.type, '.') = 0 AND v.type = 'participant')
    OR id IN (
      SELECT p.participant FROM batch b JOIN placement p ON p.batch = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 0
      UNION ALL
      SELECT m.participant FROM batch b JOIN criterion_mark m
        ON m.batch = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 0
      UNION ALL
      SELECT p.participant FROM batch b JOIN link l ON l.from_record = b.id
        JOIN placement p ON p.id = l.to_record
      WHERE b.assessment = :assessment AND b.withdrawn = 0
        AND l.from_table = 'batch' AND l.kind = 'confirms'
      UNION ALL
      SELECT l.to_record FROM batch b JOIN link l ON l.from_record = b.id
      WHERE b.assessment = :assessment AND b.withdrawn = 0
        AND l.from_table = 'batch' AND l.kind = 'names'))
ORDER BY code;

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
  file_name, file_sha256, visibility, arrival, again, made_at, made_by)
VALUES (:id, :assessment, :kind, :label, :retrospective, :refers_to,
  :file_name, :file_sha256, coalesce(:visibility, 'group'), :arrival,
  coalesce(:again, 0), :made_at, :made_by);

-- name: batch_superseded
-- Which batches hold what now stands in the place of what this one said, and
-- of how many of its answers.
SELECT w.batch, count(DISTINCT p.id) AS n
FROM placement p
  JOIN (SELECT r.replaces AS older, r.id AS newer FROM placement r
      WHERE r.replaces IS NOT NULL
    UNION
    SELECT l.to_record, l.from_record FROM link l
    WHERE l.to_table = 'placement' AND l.kind = 'replaces') x
    ON x.older = p.id
  JOIN placement w ON w.id = x.newer
  JOIN batch d ON d.id = w.batch
WHERE p.batch = :batch AND d.withdrawn = 0 AND d.id <> :batch
GROUP BY w.batch ORDER BY d.rowid;

-- name: batch_by_file
SELECT id, kind, label, retrospective, refers_to, file_name, file_sha256,
  withdrawn, made_at
FROM batch
WHERE assessment = :assessment AND file_sha256 = :file_sha256
  AND kind = :kind
ORDER BY withdrawn, rowid DESC;

-- name: batch_same
-- Another batch with just these answers, of no person: perhaps the same file
-- saved again.
SELECT b.id, b.file_name, b.label FROM batch b JOIN batch n ON n.id = :id
WHERE b.assessment = n.assessment AND b.kind = n.kind AND b.id <> n.id
  AND b.withdrawn = 0 AND b.retrospective = n.retrospective
  AND EXISTS (SELECT 1 FROM placement WHERE batch = n.id)
  AND NOT EXISTS (
    SELECT element, state, value, dots FROM placement WHERE batch = n.id
    EXCEPT SELECT element, state, value, dots FROM placement WHERE batch = b.id)
  AND NOT EXISTS (
    SELECT element, state, value, dots FROM placement WHERE batch = b.id
    EXCEPT SELECT element, state, value, dots FROM placement WHERE batch = n.id)
ORDER BY b.rowid LIMIT 1;

-- name: batches
-- Folded: made from raw placements once their time was over; persons: how
-- many people those were.
SELECT b.id, b.kind, b.label, b.retrospective, b.refers_to, b.file_name,
  b.made_at, b.visibility, b.arrival, b.withdrawn, b.again,
  EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'batch'
    AND l.to_record = b.id AND l.kind = 'folded_into') AS folded,
  (SELECT max(CAST(l.to_record AS INTEGER)) FROM link l
    WHERE l.from_table = 'batch' AND l.from_record = b.id
    AND l.kind = 'stands_for') AS persons
FROM batch b WHERE b.assessment = :assessment ORDER BY b.rowid;

-- name: batch_sizes
-- How many people, answers and dots each batch brought, those too that
-- another had brought already; points on elements and of how many people.
SELECT s.batch, count(DISTINCT p.participant) AS persons,
  count(*) FILTER (WHERE p.element NOT GLOB 'points.*') AS answers,
  coalesce(sum(p.dots) FILTER (WHERE p.element NOT GLOB 'points.*'), 0)
    AS dots,
  sum(p.value) FILTER (WHERE p.element GLOB 'points.*' AND p.dots > 0)
    AS points,
  max(p.dots) FILTER (WHERE p.element GLOB 'points.*') AS voters
FROM (SELECT b.id AS batch, p.id FROM batch b
    JOIN placement p ON p.batch = b.id WHERE b.assessment = :assessment
  UNION ALL
  SELECT b.id, l.to_record FROM batch b JOIN link l ON l.from_record = b.id
  WHERE b.assessment = :assessment AND l.from_table = 'batch'
    AND l.kind = 'confirms' AND l.to_table = 'placement') s
  JOIN placement p ON p.id = s.id
GROUP BY s.batch;

-- name: placement_insert
INSERT INTO placement (id, batch, participant, element, state, value, dots,
  reason, evidence, replaces, made_at, made_by)
VALUES (:id, :batch, :participant, :element, :state, :value,
  coalesce(:dots, 1), :reason, :evidence, :replaces, :made_at, :made_by);

-- name: placements_in_force
SELECT p.id, p.participant, p.element, p.state, p.value, p.dots, p.reason,
  p.evidence, p.batch AS origin,
  CASE WHEN b.withdrawn = 0 THEN p.batch ELSE (
    SELECT c.id FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'placement' AND l.to_record = p.id
      AND l.kind = 'confirms' AND c.withdrawn = 0
    ORDER BY c.rowid LIMIT 1) END AS batch
FROM batch b
  JOIN placement p ON p.batch = b.id
  LEFT JOIN participant t ON t.id = p.participant
WHERE b.assessment = :assessment
  AND (b.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'placement' AND l.to_record = p.id
      AND l.kind = 'confirms' AND c.withdrawn = 0))
ORDER BY b.rowid, p.element, t.code, p.rowid;

-- name: {placement,criterion_mark}_above
-- What was put over those rows, over what was put over them, and so on.
WITH RECURSIVE seen (older, newer) AS (
  SELECT p.id, r.id FROM batch b JOIN {} p ON p.batch = b.id
    JOIN {} r ON r.replaces = p.id
  WHERE b.assessment = :assessment
  UNION
  SELECT p.id, l.from_record FROM batch b JOIN {} p ON p.batch = b.id
    JOIN link l ON l.to_record = p.id
  WHERE b.assessment = :assessment AND l.to_table = '{}'
    AND l.kind = 'replaces'
  UNION
  SELECT s.newer, r.id FROM seen s JOIN {} r ON r.replaces = s.newer
  UNION
  SELECT s.newer, l.from_record FROM seen s
    JOIN link l ON l.to_record = s.newer
  WHERE l.to_table = '{}' AND l.kind = 'replaces')
SELECT s.older, s.newer, d.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = '{}' AND l.to_record = s.newer
      AND l.kind = 'confirms' AND c.withdrawn = 0) AS in_force
FROM seen s JOIN {} w ON w.id = s.newer
  JOIN batch d ON d.id = w.batch;

-- name: placements_heads
-- What a new row takes the place of: rows that nothing stands above, in force
-- or not, so that what was taken back does not come back over what came since.
SELECT p.id, p.batch, p.participant, p.element, p.state, p.value, p.dots
FROM batch b JOIN placement p ON p.batch = b.id
WHERE b.assessment = :assessment AND b.withdrawn = 1
  AND NOT EXISTS (SELECT 1 FROM placement r WHERE r.replaces = p.id)
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'placement'
    AND l.to_record = p.id AND l.kind = 'replaces')
ORDER BY b.rowid, p.rowid;

-- name: placements_before
-- What people and posters said that a later row replaces, or that was taken
-- back: it may have gone out, and counts until the change may go out too.
SELECT p.id, p.batch, p.participant, p.element, p.state, p.value, p.dots,
  b.kind, b.retrospective, b.refers_to, b.visibility, b.label, b.file_name
FROM batch b JOIN placement p ON p.batch = b.id
WHERE b.assessment = :assessment AND b.kind <> 'group'
  AND (b.withdrawn = 1
    OR EXISTS (SELECT 1 FROM placement r WHERE r.replaces = p.id)
    OR EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'placement'
      AND l.to_record = p.id AND l.kind = 'replaces'))
ORDER BY p.rowid;

-- name: placements_in_force_of
-- One person's by the same rule, with what says for which time they count.
SELECT p.id, p.participant, p.element, p.state, p.value, p.dots, p.reason,
  p.evidence, b.retrospective, b.refers_to,
  CASE WHEN b.withdrawn = 0 THEN p.batch ELSE (
    SELECT c.id FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'placement' AND l.to_record = p.id
      AND l.kind = 'confirms' AND c.withdrawn = 0
    ORDER BY c.rowid LIMIT 1) END AS batch
FROM placement p JOIN batch b ON b.id = p.batch
WHERE p.participant = :participant
  AND (b.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'placement' AND l.to_record = p.id
      AND l.kind = 'confirms' AND c.withdrawn = 0))
ORDER BY b.rowid, p.element, p.rowid;

-- name: {placement,criterion_mark}_above_of
WITH RECURSIVE seen (older, newer) AS (
  SELECT p.id, r.id FROM {} p
    JOIN {} r ON r.replaces = p.id
  WHERE p.participant = :participant
  UNION
  SELECT p.id, l.from_record FROM {} p
    JOIN link l ON l.to_record = p.id
  WHERE p.participant = :participant AND l.to_table = '{}'
    AND l.kind = 'replaces'
  UNION
  SELECT s.newer, r.id FROM seen s JOIN {} r ON r.replaces = s.newer
  UNION
  SELECT s.newer, l.from_record FROM seen s
    JOIN link l ON l.to_record = s.newer
  WHERE l.to_table = '{}' AND l.kind = 'replaces')
SELECT s.older, s.newer, d.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = '{}' AND l.to_record = s.newer
      AND l.kind = 'confirms' AND c.withdrawn = 0) AS in_force
FROM seen s JOIN {} w ON w.id = s.newer
  JOIN batch d ON d.id = w.batch;

-- name: mark_insert
INSERT INTO criterion_mark (id, batch, participant, element, criterion, mark,
  replaces, made_at, made_by)
VALUES (:id, :batch, :participant, :element, :criterion, :mark, :replaces,
  :made_at, :made_by);

-- name: marks_in_force
SELECT m.id, m.participant, m.element, m.criterion, m.mark,
  CASE WHEN b.withdrawn = 0 THEN m.batch ELSE (
    SELECT c.id FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'criterion_mark' AND l.to_record = m.id
      AND l.kind = 'confirms' AND c.withdrawn = 0
    ORDER BY c.rowid LIMIT 1) END AS batch
FROM batch b
  JOIN criterion_mark m ON m.batch = b.id
  LEFT JOIN participant t ON t.id = m.participant
WHERE b.assessment = :assessment
  AND (b.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'criterion_mark' AND l.to_record = m.id
      AND l.kind = 'confirms' AND c.withdrawn = 0))
ORDER BY b.rowid, m.element, m.criterion, t.code, m.rowid;

-- name: marks_heads
SELECT m.id, m.batch, m.participant, m.element, m.criterion, m.mark
FROM batch b JOIN criterion_mark m ON m.batch = b.id
WHERE b.assessment = :assessment AND b.withdrawn = 1
  AND NOT EXISTS (SELECT 1 FROM criterion_mark r WHERE r.replaces = m.id)
  AND NOT EXISTS (SELECT 1 FROM link l WHERE l.to_table = 'criterion_mark'
    AND l.to_record = m.id AND l.kind = 'replaces')
ORDER BY b.rowid, m.rowid;

-- name: marks_in_force_of
SELECT m.id, m.participant, m.element, m.criterion, m.mark, b.retrospective,
  b.refers_to,
  CASE WHEN b.withdrawn = 0 THEN m.batch ELSE (
    SELECT c.id FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'criterion_mark' AND l.to_record = m.id
      AND l.kind = 'confirms' AND c.withdrawn = 0
    ORDER BY c.rowid LIMIT 1) END AS batch
FROM criterion_mark m JOIN batch b ON b.id = m.batch
WHERE m.participant = :participant
  AND (b.withdrawn = 0 OR EXISTS (
    SELECT 1 FROM link l JOIN batch c ON c.id = l.from_record
    WHERE l.to_table = 'criterion_mark' AND l.to_record = m.id
      AND l.kind = 'confirms' AND c.withdrawn = 0))
ORDER BY b.rowid, m.element, m.criterion, m.rowid;

