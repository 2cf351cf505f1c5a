-- Declarations made at random, and values that their fields take: what tests of all that follows from a
-- declaration share.

local M = {}

local WORDS = { "Kita", "Übergang", "a;b", "\"Zitat\"", "<b>", "=1+1", "10 bis 20", "ja", "Straße 3" }
local ID = ("0123456789abcdef"):rep(2)

--- Texts that somebody may have typed to do harm, or that spreadsheets take for something else.
M.hostile = { "=cmd|'/C calc'!A0", "+49 631 1234", "-1", "@SUM(1)", "'=1+1", "''",
  "<script>alert(1)</script>", "]]>&amp;",
  "_x0041_ und _x000D_", "2026-03-14", "03/2026", "1e5", "007",
  "WAHR", "\u{202E}rückwärts", "a | b", "wm:keys", "#N/A", "(leer)", "x; y; z",
  "Zeile 1\nZeile 2\n\n=Zeile 4",
  "{\"wegmarke\":\"records\"}", "\u{1F600} \u{FFFD}", "~(!@#$%^&*)`", ("lang "):rep(700) }

--- By kind: what a declaration may say beside its title, and values that then fit.
---@param random fun(n: integer): integer
---@return {one_of: function, MAKE: table<string, function[]>, names: string[]}
function M.kinds(random)
  local function one_of(list) return list[random(#list)] end

  local MAKE = {
    line = { function() return "" end, function() return one_of(WORDS) end },
    text = { function() return "open = true," end,
      function() return one_of(WORDS) .. "\n" .. one_of(WORDS) end },
    choice = { function() return 'many = ' .. one_of { "true",
      "false" } .. ', { "a", "A eins" }, { "b", "B" },' end,
      function(field) return field.many and { "a", "b" } or one_of { "a", "b" } end },
    flag = { function() return "" end, function() return one_of { true, false } end },
    number = { function() return one_of { "", "about = true, span = true,",
      "from = 0, unit = 'Plätze'," } end,
      function(field)
        return one_of { random(1000), random(100) / 4, field.about and { about = random(9) } or 1,
          field.span and { from = 1, to = 1 + random(9) } or 2 }
      end },
    date = { function() return "due = true, every = { months = 6 }," end,
      function() return "2026-03-14" end },
    month = { function() return "due = true," end, function() return "2026-03" end },
    link = { function() return 'to = "other", many = true,' end, function() return { ID } end },
    element = { function() return "" end, function() return "koordination" end },
    unit = { function() return "" end, function() return ID end },
    role = { function() return "many = true," end, function() return { "Jugendamt", "Schulamt" } end },
    figure = { function() return "" end,
      function() return { value = random(99), source = one_of { "Amt", "Statistik (LK)" },
        as_of = "2025-12-31" } end },
    person = { function() return "" end, function() return "Maria Muster" end },
    address = { function() return "" end, function() return "Markt 1\n12345 Ort" end },
  }
  local names = {}
  for kind in pairs(MAKE) do names[#names + 1] = kind end
  table.sort(names)
  return { one_of = one_of, MAKE = MAKE, names = names }
end

local dice = dofile("tests/lua/help_dice.lua")

--- A module with a type `thing` of up to 15 fields of any kind, a state, a field of the unit alone (`secret`)
--- and one for a person (`who`).
---@param seed integer
---@param more string|nil what else the type says of itself
---@return table module
---@return table<string, table> types by qualified id
function M.module(seed, more)
  local random = dice(seed)
  local made, lines = M.kinds(random), {}
  for i = 1, random(15) do
    local kind = made.one_of(made.names)
    lines[i] = ("    f%d = %s { title = '%s', %s },"):format(i, kind, made.one_of { "F " .. i, "=F" .. i,
      "Stand; <b>" .. i, "Zustand" .. i }, made.MAKE[kind][1]())
  end
  local text = ([[
procedure "made" { api = 2, version = "1", title = "Made" }
record "other" { title = "Anderes", line = "name", fields = { name = line { title = "Name" } } }
record "thing" { title = "Ding", line = "name", columns = { "name" }, %s
  states = { "offen", "fertig" },
  fields = {
    name = line { title = "Name" },
%s
    secret = text { title = "Innen secret", visible = "unit" },
    who = person { title = "Wer secret" },
  } }]]):format(more or "", table.concat(lines, "\n"))
  local m, findings = require("wegmarke.module").from_files("made",
    { { model_id = "made", path = "procedure.lua", bytes = text } })
  assert(m, findings[1] and require("wegmarke.module").finding_text(findings[1], "en"))
  local types = {}
  for _, decl in ipairs(m.types) do types[decl.id] = decl end
  return m, types
end

local seeds = 0

--- Values for the fields of a type; links lead to records that are there.
---@param decl table
---@param db table a file with records of the type that is linked
---@param types table<string, table>
---@param unit string
---@return table<string, any>
function M.values(decl, db, types, unit)
  seeds = seeds + 1
  local random = dice(seeds)
  local made, given = M.kinds(random), {}
  for _, field in ipairs(decl.fields) do
    local kind = field.kind
    local must = field.id == decl.line or field.required or field.required_if
    if kind ~= "computed" and kind ~= "unit" and (must or random(4) > 1) then
      local said = made.MAKE[kind][2](field)
      if kind == "choice" and field.list ~= nil then
        said = field.entries[random(#field.entries)].id
        if field.many then said = { said } end
      elseif kind == "choice" and field.entries[1].id ~= "a" then
        said = field.many and { field.entries[1].id } or field.entries[1].id
      elseif kind == "link" then
        local target = types[field.target]
        local there = target.of == "unit" and (target.id ~= decl.id or field.many)
          and require("wegmarke.record.store").add(db, types, target.id, unit, M.least(target, made)) or nil
        said = there and (field.many and { there } or there) or nil
      elseif kind == "line" or kind == "text" then
        said = made.one_of(M.hostile)
        if kind == "line" then said = said:gsub("%s+", " ") end
      end
      if type(said) == "table" and field.many then table.sort(said) end
      given[field.id] = said
      if field.many and type(said) ~= "table" and said ~= nil then given[field.id] = { said } end
      if not field.many and type(said) == "table" and said[1] then given[field.id] = said[1] end
    end
  end
  given[decl.line] = (type(given[decl.line]) == "string" and given[decl.line] or "Name") .. " " .. seeds
  return given
end

--- What a record of a type must say.
function M.least(decl, made)
  local given = {}
  for _, field in ipairs(decl.fields) do
    if field.id == decl.line or field.required then
      given[field.id] = field.kind == "choice" and field.entries[1].id
        or made.MAKE[field.kind][2](field)
    end
  end
  seeds = seeds + 1
  if type(given[decl.line]) == "string" and decl.fields[decl.line].kind == "line" then
    given[decl.line] = made.one_of { "Ziel", "Ziel; zwei", "=Ziel" } .. " " .. seeds
  end
  return given
end

return M
