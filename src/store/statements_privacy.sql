-- Redaction, release, retention.
--
-- Each text that can name people has a statement of its own: which columns can
-- be redacted is written here and nowhere computed.

-- name: text_of_placement
SELECT id, reason, evidence, element,
  (SELECT b.assessment FROM batch b WHERE b.id = placement.batch) AS assessment
FROM placement WHERE id = :id;

-- name: redact_placement_reason
UPDATE placement SET reason = :text WHERE id = :id;

-- name: redact_placement_evidence
UPDATE placement SET evidence = :text WHERE id = :id;

-- name: text_of_agreement
SELECT id, how, why, dissent, state, element,
  assessment AS assessment
FROM agreement WHERE id = :id;

-- name: redact_agreement_how
UPDATE agreement SET how = :text WHERE id = :id;

-- name: redact_{agreement,target,group_order,pin,revision,release}_why
UPDATE {} SET why = :text WHERE id = :id;

-- name: redact_agreement_dissent
UPDATE agreement SET dissent = :text WHERE id = :id;

-- name: text_of_target
SELECT id, why, element,
  assessment AS assessment
FROM target WHERE id = :id;

-- name: text_of_group_order
SELECT id, why,
  assessment AS assessment
FROM group_order WHERE id = :id;

-- name: redact_assessment_title
UPDATE assessment SET title = :text WHERE id = :id;

-- name: text_of_batch
SELECT id, label, file_name,
  assessment AS assessment
FROM batch WHERE id = :id;

-- name: redact_batch_label
UPDATE batch SET label = :text WHERE id = :id;

-- name: redact_batch_file_name
UPDATE batch SET file_name = :text WHERE id = :id;

-- name: text_of_assessment
SELECT id, title,
  id AS assessment
FROM assessment WHERE id = :id;

-- name: text_of_pin
SELECT id, why,
  assessment AS assessment
FROM pin WHERE id = :id;

-- name: text_of_result
SELECT id, despite,
  assessment AS assessment
FROM result WHERE id = :id;

-- name: redact_result_despite
UPDATE result SET despite = :text WHERE id = :id;

-- name: text_of_revision
-- Its assessment is that of the record it is about.
SELECT v.id, v.why, v.sets ->> '$.title' AS title, v.type, v.record,
  CASE v.type WHEN 'assessment' THEN v.record WHEN 'batch' THEN
    (SELECT b.assessment FROM batch b WHERE b.id = v.record) END
    AS assessment
FROM revision v WHERE v.id = :id;

-- name: redact_revision_title
UPDATE revision SET sets = json_set(sets, '$.title', :text) WHERE id = :id;

-- name: redaction_insert
INSERT INTO redaction (id, record_table, record, field, why, made_at, made_by)
VALUES (:id, :record_table, :record, :field, :why, :made_at, :made_by);

-- name: redaction_get
SELECT id, why, made_at, made_by FROM redaction
WHERE record_table = :record_table AND record = :record AND field = :field;

-- name: redaction_list
SELECT record_table, record, field, why, made_at, made_by
FROM redaction ORDER BY rowid;

-- name: release_insert
INSERT INTO release (id, record_table, record, audience, withdrawn, replaces,
  why, made_at, made_by)
VALUES (:id, :record_table, :record, :audience, coalesce(:withdrawn, 0),
  :replaces, :why, :made_at, :made_by);

-- name: releases_current
SELECT r.id, r.audience, r.why, r.made_at, r.made_by
FROM release r
WHERE r.record_table = :record_table AND r.record = :record
  AND r.withdrawn = 0
  AND is_current('release', r.id)
ORDER BY r.rowid;

-- name: releases_decided
-- With withdrawals: all that no later decision replaces.
SELECT r.id, r.audience, r.withdrawn
FROM release r
WHERE r.record_table = :record_table AND r.record = :record
  AND is_current('release', r.id)
ORDER BY r.id;

-- name: releases_of_assessment
-- Its records that were ever released.
WITH own (record_table, record) AS (
  SELECT 'assessment', :assessment
  UNION ALL SELECT 'batch', id FROM batch WHERE assessment = :assessment
  UNION ALL SELECT 'agreement', id FROM agreement
    WHERE assessment = :assessment
  UNION ALL SELECT 'target', id FROM target WHERE assessment = :assessment
  UNION ALL SELECT 'group_order', id FROM group_order
    WHERE assessment = :assessment)
SELECT o.record_table, o.record FROM own o
WHERE EXISTS (SELECT 1 FROM release r
  WHERE r.record_table = o.record_table AND r.record = o.record);

-- name: retention_insert
INSERT INTO retention (id, assessment, retain_until, folded_at, made_at,
  made_by)
VALUES (:id, :assessment, :retain_until, :folded_at, :made_at, :made_by);

-- name: retention_due
-- Assessments whose time is over and that still hold single placements.
SELECT a.id, a.unit, a.held_on, a.retain_until, u.name AS unit_name
FROM assessment a JOIN unit u ON u.id = a.unit
WHERE a.retain_until <= :today
  AND EXISTS (SELECT 1 FROM batch b
    WHERE b.assessment = a.id AND b.kind = 'person')
ORDER BY a.retain_until, a.id;

