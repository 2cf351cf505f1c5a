-- Records of declared types: what never changes of them, and what their
-- revisions say together (`now`). What that means: lua/wegmarke/record/.

-- name: record_insert
INSERT INTO record (id, type, scope) VALUES (:id, :type, :scope);

-- name: record_get
SELECT id, type, scope FROM record WHERE id = :id;

-- name: records_all
SELECT id, type, scope FROM record ORDER BY id;

-- name: record_revisions
-- Of several records that were joined all of them are asked one by one.
SELECT r.id, r.record, r.sets, r.why, r.made_at, r.made_by, r.rowid AS at,
  (SELECT group_concat(p.parent, ' ') FROM parent p WHERE p.revision = r.id)
    AS parents
FROM revision r WHERE r.record = :record AND instr(r.type, '.') > 0
ORDER BY r.rowid;

-- name: record_revision_get
SELECT r.id, r.type, r.record, r.sets, r.why, r.made_by,
  (SELECT group_concat(p.parent, ' ') FROM parent p WHERE p.revision = r.id)
    AS parents
FROM revision r WHERE r.id = :id AND instr(r.type, '.') > 0;

-- name: record_revision_set
UPDATE revision SET sets = :sets, why = :why, made_by = :made_by
WHERE id = :id;

-- name: scope_unit
-- The unit of a unit or an assessment, as it was recorded.
SELECT id AS unit FROM unit WHERE id = :scope
UNION ALL SELECT coalesce((SELECT m.was FROM moved m
  WHERE m.record = a.id AND m.field = 'unit'), a.unit)
FROM assessment a WHERE a.id = :scope;

-- name: now_put
INSERT OR REPLACE INTO now (record, type, scope, unit, state, due, key, place,
  withdrawn, joined, leader, grants, facts, words, clash)
VALUES (:record, :type, :scope, :unit, :state, :due, :key, :place, :withdrawn,
  :joined, :leader, :grants, :facts, :words, :clash);

-- name: now_get
SELECT * FROM now WHERE record = :record;

-- name: now_clear
DELETE FROM now;

-- name: now_joined_to
SELECT record, joined FROM now WHERE joined = :record;

-- name: now_pointing
SELECT record FROM now WHERE joined IS NOT NULL;

-- name: now_of_unit
-- Joined units count as one.
SELECT n.* FROM now n
WHERE n.unit IN (SELECT u.id FROM unit u WHERE u.id = :unit
    UNION ALL SELECT u.id FROM unit u WHERE u.joined = :unit)
  AND (:type IS NULL OR n.type = :type)
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_of_unit_all
-- With those taken back and joined.
SELECT n.* FROM now n
WHERE n.unit IN (SELECT u.id FROM unit u WHERE u.id = :unit
    UNION ALL SELECT u.id FROM unit u WHERE u.joined = :unit)
  AND (:type IS NULL OR n.type = :type);

-- name: now_of_file
SELECT n.* FROM now n
WHERE n.unit IS NULL AND (:type IS NULL OR n.type = :type)
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_of_file_all
-- With those taken back and joined.
SELECT n.* FROM now n WHERE n.unit IS NULL AND (:type IS NULL OR n.type = :type);

-- name: now_of_scope
SELECT n.* FROM now n
WHERE n.scope = :scope AND n.scope IS NOT n.unit
  AND (:type IS NULL OR n.type = :type)
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_by_state
SELECT n.* FROM now n WHERE n.type = :type AND n.state = :state
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_due
SELECT n.* FROM now n WHERE n.due IS NOT NULL AND n.due <= :to
  AND (:type IS NULL OR n.type = :type)
  AND n.leader IS NULL AND n.withdrawn = 0
ORDER BY n.due, n.record;

-- name: now_by_key
SELECT n.* FROM now n WHERE n.type = :type AND n.key = :key
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_by_key_in
-- Whatever was made of it since.
SELECT n.record FROM now n
WHERE n.type = :type AND n.key = :key AND n.scope = :scope ORDER BY n.record;

-- name: now_by_fact
SELECT n.* FROM now n
WHERE n.type = :type AND n.facts ->> :path = :value
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_by_word
SELECT n.* FROM now n
WHERE n.type = :type AND n.words ->> :path = :value
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_with_member_fact
SELECT n.* FROM now n
WHERE n.type = :type AND EXISTS (
    SELECT 1 FROM json_each(n.facts, :path) e WHERE e.value = :value)
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_with_member_word
SELECT n.* FROM now n
WHERE n.type = :type AND EXISTS (
    SELECT 1 FROM json_each(n.words, :path) e WHERE e.value = :value)
  AND n.leader IS NULL AND n.withdrawn = 0;

-- name: now_words
-- What people said, to look for a text in it; texts that scripts may read too
-- stand among the facts.
SELECT n.record, n.type, n.words, n.facts FROM now n
WHERE n.leader IS NULL AND n.withdrawn = 0
ORDER BY n.type, n.unit, n.place, n.record;

-- name: now_joined
SELECT joined, leader FROM now WHERE record = :record;

-- name: now_place
-- The last place of a type in a scope.
SELECT max(n.place) AS place FROM now n
WHERE n.type = :type AND n.unit IS :unit AND n.scope = :scope;

-- name: parent_add
INSERT OR IGNORE INTO parent (revision, parent) VALUES (:revision, :parent);

-- name: now_whole
SELECT * FROM now ORDER BY record;
