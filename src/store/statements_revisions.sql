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
SELECT DISTINCT type, record FROM revision ORDER BY type, record;
