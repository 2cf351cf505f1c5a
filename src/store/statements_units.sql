-- Sources and units: what is assessed, under which keys, with which facts.

-- name: source_insert
-- Two registers with the same title and date are the same source.
INSERT OR IGNORE INTO source (id, title, publisher, licence, as_of, address)
VALUES (:id, :title, :publisher, :licence, :as_of, :address);

-- name: source_get
SELECT id, title, publisher, licence, as_of, address
FROM source WHERE id = :id;

-- name: source_list
SELECT id, title, publisher, licence, as_of, address
FROM source ORDER BY title, as_of, id;

-- name: unit_kinds
SELECT id, title_de, title_en FROM unit_kind ORDER BY rowid;

-- name: unit_kind_insert
INSERT INTO unit_kind (id, title_de, title_en)
VALUES (:id, :title_de, :title_en);

-- name: unit_kind_titles
UPDATE unit_kind SET title_de = :title_de, title_en = :title_en WHERE id = :id;

-- name: unit_insert
INSERT INTO unit (id, kind, name, valid_from, valid_to, source)
VALUES (:id, :kind, :name, :valid_from, :valid_to, :source);

-- name: unit_update
UPDATE unit SET kind = :kind, name = :name WHERE id = :id;

-- name: unit_get
SELECT u.id, u.kind, u.name, u.valid_from, u.valid_to, u.withdrawn, u.joined,
  k.title_de AS kind_de, k.title_en AS kind_en
FROM unit u JOIN unit_kind k ON k.id = u.kind
WHERE u.id = :id;

-- name: unit_by_prefix
-- 'g' follows the last hex digit, so this is a range of the primary key.
SELECT id, kind, name, withdrawn, joined FROM unit
WHERE id >= :prefix AND id < :prefix || 'g' ORDER BY id LIMIT 20;

-- name: unit_by_key
-- The keys of a unit that was joined to another are that one's.
SELECT u.id, u.kind, u.name, u.withdrawn, min(k.scheme) AS scheme,
  min(k.key) AS key
FROM unit_key k JOIN unit o ON o.id = k.unit
  JOIN unit u ON u.id = coalesce(o.joined, o.id)
WHERE k.scheme = :scheme AND k.key = :key
GROUP BY u.id ORDER BY min(k.valid_to IS NOT NULL), u.id;

-- name: unit_names
SELECT u.id, u.kind, u.name, u.withdrawn, min(k.key) AS ags
FROM unit u LEFT JOIN unit o ON o.id = u.id OR o.joined = u.id
  LEFT JOIN unit_key k
  ON k.unit = o.id AND k.scheme = 'ags' AND k.valid_to IS NULL
WHERE u.joined IS NULL AND (u.withdrawn = 0 OR :withdrawn = 1)
GROUP BY u.id;

-- Of these the ones that may be called :name (in small letters): SQLite knows
-- small letters of ASCII only, so that names with others are all among them.
-- name: unit_names_like
SELECT u.id, u.kind, u.name, u.withdrawn, min(k.key) AS ags
FROM unit u LEFT JOIN unit o ON o.id = u.id OR o.joined = u.id
  LEFT JOIN unit_key k
  ON k.unit = o.id AND k.scheme = 'ags' AND k.valid_to IS NULL
WHERE u.joined IS NULL AND u.withdrawn = 0
  AND (lower(u.name) = :name OR length(u.name) < length(CAST(u.name AS BLOB)))
GROUP BY u.id;

-- name: unit_names_joined
SELECT id, kind, name, withdrawn FROM unit WHERE joined IS NOT NULL
ORDER BY id;

-- Those that a new unit of this kind may be one with: what has another
-- official key is another one.
-- name: unit_twins
SELECT u.id, u.name FROM unit u
WHERE u.kind = :kind AND u.joined IS NULL AND u.withdrawn = 0
  AND (:keyed = 0 OR NOT EXISTS (SELECT 1 FROM unit_key k
    WHERE k.unit = u.id AND k.scheme = 'ags' AND k.valid_to IS NULL)
  AND NOT EXISTS (SELECT 1 FROM unit o JOIN unit_key k ON k.unit = o.id
    WHERE o.joined = u.id AND k.scheme = 'ags' AND k.valid_to IS NULL));

-- name: unit_key_insert
INSERT OR IGNORE INTO unit_key (unit, scheme, key, valid_from, valid_to)
VALUES (:unit, :scheme, :key, coalesce(:valid_from, ''), :valid_to);

-- name: unit_keys
SELECT scheme, key, valid_from, valid_to FROM unit_key
WHERE unit IN (SELECT id FROM unit WHERE id = :unit OR joined = :unit)
ORDER BY unit <> :unit, valid_to IS NOT NULL, scheme, valid_from, key;

-- name: unit_keys_all
SELECT coalesce(u.joined, u.id) AS unit, k.scheme, k.key
FROM unit_key k JOIN unit u ON u.id = k.unit
WHERE k.valid_to IS NULL
ORDER BY 1, u.joined IS NOT NULL, k.scheme, k.valid_from, k.key;

-- name: unit_parent_insert
INSERT OR IGNORE INTO unit_parent (unit, parent, valid_from, valid_to)
VALUES (:unit, :parent, coalesce(:valid_from, ''), :valid_to);

-- name: unit_parents
SELECT u.id, u.name, u.kind, p.valid_from, p.valid_to
FROM unit_parent p JOIN unit o ON o.id = p.parent
  JOIN unit u ON u.id = coalesce(o.joined, o.id)
WHERE p.unit IN (SELECT id FROM unit WHERE id = :unit OR joined = :unit)
GROUP BY u.id ORDER BY p.valid_to IS NOT NULL, u.name, u.id;

-- name: unit_fact_insert
INSERT INTO unit_fact (unit, fact, as_of, value, source)
VALUES (:unit, :fact, :as_of, :value, :source);

-- name: unit_fact_update
-- A register that corrects its own figure for the same date.
UPDATE unit_fact SET value = :value, source = :source
WHERE unit = :unit AND fact = :fact AND as_of = :as_of;

-- name: unit_fact_get
SELECT value, source FROM unit_fact
WHERE unit = :unit AND fact = :fact AND as_of = :as_of;

-- name: unit_facts
-- The last row of each fact is its newest.
SELECT f.fact, f.as_of, f.value, s.title AS source
FROM unit_fact f LEFT JOIN source s ON s.id = f.source
WHERE f.unit IN (SELECT id FROM unit WHERE id = :unit OR joined = :unit)
ORDER BY f.fact, f.as_of, f.unit = :unit;

-- name: unit_facts_all
SELECT coalesce(u.joined, u.id) AS unit, f.fact, f.as_of, f.value,
  s.title AS source
FROM unit_fact f JOIN unit u ON u.id = f.unit
  LEFT JOIN source s ON s.id = f.source
ORDER BY 1, f.fact, f.as_of, u.joined IS NULL;
