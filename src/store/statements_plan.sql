-- Fields of action, work packages, notes and remarks: records, see
-- lua/wegmarke/data/wordings.lua.

-- name: plan_words
-- All that was said of records of a type that hang on a unit or an assessment,
-- or on one that was joined to it; what was said of one that is shown with
-- another stands with that one.
SELECT coalesce(n.leader, x.id) AS record, x.id AS own, v.id, v.sets,
  (SELECT group_concat(p.parent, ' ') FROM parent p WHERE p.revision = v.id)
    AS parents
FROM record x JOIN revision v ON v.record = x.id AND v.type = x.type
  LEFT JOIN now n ON n.record = x.id
WHERE x.type = :type AND x.scope IN (SELECT :scope
  UNION ALL SELECT u.id FROM unit u WHERE u.joined = :scope
  UNION ALL SELECT a.id FROM assessment o JOIN assessment a ON a.unit = o.unit
  WHERE o.id = :scope AND a.joined = :scope)
ORDER BY 1, v.id;

-- name: plan_row
-- A wording, with the assessment that its record came from: a field says it,
-- what belongs to a field has it from there.
WITH found AS (
  SELECT v.id, v.sets, x.id AS record, coalesce(o.leader, x.id) AS leader,
    x.type, x.scope, CASE x.type
      WHEN 'plan.remark' THEN x.scope
      WHEN 'plan.action_field' THEN n.facts ->> '$.assessment'
      ELSE (SELECT coalesce(l.facts, f.facts) ->> '$.assessment'
        FROM now f LEFT JOIN now l ON l.record = f.leader
        WHERE f.record = n.facts ->> '$.field') END AS round
  FROM revision v JOIN record x ON x.id = v.record
    LEFT JOIN now o ON o.record = x.id
    LEFT JOIN now n ON n.record = coalesce(o.leader, x.id)
  WHERE v.id = :id AND x.type IN ('plan.remark', 'plan.action_field',
    'plan.package', 'plan.note'))
SELECT f.id, f.sets, f.record, f.leader, f.type, f.scope, coalesce((SELECT a.joined
    FROM assessment a WHERE a.id = f.round), f.round) AS round
FROM found f;

-- name: plan_continues
-- What a record was taken over from.
SELECT DISTINCT coalesce(o.record, l.to_record) AS record
FROM revision v CROSS JOIN link l ON l.from_table = :name AND l.from_record = v.id
    AND l.kind = 'continues' AND l.to_table = l.from_table
  LEFT JOIN revision o ON o.id = l.to_record
WHERE v.record = :record ORDER BY 1;

-- name: packages_continued
-- Those of a unit that were taken over into a later round.
SELECT DISTINCT o.record
FROM record x CROSS JOIN revision v ON v.record = x.id
  CROSS JOIN link l ON l.from_table = 'package' AND l.from_record = v.id
    AND l.kind = 'continues' AND l.to_table = 'package'
  CROSS JOIN revision o ON o.id = l.to_record
WHERE x.type = 'plan.package' AND x.scope IN (SELECT :unit
  UNION ALL SELECT u.id FROM unit u WHERE u.joined = :unit)
ORDER BY 1;

-- name: package_by_prefix
-- Any wording, by the beginning of its id.
SELECT v.id FROM record x JOIN revision v ON v.record = x.id
WHERE x.type = 'plan.package' AND x.scope IN (SELECT :unit
  UNION ALL SELECT u.id FROM unit u WHERE u.joined = :unit)
  AND v.id GLOB :prefix LIMIT 2;

-- name: plans
-- Assessments that a plan came from.
SELECT a.id AS assessment, a.unit FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.withdrawn = 0 AND a.joined IS NULL AND u.withdrawn = 0
  AND (:unit IS NULL OR a.unit IN (SELECT x.id FROM unit x WHERE x.id = :unit
    UNION ALL SELECT x.id FROM unit x WHERE x.joined = :unit))
  AND EXISTS (SELECT 1 FROM record x WHERE x.type = 'plan.action_field'
    AND x.scope IN (SELECT a.unit
      UNION ALL SELECT y.id FROM unit y WHERE y.joined = a.unit))
ORDER BY u.name, a.held_on, a.id;

-- name: units_with_plan
-- Units without any assessment that have a plan.
SELECT u.id AS unit FROM unit u
WHERE u.withdrawn = 0 AND u.joined IS NULL
  AND (:unit IS NULL OR u.id = :unit)
  AND NOT EXISTS (SELECT 1 FROM assessment a
    WHERE a.unit = u.id AND a.withdrawn = 0 AND a.joined IS NULL)
  AND EXISTS (SELECT 1 FROM record x WHERE x.type = 'plan.action_field'
    AND x.scope IN (SELECT u.id
      UNION ALL SELECT y.id FROM unit y WHERE y.joined = u.id))
ORDER BY u.name, u.id;

-- name: assessment_latest
SELECT id FROM assessment
WHERE unit = :unit AND withdrawn = 0 AND joined IS NULL
ORDER BY held_on DESC, id DESC LIMIT 1;

-- name: plan_releases
-- Wordings of a unit's plan, and remarks of an assessment, that were ever
-- released.
SELECT DISTINCT r.record_table, r.record
FROM record x CROSS JOIN revision v ON v.record = x.id
  CROSS JOIN release r ON r.record_table IN ('remark', 'field', 'package',
    'plan_note') AND r.record = v.id
WHERE x.type IN ('plan.remark', 'plan.action_field', 'plan.package',
    'plan.note') AND x.scope IN (SELECT :assessment UNION ALL SELECT :unit
  UNION ALL SELECT u.id FROM unit u WHERE u.joined = :unit
  UNION ALL SELECT a.id FROM assessment a
  WHERE a.unit = :unit AND a.joined = :assessment);

-- name: releases_of
-- Why something was released, time by time.
SELECT id, why FROM release
WHERE record_table = :record_table AND record = :record AND why <> ''
ORDER BY rowid;
