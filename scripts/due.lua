--- Targets that are due: what was planned for a year, and where the last round stands.

local script = {
  name = "due",
  summary = { de = "Ziele, die in einem Jahr fällig sind, und der letzte Stand dazu",
    en = "targets due in a year, and where the last round stands" },
  about = {
    de = "Alle Ziele mit Jahr bis einschließlich des genannten, aus allen Runden, neben dem Ist der "
      .. "letzten Runde derselben Gebietseinheit. Ein Ziel, das noch nicht erreicht ist, ist ein Anlass "
      .. "zum Gespräch, nichts weiter.",
    en = "All targets with a year up to the one named, of all rounds, beside the present value of the same "
      .. "unit's last round. A target not yet reached is an occasion to talk, nothing more.",
  },
  arguments = { { name = "due", type = "integer", label = { de = "JAHR", en = "YEAR" },
    text = { de = "bis zu diesem Jahr", en = "up to this year" } } },
  options = {
    { name = "land", type = "word", text = {
      de = "nur dieses Land: die ersten zwei Stellen des AGS",
      en = "only this state: the first two digits of the AGS" } },
  },
  examples = { { "run due 2026", de = "Was 2026 fällig ist", en = "What is due in 2026" } },
  reads = { "database" }, writes = {},
  columns = { "ags", "name", "element", "set_on", "soll", "soll_year", "last_round", "ist", "reached" },
}

local SQL = [[
WITH latest AS (SELECT unit, max(held_on) AS held_on FROM assessments GROUP BY unit)
SELECT p.ags, p.name, p.element, p.held_on AS set_on, p.soll, p.soll_year, l.held_on AS last_round,
  q.ist, CASE WHEN q.ist IS NULL THEN NULL WHEN q.ist >= p.soll THEN 'yes' ELSE 'not yet' END AS reached
FROM profiles p
JOIN assessments a ON a.assessment = p.assessment
JOIN latest l ON l.unit = a.unit
JOIN assessments b ON b.unit = l.unit AND b.held_on = l.held_on
LEFT JOIN profiles q ON q.assessment = b.assessment AND q.element = p.element
WHERE p.soll IS NOT NULL AND p.soll_year <= :due AND (:land IS NULL OR p.land = :land)
ORDER BY p.ags, p.name, p.element, p.held_on]]

function script.run(ctx)
  return (require("wegmarke.query").run(ctx:db(), SQL, { due = ctx.args.due, land = ctx.opts.land }))
end

return script
