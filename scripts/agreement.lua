--- script: agreement
-- summary: how far the participants of each assessment agree, as CSV
-- usage: wegmarke run scripts/agreement.lua DATABASE [SEED]
--
-- For each assessment with single answers: Krippendorff's alpha (ordinal, with a 95 % interval from
-- 1,000 draws of elements), Gwet's AC2, and the intraclass correlation ICC(2,1) of those who
-- answered everything, which takes steps as equal. A flat profile, where all elements stand
-- alike, lowers alpha and ICC although people agree; AC2 is steadier. These figures speak of how
-- surely a group can be understood, not of its municipality.

local csv = require "wegmarke.csv"
local data = require "wegmarke.data"
local matrix = require "wegmarke.matrix"
local models = require "wegmarke.model"
local score = require "wegmarke.score"
local store = require "wegmarke.store"
local sys = require "wegmarke.sys"

local path, seed = ...
if not path then error("usage: wegmarke run agreement.lua DATABASE [SEED]", 0) end
local db = assert(store.open(path, { readonly = true }))
local model = assert(models.load("dkbm"))

-- A row for each element, a column for each participant; what was placed from today's view of
-- another time is left out.
local function ratings(gathered)
  local column, row, rows, retrospective = {}, {}, {}, {}
  for j, p in ipairs(gathered.participants) do column[p.id] = j end
  for _, batch in ipairs(gathered.batches) do retrospective[batch.id] = batch.retrospective end
  for _, p in ipairs(gathered.placements) do
    local j = p.participant and column[p.participant]
    if j and p.state == "placed" and not retrospective[p.batch] then
      if not row[p.element] then
        rows[#rows + 1] = {}
        for k = 1, #gathered.participants do rows[#rows][k] = false end
        row[p.element] = #rows
      end
      rows[row[p.element]][j] = p.value
    end
  end
  return matrix.new(rows)
end

local function shown(v) return v or "" end

local lines = { { "unit", "held_on", "persons", "ratings", "alpha", "low", "high", "status", "ac2",
  "icc", "complete_elements" } }
for gathered in data.gather_all(db) do
  local m = ratings(gathered)
  local _, persons = m:shape()
  local counts = score.tally(m, model.scale)
  if counts then
    local alpha, n, _, status, low, high = score.alpha(counts,
      { bootstrap = 1000, seed = math.tointeger(tonumber(seed)) })
    local icc, complete = score.icc(m)
    lines[#lines + 1] = { gathered.unit.name, gathered.assessment.held_on, persons, n, shown(alpha),
      shown(low), shown(high), status, shown((score.gwet(counts))), shown(icc), complete }
  end
end
sys.out(csv.write(lines))
