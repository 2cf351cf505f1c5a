-- The log: who changed what. It appends only, and its rows are never sorted by
-- time: seq says the order within this file.

-- name: log_add
-- The newest row by rowid has the greatest seq, so no scan is needed.
INSERT INTO log (id, seq, made_at, made_by, verb, assessment, record_table,
  record, detail)
VALUES (:id,
  coalesce((SELECT seq FROM log ORDER BY rowid DESC LIMIT 1), 0) + 1,
  :made_at, :made_by, :verb, :assessment, :record_table, :record, :detail);

-- name: log_list
SELECT seq, made_at, made_by, verb, assessment, record_table, record, detail
FROM log ORDER BY seq;

-- name: log_list_of_assessment
SELECT seq, made_at, made_by, verb, assessment, record_table, record, detail
FROM log WHERE assessment = :assessment ORDER BY seq;

-- name: log_outgoing
-- What let others read something, with the unit it is about. The log of a
-- release names the record alone, so its assessment is looked up.
WITH out AS (
  SELECT seq, made_at, made_by, verb, detail,
    CASE record_table WHEN 'unit' THEN record END AS unit_record,
    coalesce(assessment, CASE record_table
      WHEN 'assessment' THEN record
      WHEN 'agreement' THEN (SELECT r.assessment FROM agreement r
        WHERE r.id = record)
      WHEN 'target' THEN (SELECT r.assessment FROM target r WHERE r.id = record)
      WHEN 'remark' THEN (SELECT n.scope FROM revision v
        JOIN now n ON n.record = v.record WHERE v.id = log.record)
      WHEN 'group_order' THEN (SELECT r.assessment FROM group_order r
        WHERE r.id = record)
      WHEN 'batch' THEN (SELECT r.assessment FROM batch r WHERE r.id = record)
      WHEN 'field' THEN (SELECT n.facts ->> '$.assessment' FROM revision v
        JOIN now n ON n.record = v.record WHERE v.id = log.record)
      WHEN 'package' THEN (SELECT f.facts ->> '$.assessment' FROM revision v
        JOIN now n ON n.record = v.record
        JOIN now f ON f.record = n.facts ->> '$.field' WHERE v.id = log.record)
      WHEN 'plan_note' THEN (SELECT f.facts ->> '$.assessment' FROM revision v
        JOIN now n ON n.record = v.record
        JOIN now f ON f.record = n.facts ->> '$.field' WHERE v.id = log.record)
    END) AS of
  FROM log WHERE verb IN ('export', 'export.unit', 'import.unit', 'report', 'evaluate',
    'explain', 'compare', 'records',
    'privacy.release', 'privacy.withdraw'))
SELECT o.made_at, o.made_by, o.verb, o.detail, o.of, a.held_on,
  coalesce(a.unit, o.unit_record) AS unit, u.name AS unit_name
FROM out o LEFT JOIN assessment a ON a.id = o.of
  LEFT JOIN unit u ON u.id = coalesce(a.unit, o.unit_record)
ORDER BY o.seq;
