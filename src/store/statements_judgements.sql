-- What the group agreed and wants: agreements, the group's criterion marks,
-- remarks, targets, the order it set. Current is what no row replaces.

-- name: agreement_insert
INSERT INTO agreement (id, assessment, element, state, value, low, high, how,
  why, dissent, replaces, visibility, made_at, made_by)
VALUES (:id, :assessment, :element, :state, :value, :low, :high, :how, :why,
  :dissent, :replaces, coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: agreements_current
SELECT a.id, a.element, a.state, a.value, a.low, a.high, a.how, a.why,
  a.dissent, a.visibility
FROM agreement a
WHERE a.assessment = :assessment
  AND is_current('agreement', a.id)
ORDER BY a.element, a.id;

-- name: agreement_history
SELECT id, element, state, value, low, high, how, why, dissent, replaces,
  made_at, made_by
FROM agreement
WHERE assessment = :assessment AND element = :element ORDER BY rowid;

-- name: agreement_rows
-- Every agreement of an assessment, those replaced too, in the order made.
SELECT id, element, state, value, low, high, how, why, dissent, replaces,
  visibility, substr(made_at, 1, 10) AS "on"
FROM agreement
WHERE assessment = :assessment ORDER BY element, made_at, rowid;

-- name: agreement_mark_insert
INSERT INTO agreement_mark (id, assessment, element, criterion, mark,
  replaces, made_at, made_by)
VALUES (:id, :assessment, :element, :criterion, :mark, :replaces, :made_at,
  :made_by);

-- name: agreement_marks_current
SELECT m.id, m.element, m.criterion, m.mark
FROM agreement_mark m
WHERE m.assessment = :assessment
  AND is_current('agreement_mark', m.id)
ORDER BY m.element, m.criterion, m.id;

-- name: target_insert
INSERT INTO target (id, assessment, element, state, value, year, why,
  replaces, visibility, made_at, made_by)
VALUES (:id, :assessment, :element, :state, :value, :year, :why, :replaces,
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: targets_current
SELECT t.id, t.element, t.state, t.value, t.year, t.why, t.visibility
FROM target t
WHERE t.assessment = :assessment
  AND is_current('target', t.id)
ORDER BY t.element, t.id;

-- name: group_order_insert
INSERT INTO group_order (id, assessment, elements, why, replaces, visibility,
  made_at, made_by)
VALUES (:id, :assessment, :elements, :why, :replaces,
  coalesce(:visibility, 'unit'), :made_at, :made_by);

-- name: group_orders_current
SELECT o.id, o.elements, o.why, o.visibility
FROM group_order o
WHERE o.assessment = :assessment
  AND is_current('group_order', o.id)
ORDER BY o.id;

-- name: link_insert
INSERT INTO link (id, from_table, from_record, to_table, to_record, kind,
  made_at, made_by)
VALUES (:id, :from_table, :from_record, :to_table, :to_record, :kind,
  :made_at, :made_by);
