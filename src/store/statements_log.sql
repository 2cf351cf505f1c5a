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
