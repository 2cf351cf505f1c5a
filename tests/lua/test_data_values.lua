-- What people write into a cell.

local test = ...
local help = dofile("tests/lua/help_data.lua")
local values = require "wegmarke.data.intake.values"
local lang = require "wegmarke.lang"

local model = help.model()

local function placed(t, cell, want)
  local got, err = values.parse(cell, model)
  t.ok(got, cell .. ": " .. tostring(err))
  t.eq(got.state, want and "placed", cell)
  t.eq(got.value, want, cell)
end

test("a type is read with and without its word", function(t)
  for _, cell in ipairs { "2", "Typ 2", "typ 2", "TYP 2", "T2", "t2", "Type 2", " 2 ", "\u{A0}2\u{A0}",
    "Typ\u{A0}2", "2,0", "2.0", "'2" } do
    placed(t, cell, 2)
  end
end)

test("between two types is read in words, figures and dashes", function(t)
  for _, cell in ipairs { "2,5", "2.5", "2,50", "2-3", "2–3", "2 – 3", "2/3", "3-2", "2 bis 3",
    "Typ 2-3", "T2-T3", "zwischen 2 und 3", "Zwischen  Typ 2 und 3", "ZWISCHEN TYP 2 UND TYP 3",
    "zwischen\n2 und 3", "between 2 and 3", "between type 2 and type 3", "2 to 3", "2½", "Typ 2,5" } do
    placed(t, cell, 2.5)
  end
end)

test("the states without a value have their words in both languages", function(t)
  for state, cells in pairs {
    dont_know = { "weiß nicht", "WEISS NICHT", "Weiß\u{A0}nicht", "kann ich nicht einschätzen", "?",
      "don't know", "don’t know" },
    skipped = { "-", "–", "übersprungen", "ÜBERSPRUNGEN", "skip", "k.A.", "k. A.",
      "keine Angabe", "no answer" },
  } do
    for _, cell in ipairs(cells) do
      t.eq(assert(values.parse(cell, model)), { state = state }, cell)
    end
  end
end)

test("what does not apply carries its reason as it was written", function(t)
  t.eq(values.parse("Trifft nicht zu: Der Kreis hat keine.", model),
    { state = "not_applicable", reason = "Der Kreis hat keine." })
  t.eq(values.parse("n/a (no such body)", model),
    { state = "not_applicable", reason = "no such body" })
  t.eq(values.parse("entfällt", model), { state = "not_applicable" })
end)

test("an empty cell is no answer, not a skipped one", function(t)
  for _, cell in ipairs { "", " ", "\u{A0}", "\u{200B}" } do t.eq(values.parse(cell, model), {}) end
end)

local function refused(t, cell, key, args, m)
  local got, err = values.parse(cell, m or model)
  t.eq(got, nil, cell)
  t.eq(err.key, "data." .. key, cell)
  for name, want in pairs(args or {}) do t.eq(err.args[name], want, cell .. " " .. name) end
  return err
end

test("a value off the scale says what is allowed", function(t)
  local err = refused(t, "5", "value_off_scale", { given = 5 })
  t.has(lang.text("de", err.key, err.args), "1, 2, 3, 4 oder dazwischen (z. B. „zwischen 2 und 3“)")
  refused(t, "0", "value_off_scale")
  refused(t, "2,25", "value_off_scale")
  refused(t, "-1", "value_unknown")
  refused(t, "1-3", "value_not_neighbours")
  refused(t, "3-5", "value_not_neighbours")
  refused(t, "2-2", "value_unknown")
  refused(t, "mittel", "value_unknown", { given = "mittel" })
end)

test("a model without between refuses it and says so", function(t)
  local strict = help.model { between = false, scale = { 1, 2, 3, 4 } }
  local err = refused(t, "2-3", "value_between", { given = 2.5 }, strict)
  t.has(lang.text("de", err.key, err.args), "Möglich sind: 1, 2, 3, 4.")
  t.has(lang.text("de", err.key, err.args), "2,5 liegt")
  refused(t, "2,5", "value_between", nil, strict)
  t.eq(values.parse("2", strict).value, 2)
end)

test("a cell that a spreadsheet turned into a date is named as such", function(t)
  for _, cell in ipairs { "02. Mrz", "2. Mär", "2. März", "02.Mrz", "Mar-02", "02-Mar", "2-Mar",
    "03. Feb", "02.03.2026", "2026-03-02", "2026-03-02 00:00:00", "2/3/2026", "02.03", "2.3." } do
    local err = refused(t, cell, "value_date", { low = 2, high = 3 })
    t.has(lang.text("de", err.key, err.args), "„zwischen 2 und 3“")
  end
  refused(t, "01.05.2026", "value_date", { low = 1, high = 2 })
  refused(t, "02. Mai", "value_date", { low = 2, high = 3 })
  local err = refused(t, "17. Okt", "value_date")
  t.eq(err.args.low, nil)
  refused(t, "46084", "value_date")
end)

test("a model's own words for its types are understood", function(t)
  local stages = help.model()
  for i, ty in ipairs(stages.types) do ty.title = { de = "Stadium " .. i, en = "Stage " .. i } end
  t.eq(values.parse("Stadium 3", stages).value, 3)
  t.eq(values.parse("zwischen Stadium 3 und Stadium 4", stages).value, 3.5)
end)

test("a word that is none of a list is refused with the words of the list, in every language", function(t)
  local data, lists = require "wegmarke.data", require "wegmarke.words.lists"
  local db, a = help.assessment(t)
  local function tells(list, _, err)
    for _, language in ipairs { "de", "en" } do
      local said = lang.text(language, err.key, err.args)
      t.has(said, "nowhere")
      for _, word in ipairs(list) do t.match(said, "%f[%w_]" .. word .. "%f[^%w_]") end
    end
  end
  local element = "datenbasierung"
  tells(lists.agreement_state, data.agreements.set(db, a.id, element, { state = "nowhere" }))
  tells(lists.mark, data.agreements.set(db, a.id, element,
    { state = "agreed", value = 2, marks = { x = "nowhere" } }))
  tells(lists.target_state, data.targets.set(db, a.id, element, { state = "nowhere" }))
  tells(lists.batch_kind, data.batches.add(db, a.id, { kind = "nowhere", placements = {} }))
  tells(lists.scheme, require("wegmarke.data.unit_keys").check("landkreis", "nowhere", "1"))
  tells(require("wegmarke.words.audiences").ids,
    data.privacy.release(db, "assessment", a.id, "nowhere"))
end)
