-- The kinds of fields: what is read of words, what is refused, and that what is printed reads back.

local test = ...

local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"

local ID = ("0123456789abcdef"):rep(2)

local function choice(more)
  local field = { id = "c", kind = "choice", entries = {
    { id = "kita", title = { de = "Kita", en = "nursery" }, was = "krippe" },
    { id = "schule", title = { de = "Schule", en = "school" } },
    { id = "beruf", title = { de = "Ausbildung, Beruf", en = "training" } } } }
  for key, value in pairs(more or {}) do field[key] = value end
  return field
end

-- A field of each kind, and values it may hold.
local SAMPLES = {
  { { id = "a", kind = "line" }, { "x", "Käse & Brot; viel", "=1+1" } },
  { { id = "a", kind = "text" }, { "x", "zwei\nZeilen" } },
  { choice(), { "kita", "schule", "beruf" } },
  { choice { many = true }, { { "kita" }, { "kita", "beruf" }, {} } },
  { { id = "a", kind = "flag" }, { true, false } },
  { { id = "a", kind = "number" }, { 0, -3, 2.5, 1234567 } },
  { { id = "a", kind = "number", unit = { de = "Plätze", en = "places" }, about = true, span = true,
    from = 0 },
    { 3, { about = 200 }, { from = 10, to = 20 } } },
  { { id = "a", kind = "date" }, { "2026-03-14", "1900-01-01", "2024-02-29" } },
  { { id = "a", kind = "month" }, { "2026-03", "2100-12" } },
  { { id = "a", kind = "role" }, { "Jugendamt", "Leitung des Schulamts" } },
  { { id = "a", kind = "element" }, { "koordination" } },
  { { id = "a", kind = "figure", unit = { de = "%", en = "%" } },
    { { value = 12.5, source = "Schulstatistik (LK), Tab. 3", as_of = "2025-12-31" } } },
  { { id = "a", kind = "person" }, { "Maria Muster" } },
  { { id = "a", kind = "address" }, { "Markt 1\n12345 Musterstadt" } },
}