-- name: fold_links
DELETE FROM link
WHERE to_table IN ('placement', 'criterion_mark') AND to_record IN (
  SELECT p.id FROM placement p JOIN batch b ON b.id = p.batch
    WHERE b.assessment = :assessment AND b.kind = 'person'
  UNION ALL
  SELECT m.id FROM criterion_mark m JOIN batch b ON b.id = m.batch
    WHERE b.assessment = :assessment AND b.kind = 'person')
  OR from_table = 'batch' AND (kind = 'confirms' OR kind = 'names')
    AND from_record IN (SELECT id FROM batch
      WHERE assessment = :assessment AND kind = 'person');

-- name: fold_marks
DELETE FROM criterion_mark WHERE batch IN (SELECT id FROM batch
  WHERE assessment = :assessment AND kind = 'person');

-- name: fold_placements
DELETE FROM placement WHERE batch IN (SELECT id FROM batch
  WHERE assessment = :assessment AND kind = 'person');

-- name: fold_names
DELETE FROM participant_name WHERE participant IN (SELECT id
  FROM participant WHERE assessment = :assessment);

-- name: fold_participants
DELETE FROM participant WHERE assessment = :assessment;

-- name: fold_batches
DELETE FROM batch WHERE assessment = :assessment AND kind = 'person';

-- name: texts_of_assessment
-- Free texts that can be redacted, each with its record.
SELECT 'agreement' AS record_table, id AS record, element, 'why' AS field,
  why AS body FROM agreement WHERE assessment = :assessment AND why <> ''
UNION ALL SELECT 'agreement', id, element, 'how', how FROM agreement
  WHERE assessment = :assessment AND how <> ''
UNION ALL SELECT 'agreement', id, element, 'dissent', dissent FROM agreement
  WHERE assessment = :assessment AND dissent <> ''
UNION ALL SELECT 'target', id, element, 'why', why FROM target
  WHERE assessment = :assessment AND why <> ''
UNION ALL SELECT 'placement', p.id, p.element, 'reason', p.reason
  FROM placement p JOIN batch b ON b.id = p.batch
  WHERE b.assessment = :assessment AND p.reason <> ''
UNION ALL SELECT 'placement', p.id, p.element, 'evidence', p.evidence
  FROM placement p JOIN batch b ON b.id = p.batch
  WHERE b.assessment = :assessment AND p.evidence <> ''
-- A title that was changed since is its revision's.
UNION ALL SELECT 'assessment', id, NULL, 'title', title FROM assessment
  WHERE id = :assessment AND title <> '' AND NOT EXISTS (
    SELECT 1 FROM revision v WHERE v.record = assessment.id
      AND v.type = 'assessment' AND json_type(v.sets, '$.title') IS NOT NULL)
UNION ALL SELECT 'revision', v.id, NULL, 'title', v.sets ->> '$.title'
  FROM revision v
  WHERE v.record = :assessment AND v.type = 'assessment'
    AND v.sets ->> '$.title' <> ''
UNION ALL SELECT 'revision', v.id, NULL, 'why', v.why FROM revision v
  WHERE v.why <> '' AND (v.record = :assessment AND v.type = 'assessment'
    OR v.type = 'batch' AND v.record IN (
      SELECT id FROM batch WHERE assessment = :assessment))
UNION ALL SELECT 'batch', id, NULL, 'label', label FROM batch
  WHERE assessment = :assessment AND label <> ''
UNION ALL SELECT 'batch', id, NULL, 'file_name', file_name FROM batch
  WHERE assessment = :assessment AND file_name <> ''
UNION ALL SELECT 'group_order', id, NULL, 'why', why FROM group_order
  WHERE assessment = :assessment AND why <> ''
UNION ALL SELECT 'pin', id, NULL, 'why', why FROM pin
  WHERE assessment = :assessment AND why <> ''
UNION ALL SELECT 'result', id, NULL, 'despite', despite FROM result
  WHERE assessment = :assessment AND despite <> ''
UNION ALL SELECT 'release', id, NULL, 'why', why FROM release
  WHERE why <> '' AND record IN (
    SELECT :assessment
    UNION ALL SELECT id FROM agreement WHERE assessment = :assessment
    UNION ALL SELECT id FROM target WHERE assessment = :assessment
    UNION ALL SELECT id FROM group_order WHERE assessment = :assessment
    UNION ALL SELECT id FROM batch WHERE assessment = :assessment);

-- name: text_of_release
-- Its assessment is that of the record it is about, nil for one of a plan.
SELECT r.id, r.why, r.record, coalesce(
  (SELECT x.id FROM assessment x WHERE x.id = r.record),
  (SELECT x.assessment FROM agreement x WHERE x.id = r.record),
  (SELECT x.assessment FROM target x WHERE x.id = r.record),
  (SELECT x.assessment FROM group_order x WHERE x.id = r.record),
  (SELECT x.assessment FROM batch x WHERE x.id = r.record)) AS assessment
FROM release r WHERE r.id = :id;

-- name: shown_insert
INSERT INTO shown (id, assessment, place, audience, answers, made_at, made_by)
VALUES (:id, :assessment, :place, :audience, :answers, :made_at, :made_by);

-- name: shown_of
SELECT id, place, audience, answers FROM shown
WHERE assessment = :assessment ORDER BY place, id;

-- name: shown_rewrite
-- Only once the time of people is over, whose words stay as ids.
UPDATE shown SET answers = :answers WHERE id = :id;
