-- What follows: fields of action and their work packages.

-- name: field_insert
INSERT INTO field (id, assessment, title, goal, important, feasible, replaces,
  withdrawn, visibility, made_at, made_by)
VALUES (:id, :assessment, :title, :goal, :important, :feasible, :replaces,
  coalesce(:withdrawn, 0), coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: field_get
SELECT id, assessment, title, goal, important, feasible, withdrawn
FROM field WHERE id = :id;

-- name: fields_current
-- In the order of their first wordings: a change moves no field.
SELECT f.id, f.title, f.goal, f.important, f.feasible, f.visibility
FROM field f
WHERE f.assessment = :assessment AND f.withdrawn = 0
  AND is_current('field', f.id)
ORDER BY (WITH RECURSIVE chain (place, older) AS (
  SELECT f.rowid, f.replaces
  UNION
  SELECT g.rowid, g.replaces FROM chain c JOIN field g ON g.id = c.older
) SELECT min(place) FROM chain), f.rowid;

-- name: fields_withdrawn
-- With what the wording before said.
SELECT f.id, f.title, o.goal, o.important, o.feasible, o.visibility
FROM field f JOIN field o ON o.id = f.replaces
WHERE f.assessment = :assessment AND f.withdrawn = 1
  AND is_current('field', f.id)
ORDER BY f.rowid;

-- name: field_chain
-- A field and every older wording of it: packages may hang on any of them.
WITH RECURSIVE chain (current, id, older) AS (
  SELECT f.id, f.id, f.replaces FROM field f
  WHERE f.assessment = :assessment AND f.withdrawn = 0
    AND is_current('field', f.id)
  UNION
  SELECT c.current, f.id, f.replaces
  FROM chain c JOIN field f ON f.id = c.older
)
SELECT current, id FROM chain WHERE current <> id;

-- name: package_insert
INSERT INTO package (id, field, what, who, resources, due, state, replaces,
  withdrawn, visibility, made_at, made_by)
VALUES (:id, :field, :what, :who, :resources, :due,
  coalesce(:state, 'planned'), :replaces, coalesce(:withdrawn, 0),
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: package_get
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state,
  f.assessment
FROM package p JOIN field f ON f.id = p.field WHERE p.id = :id;

-- name: packages_current
-- In the order of their first wordings, as fields are.
SELECT p.id, p.field, p.what, p.who, p.resources, p.due, p.state,
  p.visibility
FROM field f JOIN package p ON p.field = f.id
WHERE f.assessment = :assessment AND p.withdrawn = 0
  AND is_current('package', p.id)
ORDER BY (WITH RECURSIVE chain (place, older) AS (
  SELECT p.rowid, p.replaces
  UNION
  SELECT x.rowid, x.replaces FROM chain c JOIN package x ON x.id = c.older
) SELECT min(place) FROM chain), p.rowid;

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
SELECT w.current, w.id,
  p.replaces IS NULL AND NOT EXISTS (SELECT 1 FROM link l
    WHERE l.from_table = 'package' AND l.from_record = p.id
      AND l.kind = 'continues') AS first
FROM walk w JOIN package p ON p.id = w.id
WHERE w.current <> w.id ORDER BY w.current, w.id;
