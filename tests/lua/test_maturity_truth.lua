--- The shape of maturity models for keys and certificates against an account of its own: weights that a
--- version multiplies, raises and replaces, never below zero; gates; several results beside each other; what
--- does not apply drops out.

local dice = dofile "tests/lua/help_dice.lua"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local model = require "wegmarke.model"

local test = ...

local VERSION = [[
model "verband" { api = 2, version = "1", extends = "reifegrad", title = { de = "Verband", en = "Union" } }

change "leitlinie" { weight = function(old) return old * 1.5 end }
change "rollen" { weight = function(old) return math.max(0, old - 2) end }
change "ausstellung" { weight = 4 }
change "groups.mittel" { weight = function(old) return old + 2 end }
change "schluessel" { facts = { gate = 3 } }
change "notfall" { facts = { gate = 2 } }

change "rollup.stand" { overall = function(g, p, unit, old)
  return math.min(5, old(g, p, unit) + (unit.kind == "landkreis" and 0 or 0.25))
end }

-- The highest level that three quarters of the weight have reached, and no gate is below.
add "rollup.tor" {
  title = { de = "Erreichte Stufe", en = "Level reached" }, from = 0, to = 5, after = "stand",
  equal_steps = { de = "Gezählt wird, was erreicht ist.", en = "What is reached is counted." },
  overall = function(g)
    for level = 5, 1, -1 do
      local reached, all, open = 0, 0, true
      for _, x in ipairs(g.elements) do
        all = all + x.weight
        reached = reached + (x.ist >= level and x.weight or 0)
        open = open and not (x.facts.gate and x.ist < math.min(level, x.facts.gate))
      end
      if open and reached >= 0.75 * all then return level end
    end
    return 0
  end,
}
]]

local GROUPS = { fuehrung = { "leitlinie", "rollen" }, betrieb = { "ausstellung", "widerruf", "schluessel" },
                 mittel = { "personal", "notfall" } }
local ORDER = { "fuehrung", "betrieb", "mittel" }

-- What the models say, reckoned by hand: weights, results. `ist`: values; what is not there does not apply.
local function account(version, ist, kind)
  local weight = { leitlinie = 2, rollen = 1, ausstellung = 3, widerruf = 2, schluessel = 3, personal = 1,
                   notfall = 1 }
  local of_group = { fuehrung = 2, betrieb = 3, mittel = 1 }
  if version then
    weight.leitlinie, weight.rollen, weight.ausstellung = 3, 0, 4
    of_group.mittel = 3
  end
  if (ist.ausstellung or 0) >= 4 then weight.widerruf = weight.widerruf * 2 end
  local made, sum, all = { weight = weight, groups = {}, gaps = 0 }, 0, 0
  for _, id in ipairs(ORDER) do
    local s, w = 0, 0
    for _, element in ipairs(GROUPS[id]) do
      local value = ist[element]
      if value then
        s, w = s + weight[element] * value, w + weight[element]
        made.gaps = made.gaps + (value < 3 and 1 or 0)
      end
    end
    if w > 0 then
      made.groups[id] = s / w
      sum, all = sum + of_group[id] * s / w, all + of_group[id]
    end
  end
  made.state = all > 0 and sum / all or nil
  if version and made.state then
    made.state = math.min(5, made.state + (kind == "landkreis" and 0 or 0.25))
  end
  made.capped = made.state
  if ist.schluessel and made.state then made.capped = math.min(made.state, ist.schluessel + 1) end
  made.gate = 0
  for level = 1, 5 do
    local reached, total = 0, 0
    for id, value in pairs(ist) do
      total = total + weight[id]
      reached = reached + (value >= level and weight[id] or 0)
    end
    local keys, emergency = ist.schluessel or 5, ist.notfall or 5
    if reached >= 0.75 * total and keys >= math.min(level, 3) and emergency >= math.min(level, 2) then
      made.gate = level
    end
  end
  return made
end

local function load(version)
  local files = {}
  for _, name in ipairs { "model.lua", "results.lua" } do
    files[#files + 1] = { model_id = "reifegrad", path = name, shown = "reifegrad/" .. name,
                          bytes = assert(file.read("tests/fixtures/models/reifegrad/" .. name)) }
  end
  if version then
    files[#files + 1] = { model_id = "verband", path = "model.lua", shown = "verband/model.lua",
                          bytes = VERSION }
  end
  local m, findings = model.from_files(version and "verband" or "reifegrad", files)
  return assert(m, findings[1] and model.finding_text(findings[1], "de"))
end

-- Agreements at random: values, and what does not apply.
local function agreed(m, seed)
  local roll, ist, agreements = dice(seed), {}, {}
  for _, element in ipairs(m.elements) do
    if roll(6) == 1 then
      agreements[element.id] = { state = "not_applicable", why = "w" }
    else
      ist[element.id] = roll(5)
      agreements[element.id] = { state = "agreed", value = ist[element.id] }
    end
  end
  return ist, agreements, roll(2) == 1 and "landkreis" or "kreisfreie_stadt"
end

test("results of a maturity model and of a version that reckons are those of another account", function(t)
  for _, version in ipairs { false, true } do
    local m, gates, capped, none = load(version), {}, 0, 0
    for seed = 1, 150 do
      local ist, agreements, kind = agreed(m, seed)
      local e = evaluate.run(m, {
        assessment = { id = "a", mode = "open", language = "de" },
        unit = { id = "u", name = "U", kind = kind, keys = {}, facts = {} }, participants = {}, batches = {},
        placements = {}, marks = {}, remarks = {}, agreement_marks = {}, fields = {}, targets = {},
        agreements = agreements }, { light = true })
      local want, got = account(version, ist, kind), {}
      for _, x in ipairs(e.elements) do
        if x.applicable then t.near(x.weight, want.weight[x.id]) end
      end
      for _, result in ipairs(e.rollup.results) do
        got[result.id] = result.overall
        for _, group in ipairs(result.id == "stand" and result.groups or {}) do
          t.near(group.value or -1, want.groups[group.id] or -1)
        end
      end
      t.near(got.stand.value or -1, want.state or -1)
      t.near(got.gedeckelt.value or -1, want.capped or -1)
      t.eq(got.luecken.value, want.gaps)
      if version then t.eq({ seed, got.tor.value }, { seed, want.gate }) end
      gates[want.gate] = true
      capped, none = capped + (want.capped ~= want.state and 1 or 0), none + (want.groups.mittel and 0 or 1)
    end
    -- it was about something
    t.ok(gates[1] and gates[2] and gates[3] and capped > 5 and none > 1)
    m:close()
  end
end)
