-- What follows: fields of action and their work packages.

-- name: field_insert
INSERT INTO field (id, assessment, title, goal, important, feasible, replaces,
  withdrawn, visibility, made_at, made_by)
VALUES (:id, :assessment, :title, :goal, :important, :feasible, :replaces,
  coalesce(:withdrawn, 0), coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: field_get
SELECT id, assessment, title, goal, important, feasible, visibility, withdrawn
FROM field WHERE id = :id;

-- name: fields_current
-- In the order of their first wordings: a change moves no field.
WITH RECURSIVE first (id, place) AS (
  SELECT f.id, f.rowid FROM field f
  WHERE f.assessment = :assessment AND NOT EXISTS (
    SELECT 1 FROM field o
    WHERE o.id = f.replaces AND o.assessment = :assessment)
  UNION
  SELECT g.id, o.place FROM first o JOIN field g ON g.replaces = o.id)
SELECT f.id, f.title, f.goal, f.important, f.feasible, f.visibility
FROM field f LEFT JOIN first o ON o.id = f.id
WHERE f.assessment = :assessment AND f.withdrawn = 0
  AND is_current('field', f.id)
ORDER BY coalesce(o.place, f.rowid), f.rowid;

-- name: fields_withdrawn
-- With what the wording before said.
SELECT f.id, f.title, o.goal, o.important, o.feasible, o.visibility
FROM field f JOIN field o ON o.id = f.replaces
WHERE f.assessment = :assessment AND f.withdrawn = 1
  AND is_current('field', f.id)
ORDER BY f.rowid;

-- name: field_older
-- What every field, and every older wording of one, replaces: packages may
-- hang on any of them.
WITH RECURSIVE chain (id, older) AS (
  SELECT f.id, f.replaces FROM field f WHERE f.assessment = :assessment
  UNION
  SELECT f.id, f.replaces FROM chain c JOIN field f ON f.id = c.older)
SELECT id, older FROM chain WHERE older IS NOT NULL;

-- name: package_insert
INSERT INTO package (id, field, what, who, resources, due, state, replaces,
  withdrawn, visibility, made_at, made_by)
VALUES (:id, :field, :what, :who, :resources, :due,
  coalesce(:state, 'planned'), :replaces, coalesce(:withdrawn, 0),
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: package_get
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state,
  p.visibility, f.assessment
FROM package p JOIN field f ON f.id = p.field WHERE p.id = :id;

-- name: package_by_prefix
-- Any wording, by the beginning of its id.
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state
FROM field f JOIN package p ON p.field = f.id
WHERE f.assessment = :assessment AND p.id GLOB :prefix LIMIT 2;

-- name: packages_current
-- In the order of their first wordings, as fields are.
WITH RECURSIVE first (id, place) AS (
  SELECT p.id, p.rowid FROM field f JOIN package p ON p.field = f.id
  WHERE f.assessment = :assessment AND NOT EXISTS (
    SELECT 1 FROM package o JOIN field g ON g.id = o.field
    WHERE o.id = p.replaces AND g.assessment = :assessment)
  UNION
  SELECT x.id, o.place FROM first o JOIN package x ON x.replaces = o.id)
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state,
  p.visibility
FROM field f JOIN package p ON p.field = f.id
  LEFT JOIN first o ON o.id = p.id
WHERE f.assessment = :assessment AND p.withdrawn = 0
  AND is_current('package', p.id)
ORDER BY coalesce(o.place, p.rowid), p.rowid;

-- name: package_older
-- What every work package replaces or was taken over from, and so on.
WITH RECURSIVE walk (id, older) AS (
  SELECT p.id, p.replaces FROM field f JOIN package p ON p.field = f.id
  WHERE f.assessment = :assessment
  UNION
  SELECT p.id, l.to_record FROM field f JOIN package p ON p.field = f.id
    JOIN link l ON l.from_table = 'package' AND l.from_record = p.id
  WHERE f.assessment = :assessment AND l.kind = 'continues'
    AND l.to_table = 'package'
  UNION
  SELECT p.id, p.replaces FROM walk w JOIN package p ON p.id = w.older
  UNION
  SELECT w.older, l.to_record FROM walk w JOIN link l
    ON l.from_table = 'package' AND l.from_record = w.older
  WHERE l.kind = 'continues' AND l.to_table = 'package')
SELECT id, older FROM walk WHERE older IS NOT NULL;

-- name: plans_with_due
-- Assessments whose plan says of anything until when.
SELECT a.id AS assessment FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.withdrawn = 0 AND a.joined IS NULL AND u.withdrawn = 0
  AND (:unit IS NULL OR a.unit IN (SELECT x.id FROM unit x WHERE x.id = :unit
    UNION ALL SELECT x.id FROM unit x WHERE x.joined = :unit))
  AND EXISTS (SELECT 1 FROM field f JOIN package p ON p.field = f.id
    WHERE f.assessment = a.id AND p.due IS NOT NULL)
ORDER BY a.id;

-- name: plans
-- Assessments that a plan came from.
SELECT a.id AS assessment FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.withdrawn = 0 AND a.joined IS NULL AND u.withdrawn = 0
  AND EXISTS (SELECT 1 FROM field f WHERE f.assessment = a.id)
ORDER BY u.name, a.held_on, a.id;

-- name: packages_continued
-- Those that were taken over into a later round, by whatever wording.
WITH RECURSIVE newer (id) AS (
  SELECT l.to_record FROM field f JOIN package p ON p.field = f.id
    JOIN link l ON l.to_table = 'package' AND l.to_record = p.id
  WHERE f.assessment = :assessment AND l.kind = 'continues'
    AND EXISTS (SELECT 1 FROM package n WHERE n.id = l.from_record)
  UNION
  SELECT p.id FROM newer n JOIN package p ON p.replaces = n.id)
SELECT id FROM newer ORDER BY id;

-- name: packages_withdrawn
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state,
  p.visibility
FROM field f JOIN package p ON p.field = f.id
WHERE f.assessment = :assessment AND p.withdrawn = 1
  AND is_current('package', p.id)
ORDER BY p.rowid;

-- name: plan_note_insert
INSERT INTO plan_note (id, field, topic, body, replaces, withdrawn,
  visibility, made_at, made_by)
VALUES (:id, :field, :topic, :body, :replaces, coalesce(:withdrawn, 0),
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: plan_notes_current
SELECT n.id, n.field, n.topic, n.body, n.visibility
FROM field f JOIN plan_note n ON n.field = f.id
WHERE f.assessment = :assessment AND n.withdrawn = 0
  AND is_current('plan_note', n.id)
ORDER BY n.rowid;

-- name: field_lineage
-- Every older wording of each field of an assessment, in this round and,
-- by links, in those it was taken over from; `first` has none before it.
WITH RECURSIVE walk (current, id) AS (
  SELECT f.id, f.id FROM field f WHERE f.assessment = :assessment
  UNION
  SELECT w.current, f.replaces FROM walk w JOIN field f ON f.id = w.id
  WHERE f.replaces IS NOT NULL
  UNION
  SELECT w.current, l.to_record FROM walk w JOIN link l
    ON l.from_table = 'field' AND l.from_record = w.id
  WHERE l.kind = 'continues' AND l.to_table = 'field'
)
SELECT current, id FROM walk WHERE current <> id ORDER BY current, id;

-- name: package_lineage
-- The same of work packages.
WITH RECURSIVE walk (current, id) AS (
  SELECT p.id, p.id FROM field f JOIN package p ON p.field = f.id
  WHERE f.assessment = :assessment
  UNION
  SELECT w.current, p.replaces FROM walk w JOIN package p ON p.id = w.id
  WHERE p.replaces IS NOT NULL
  UNION
  SELECT w.current, l.to_record FROM walk w JOIN link l
    ON l.from_table = 'package' AND l.from_record = w.id
  WHERE l.kind = 'continues' AND l.to_table = 'package'
)
SELECT current, id FROM walk WHERE current <> id ORDER BY current, id;
