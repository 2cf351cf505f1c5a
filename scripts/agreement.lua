--- How far the participants of each assessment agree.

local script = {
  name = "agreement",
  options = {
    { name = "seed", type = "integer" },
    { name = "land", type = "word" },
    { name = "year", type = "integer" },
  },
  examples = { "run agreement --csv" },
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