test("what is printed in either language reads back as the same value", function(t)
  for _, sample in ipairs(SAMPLES) do
    for _, value in ipairs(sample[2]) do
      for _, language in ipairs { "de", "en" } do
        local field = sample[1]
        local checked = kinds.check(field, value)
        t.eq(checked, value, field.kind)
        local words = kinds.print(field, value, language)
        if not (field.many and #value == 0) then
          t.eq(kinds.read(field, words, language), value, field.kind .. ": " .. words)
        end
      end
    end
  end
end)

test("every kind tells forms and sheets what they need, and knows its order", function(t)
  for _, name in ipairs(kinds.all) do
    local field = choice { kind = name, title = { de = "Feld", en = "field" }, target = "x.y" }
    local control, cell = kinds.control(field, "de"), kinds.cell(field, "en")
    t.eq({ type(control.type), control.title, type(cell.type), cell.title, type(cell.width) },
      { "string", "Feld", "string", "field", "number" }, name)
  end
  local list = { "schule", "kita", "beruf" }
  table.sort(list, function(a, b) return kinds.before(choice(), a, b) end)
  t.eq(list, { "kita", "schule", "beruf" })
  t.eq({ kinds.before(choice(), nil, "kita"), kinds.before(choice(), "kita", nil) }, { false, true })
end)

test("words are read as people write them", function(t)
  local number = { id = "n", kind = "number", unit = { de = "Personen" }, about = true, span = true }
  local function read(field, words) return (kinds.read(field, words, "de")) end
  t.eq({ read(number, "1.234,5"), read(number, "1 234"), read(number, "12,5"), read(number, "148 Personen") },
    { 1234.5, 1234, 12.5, 148 })
  t.eq({ read(number, "ca. 200"), read(number, "10–20"), read(number, "von 3"), read(number,
    "10 bis 20 Personen") },
    { { about = 200 }, { from = 10, to = 20 }, nil, { from = 10, to = 20 } })
  t.eq({ read({ kind = "flag" }, "Ja"), read({ kind = "flag" }, "nein"), read({ kind = "flag" },
    "vielleicht") },
    { true, false, nil })
  t.eq({ read({ kind = "date" }, "14.3.2026"), read({ kind = "date" }, "2026-02-30"),
    read({ kind = "month" }, "3/2026") }, { "2026-03-14", nil, "2026-03" })
  for _, said in ipairs { "14. März 2026", "March 14, 2026", "14.03.2026" } do
    t.eq({ read({ kind = "date" }, said), read({ kind = "month" }, said) }, { "2026-03-14", nil }, said)
  end
  for _, said in ipairs { "März 2026", "2026-3", "03.2026" } do
    t.eq({ read({ kind = "date" }, said), read({ kind = "month" }, said) }, { nil, "2026-03" }, said)
  end
  t.eq({ read(choice(), "SCHULE"), read(choice(), "nursery"), read(choice(), "krippe") },
    { "schule", "kita", "kita" })
  t.eq(read(choice { many = true }, "Schule; Kita;Schule"), { "kita", "schule" })
  t.eq({ read({ kind = "line" }, "  "), select(2, kinds.read({ kind = "line" }, "  ", "de")) }, {})
end)

-- A field, a value, the key of what is wrong with it.
local REFUSED = {
  { { kind = "line" }, "a\nb", "character" }, { { kind = "line" }, " ", "blank" }, { { kind = "line" }, 3,
    "not_text" },
  { { kind = "line" }, "\xff", "not_utf8" }, { { kind = "line" }, ("x"):rep(4001), "too_long" },
  { { kind = "text" }, "a\0b", "character" }, { choice(), "hort", "no_entry" }, { choice(), {}, "no_entry" },
  { choice { many = true }, "kita", "not_list" }, { choice { many = true }, { a = "kita" }, "not_list" },
  { { kind = "flag" }, 1, "not_flag" }, { { kind = "number" }, "1", "not_number" },
  { { kind = "number" }, 0 / 0, "not_number" }, { { kind = "number" }, 1 / 0, "not_number" },
  { { kind = "number" }, { about = 1 }, "not_number" }, { { kind = "number", from = 0 }, -1, "too_small" },
  { { kind = "number", to_value = 5 }, 6, "too_large" }, { { kind = "number", decimals = 1 }, 0.25,
    "decimals" },
  { { kind = "number", span = true }, { from = 2, to = 1 }, "span" },
  { { kind = "number", span = true }, { from = 2, to = 3, x = 1 }, "not_number" },
  { { kind = "date" }, "2026-2-3", "not_date" }, { { kind = "date" }, "2301-01-01", "not_date" },
  { { kind = "month" }, "2026-13", "not_month" }, { { kind = "link" }, "abc", "not_id" },
  { { kind = "unit" }, ID:upper(), "not_id" }, { { kind = "element" }, "Ziele", "not_element" },
  { { kind = "role" }, "Frau Muster", "person_in_role" }, { { kind = "role" }, "Amt (Dr. Beispiel)",
    "person_in_role" },
  { { kind = "figure" }, { value = 1, as_of = "2026-01-01" }, "not_text" },
  { { kind = "figure" }, { value = 1, source = "x" }, "not_date" },
  { { kind = "figure" }, { value = 1, source = "x", as_of = "2026-01-01", more = 1 }, "not_figure" },
  { { kind = "figure" }, 12, "not_figure" }, { { kind = "computed" }, 1, "computed" },
}

test("what a field may not hold is refused with words in both languages", function(t)
  for _, case in ipairs(REFUSED) do
    local value, fault = kinds.check(case[1], case[2])
    t.eq({ value, fault and fault.key }, { nil, "kind." .. case[3] })
    for _, language in ipairs { "de", "en" } do
      local words = lang.text(language, fault.key, fault.args)
      t.ok(not words:find "[{%[]", words)
    end
  end
  t.eq(kinds.check({ kind = "link", many = true }, { ID, ID }), { ID })
  t.eq(kinds.check({ kind = "role" }, "Herrichtung und Bau"), "Herrichtung und Bau")
end)

test("names of persons, free text and addresses are words; an open field is not", function(t)
  local words = {}
  for _, name in ipairs(kinds.all) do
    if kinds.is_words { kind = name } then words[#words + 1] = name end
  end
  t.eq(words, { "line", "text", "person", "address" })
  t.eq(kinds.is_words { kind = "line", open = true }, false)
  t.eq({ kinds.of("person").personal, kinds.of("person").never_outside, kinds.of("role").redactable },
    { true, true, true })
end)
