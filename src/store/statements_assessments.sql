-- Assessments, the models they are pinned to, and their final results.

-- name: assessment_insert
INSERT INTO assessment (id, unit, title, held_on, mode, language, agency,
  threshold, visibility, retain_until, made_at, made_by)
VALUES (:id, :unit, :title, :held_on, :mode, :language, :agency, :threshold,
  coalesce(:visibility, 'unit'), :retain_until, :made_at, :made_by);

-- name: assessment_get
SELECT a.id, a.unit, a.title, a.held_on, a.mode, a.language, a.agency,
  a.threshold, a.visibility, a.retain_until, a.made_at, a.made_by,
  a.closed, a.minors, a.withdrawn, a.joined, u.withdrawn AS unit_withdrawn,
  u.name AS unit_name, u.kind AS unit_kind, k.title_de AS kind_de,
  k.title_en AS kind_en,
  EXISTS (SELECT 1 FROM result r WHERE r.assessment = a.id) AS final
FROM assessment a JOIN unit u ON u.id = a.unit
  JOIN unit_kind k ON k.id = u.kind
WHERE a.id = :id;

-- name: assessment_list
-- Those that were taken back too, if asked for; never what was joined to
-- another.
SELECT a.id, a.unit, a.title, a.held_on, a.mode, a.language, a.agency,
  a.retain_until, a.closed, a.minors, a.withdrawn, u.name AS unit_name,
  u.kind AS unit_kind,
  EXISTS (SELECT 1 FROM result r WHERE r.assessment = a.id) AS final
FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.joined IS NULL AND (a.withdrawn = 0 AND u.withdrawn = 0
  OR :withdrawn = 1)
ORDER BY a.held_on, a.id;

-- name: assessment_list_of_unit
SELECT a.id, a.unit, a.title, a.held_on, a.mode, a.language, a.agency,
  a.retain_until, a.closed, a.minors, a.withdrawn, u.name AS unit_name,
  u.kind AS unit_kind,
  EXISTS (SELECT 1 FROM result r WHERE r.assessment = a.id) AS final
FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.unit = :unit AND a.joined IS NULL
  AND (a.withdrawn = 0 OR :withdrawn = 1)
ORDER BY a.held_on, a.id;

-- name: assessment_by_prefix
SELECT a.id, a.unit, a.held_on, a.withdrawn, a.joined, a.made_by,
  u.withdrawn AS unit_withdrawn, u.name AS unit_name
FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.id >= :prefix AND a.id < :prefix || 'g'
ORDER BY a.id LIMIT 20;

-- name: assessment_ids
-- In the order in which they came into this file.
SELECT id, made_by FROM assessment ORDER BY rowid;

-- name: assessments_joined
SELECT a.id FROM assessment o JOIN assessment a ON a.unit = o.unit
WHERE o.id = :id AND a.joined = :id ORDER BY a.id;

-- name: assessment_final
SELECT 1 AS final FROM result WHERE assessment = :assessment;

-- name: assessment_retain
UPDATE assessment SET retain_until = :retain_until WHERE id = :id;

-- name: pin_insert
INSERT INTO pin (id, assessment, model, replaces, final, why, made_at, made_by)
VALUES (:id, :assessment, :model, :replaces, :final, :why, :made_at, :made_by);

-- name: pin_current
SELECT p.id, p.model, p.final, m.id AS model_id, m.version AS model_version
FROM pin p JOIN model m ON m.hash = p.model
WHERE p.assessment = :assessment
  AND is_current('pin', p.id)
ORDER BY p.final DESC, p.rowid DESC;

-- name: pin_list
SELECT p.id, p.model, p.replaces, p.final, p.why, p.made_at, p.made_by,
  m.id AS model_id, m.version AS model_version
FROM pin p JOIN model m ON m.hash = p.model
WHERE p.assessment = :assessment ORDER BY p.rowid;

-- name: result_insert
INSERT INTO result (id, assessment, model, host, json, sha256, despite,
  visibility, made_at, made_by)
VALUES (:id, :assessment, :model, :host, :json, :sha256, :despite,
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: result_get
SELECT id, assessment, model, host, json, sha256, despite, visibility,
  made_at, made_by
FROM result WHERE assessment = :assessment;

-- name: result_rewrite
-- Only for redaction: the text is gone, the result says the rest.
UPDATE result SET json = :json, sha256 = :sha256 WHERE id = :id;

-- name: used_elements
-- Every element that a stored row of the assessment speaks of.
SELECT p.element FROM placement p JOIN batch b ON b.id = p.batch
  WHERE b.assessment = :assessment
UNION SELECT element FROM agreement WHERE assessment = :assessment
UNION SELECT element FROM target WHERE assessment = :assessment
UNION SELECT n.facts ->> '$.element' FROM now n
  WHERE n.scope = :assessment AND n.scope IS NOT n.unit
    AND n.type = 'plan.remark' AND n.facts ->> '$.element' IS NOT NULL
UNION SELECT element FROM agreement_mark WHERE assessment = :assessment
ORDER BY 1;

-- name: used_values
-- Points and answers to own fields, whose names have a point, lie on no scale.
SELECT p.value FROM placement p JOIN batch b ON b.id = p.batch
  WHERE b.assessment = :assessment AND p.value IS NOT NULL
    AND p.element NOT GLOB '*.*'
UNION SELECT value FROM agreement
  WHERE assessment = :assessment AND value IS NOT NULL
UNION SELECT low FROM agreement
  WHERE assessment = :assessment AND low IS NOT NULL
UNION SELECT high FROM agreement
  WHERE assessment = :assessment AND high IS NOT NULL
UNION SELECT value FROM target
  WHERE assessment = :assessment AND value IS NOT NULL
ORDER BY 1;
