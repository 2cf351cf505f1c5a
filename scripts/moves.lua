--- What moved between two rounds: for every unit with more than one assessment, the first and the last.

local script = {
  name = "moves",
  summary = { de = "was sich zwischen zwei Runden verändert hat, je Gebietseinheit und Kernelement",
    en = "what moved between two rounds, for each unit and element" },
  about = {
    de = "Nimmt von jeder Gebietseinheit die erste und die letzte Einschätzung und zeigt, wo sich das "
      .. "vereinbarte Ist verändert hat. Auf der Fehlerausgabe steht, was die, bei denen sich etwas "
      .. "bewegt hat, gemeinsam haben.",
    en = "Takes the first and the last assessment of each unit and shows where the agreed present value "
      .. "changed. What those that moved have in common is told on standard error.",
  },
  options = {
    { name = "element", type = "word", text = { de = "nur dieses Kernelement", en = "only this element" } },
    { name = "steps", type = "number", text = {
      de = "nur, was sich um mindestens so viele Typen bewegt hat, in eine der Richtungen",
      en = "only what moved by at least so many types, in either direction" } },
    { name = "since", type = "integer", text = {
      de = "erste Runde nicht vor diesem Jahr", en = "first round not before this year" } },
    { name = "land", type = "word", text = {
      de = "nur dieses Land: die ersten zwei Stellen des AGS",
      en = "only this state: the first two digits of the AGS" } },
  },
  examples = {
    { "run moves --element datenbasierung --steps 2 --since 2022", de = "Wer zwei Typen weiter ist",
      en = "Who moved two types" },
  },
  reads = { "database" }, writes = {},
  columns = { "ags", "name", "kind", "element", "from", "to", "before", "after", "moved" },
}

local SQL = [[
WITH rounds AS (
  SELECT unit, min(held_on) AS first, max(held_on) AS last FROM assessments
  WHERE year >= :since GROUP BY unit HAVING count(*) > 1)
SELECT a.ags, a.name, a.kind, a.element, a.held_on AS "from", b.held_on AS "to",
  a.ist AS before, b.ist AS after, b.ist - a.ist AS moved
FROM rounds r
JOIN assessments x ON x.unit = r.unit AND x.held_on = r.first
JOIN assessments y ON y.unit = r.unit AND y.held_on = r.last
JOIN profiles a ON a.assessment = x.assessment
JOIN profiles b ON b.assessment = y.assessment AND b.element = a.element
WHERE a.ist IS NOT NULL AND b.ist IS NOT NULL AND abs(b.ist - a.ist) >= :steps
  AND (:element IS NULL OR a.element = :element) AND (:land IS NULL OR a.land = :land)
ORDER BY a.ags, a.name, a.element]]

local function shares(counts, all)
  local kinds, parts = {}, {}
  for kind in pairs(counts) do kinds[#kinds + 1] = kind end
  table.sort(kinds)
  for i, kind in ipairs(kinds) do parts[i] = ("%s %d of %d"):format(kind, counts[kind], all[kind]) end
  return table.concat(parts, ", ")
end

local function common(ctx, rows)
  local counts, all, seen = {}, {}, {}
  for _, unit in ipairs(require("wegmarke.query").run(ctx:db(),
    "SELECT kind, count(DISTINCT unit) AS n FROM assessments GROUP BY kind")) do
    all[unit.kind] = unit.n
  end
  for _, row in ipairs(rows) do
    local key = row.ags or row.name
    if not seen[key] then counts[row.kind] = (counts[row.kind] or 0) + 1 end
    seen[key] = true
  end
  if #rows > 0 then ctx.sys.err(shares(counts, all), "\n") end
end

function script.run(ctx)
  local rows = require("wegmarke.query").run(ctx:db(), SQL, {
    since = ctx.opts.since or 0, steps = ctx.opts.steps or 0.5, element = ctx.opts.element,
    land = ctx.opts.land,
  })
  common(ctx, rows)
  return rows
end

return script
