-- Revisions of records, and which saw which. What they mean:
-- lua/wegmarke/data/revisions.lua.

-- name: revision_insert
INSERT INTO revision (id, type, record, sets, why, made_at, made_by)
VALUES (:id, :type, :record, :sets, :why, :made_at, :made_by);

-- name: parent_insert
INSERT INTO parent (revision, parent) VALUES (:revision, :parent);

-- name: revisions_of
SELECT id, sets, why, made_at, made_by FROM revision
WHERE type = :type AND record = :record ORDER BY rowid;

-- name: parents_of
SELECT p.revision, p.parent
FROM revision r JOIN parent p ON p.revision = r.id
WHERE r.type = :type AND r.record = :record ORDER BY p.revision, p.parent;

-- name: revised_records
-- Of our own tables; those of declared types have a dot in their names.
SELECT DISTINCT type, record FROM revision
WHERE instr(type, '.') = 0 ORDER BY type, record;

-- name: revision_records
-- Which records of a type there are, and when something was said last.
SELECT record, max(made_at) AS at FROM revision WHERE type = :type
GROUP BY record ORDER BY min(made_at), record;

-- name: derived_batch
SELECT withdrawn FROM batch WHERE id = :id;

-- name: derive_batch
UPDATE batch SET withdrawn = :withdrawn WHERE id = :id;

-- name: derived_assessment
SELECT held_on, title, agency, mode, withdrawn, closed, minors
FROM assessment WHERE id = :id;

-- name: derive_assessment
UPDATE assessment SET held_on = :held_on, title = :title, agency = :agency,
  mode = :mode, withdrawn = :withdrawn, closed = :closed,
  minors = :minors
WHERE id = :id;

-- name: derived_participant
SELECT invited FROM participant WHERE id = :id;

-- name: derive_participant
UPDATE participant SET invited = :invited WHERE id = :id;

-- name: derived_unit
SELECT name, kind, withdrawn FROM unit WHERE id = :id;

-- name: derive_unit
UPDATE unit SET name = :name, kind = :kind, withdrawn = :withdrawn
WHERE id = :id;
