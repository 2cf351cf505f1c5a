--- How far the participants of each assessment agree.

local script = {
  name = "agreement",
  summary = { de = "wie weit die Teilnehmenden einer Einschätzung übereinstimmen",
    en = "how far the participants of an assessment agree" },
  about = {
    de = "Für jede Einschätzung mit einzelnen Antworten: Krippendorffs Alpha (ordinal, mit einem "
      .. "95-%-Intervall aus 1.000 Ziehungen von Elementen), Gwets AC2 und die Intraklassenkorrelation "
      .. "ICC(2,1) derer, die alles beantwortet haben; sie behandelt die Schritte als gleich. Stehen alle "
      .. "Elemente gleich, sinken Alpha und ICC, auch wenn alle dasselbe sagen; AC2 ist stetiger. Diese "
      .. "Zahlen sagen, wie sicher eine Gruppe zu verstehen ist, nichts über ihre Kommune. Gruppen unter "
      .. "der Schwelle der Einschätzung bleiben ohne Zahlen (status WITHHELD).",
    en = "For each assessment with single answers: Krippendorff's alpha (ordinal, with a 95 % interval from "
      .. "1,000 draws of elements), Gwet's AC2, and the intraclass correlation ICC(2,1) of those who "
      .. "answered everything, which takes steps as equal. Where all elements stand alike, alpha and ICC "
      .. "fall although people agree; AC2 is steadier. These figures speak of how surely a group can be "
      .. "understood, not of its municipality. Groups under the assessment's threshold stay without "
      .. "figures (status WITHHELD).",
  },
  options = {
    { name = "seed", type = "integer", text = {
      de = "Startwert der Ziehungen; derselbe gibt dieselben Zahlen",
      en = "seed of the draws; the same one gives the same figures" } },
    { name = "land", type = "word", text = {
      de = "nur dieses Land: die ersten zwei Stellen des AGS",
      en = "only this state: the first two digits of the AGS" } },
    { name = "year", type = "integer", text = { de = "nur dieses Jahr", en = "only this year" } },
  },
  examples = { { "run agreement --csv", de = "Eine Zeile je Einschätzung",
    en = "A line for each assessment" } },
  over = "units",
  reads = { "database" }, writes = {},
  columns = { "unit", "held_on", "persons", "ratings", "alpha", "low", "high", "status", "ac2", "icc",
    "complete_elements" },
}

local matrix = require "wegmarke.matrix"
local score = require "wegmarke.score"

-- A row for each element, a column for each participant; what was placed from today's view of
-- another time is left out, and so are answers that wait for others before they may be shown.
local function ratings(gathered)
  local shown, told = require("wegmarke.evaluate.late").show(gathered, gathered.assessment.threshold, "unit")
  local column, row, rows, retrospective, people = {}, {}, {}, {}, 0
  for _, p in ipairs(gathered.participants) do
    if not told.people or told.people[p.id] then
      people = people + 1
      column[p.id] = people
    end
  end
  for _, batch in ipairs(gathered.batches) do retrospective[batch.id] = batch.retrospective end
  for _, p in ipairs(shown.placements) do
    local j = p.participant and column[p.participant]
    if j and p.state == "placed" and not retrospective[p.batch] then
      if not row[p.element] then
        rows[#rows + 1] = {}
        for k = 1, people do rows[#rows][k] = false end
        row[p.element] = #rows
      end
      rows[row[p.element]][j] = p.value
    end
  end
  return matrix.new(rows)
end

function script.run(ctx)
  local rows, _ = {}, nil
  for gathered, model in ctx:gathered { land = ctx.opts.land, year = ctx.opts.year } do
    local m = ratings(gathered)
    local _, persons = m:shape()
    local row = { unit = gathered.unit.name, held_on = gathered.assessment.held_on, persons = persons }
    local counts = score.tally(m, model.scale)
    if persons > 0 and persons < gathered.assessment.threshold then
      row.status = "WITHHELD"
    elseif counts then
      row.alpha, row.ratings, _, row.status, row.low, row.high = score.alpha(counts,
        { bootstrap = 1000, seed = ctx.opts.seed })
      row.ac2 = score.gwet(counts)
      row.icc, row.complete_elements = score.icc(m)
    end
    if row.status then rows[#rows + 1] = row end
  end
  return rows
end

return script
