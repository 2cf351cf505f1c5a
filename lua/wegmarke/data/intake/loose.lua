--- Heads that are whole questions: a word for the code or the role stands in them, or the title of one
--- element. Taken only for what no other column is, and where the cells below bear it out; what was read so
--- is said.

local heads = require "wegmarke.data.intake.heads"
local lang = require "wegmarke.lang"
local names = require "wegmarke.data.intake.names"
local text = require "wegmarke.text"
local values = require "wegmarke.data.intake.values"

local M = {}

-- Words of a head as " a b c ", so that a whole word can be looked for.
local function spaced(s)
  s = text.lower(values.clean((s:gsub("<[^<>]*>", " "))))
  s = s:gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue"):gsub("ß", "ss")
  s = s:gsub("[^%w\128-\255]+", " "):gsub(" und ", " "):gsub(" and ", " ")
  s = s:gsub("„", " "):gsub("“", " "):gsub("”", " "):gsub("[\u{AB}\u{BB}]", " "):gsub(" +", " ")
  return " " .. s:gsub("^ ", ""):gsub(" $", "") .. " "
end

-- Questions about something else than where an element stands.
local elsewhere = {}
for word in ([[wichtig wichtigkeit dringend dringlichkeit umsetzbar machbar ziel ziele soll kuenftig zukunft
  prioritaet important importance urgent feasible target future priority score feedback punkte anmerkung
  anmerkungen kommentar bemerkung begruendung warum why comment reason]]):gmatch "%S+" do
  elsewhere[word] = true
end

-- Words that name people rather than what they were given.
local too_plain = { person = true, name = true, id = true }

local function has_field(said, field)
  for _, word in ipairs(heads.words()) do
    if heads.field(word) == field and not too_plain[word] and said:find(spaced(word), 1, true) then
      return true
    end
  end
  return false
end

-- The one element whose title stands in a head; nil for none, and for two.
local function element_in(ctx, said)
  for word in said:gmatch "%S+" do
    if elsewhere[word] and not ctx.elements.words[word] then return nil end
  end
  local best, id, another
  for _, name in ipairs(ctx.elements.names) do
    local title = spaced(name)
    if #title >= 8 and said:find(title, 1, true) then
      local one = ctx.elements.by[name]
      if not best or best:find(title, 1, true) == nil and title:find(best, 1, true) then
        best, id = title, one
      elseif one ~= id and not best:find(title, 1, true) then
        another = true
      end
    end
  end
  return not another and id or nil
end

-- Whether every cell of a column says what it should, and one at least.
local function borne_out(rows, at, column, is)
  local n = 0
  for i = at + 1, #rows do
    local cell = values.clean(rows[i][column])
    if cell ~= "" then
      n = n + 1
      if not is(cell, rows[i]) then return false end
    end
  end
  return n > 0
end

local tests = {}

function tests.participant()
  local seen = {}
  return function(cell)
    local new = not seen[cell]
    seen[cell] = true
    return new
  end
end

function tests.role(ctx)
  return function(cell) return names.role(ctx.model, cell, ctx.roles) ~= nil end
end

function tests.element(ctx)
  return function(cell) return values.parse(cell, ctx.model) ~= nil or values.is_answer(cell, ctx.model) end
end

--- Adds to columns what their heads say only between other words.
---@param ctx table the file that is read
---@param header string[]
---@param columns table as `heads.read` gives them; changed
---@param page table
---@param at integer the header's place among its rows
function M.complete(ctx, header, columns, page, at)
  local known, taken, left = {}, {}, {}
  for _, e in ipairs(columns.elements) do known[e.id] = true end
  local function offer(what, column, id)
    taken[what] = taken[what] or {}
    table.insert(taken[what], { column = column, id = id })
  end
  for _, unknown in ipairs(columns.unknown) do
    local said = spaced(header[unknown.column] or "")
    local id = element_in(ctx, said)
    if id and not known[id] then
      offer("=" .. id, unknown.column, id)
    elseif not columns.role and has_field(said, "role") then
      offer("role", unknown.column)
    elseif not columns.participant and has_field(said, "participant") then
      offer("participant", unknown.column)
    end
  end
  local used = {}
  for what, list in pairs(taken) do
    local one = #list == 1 and list[1]
    local is = one and tests[one.id and "element" or what](ctx)
    if one and borne_out(page.rows, at, one.column, is) then
      used[one.column] = { what = what, id = one.id }
    end
  end
  for _, unknown in ipairs(columns.unknown) do
    local use = used[unknown.column]
    if not use then
      left[#left + 1] = unknown
    else
      if use.id then
        columns.elements[#columns.elements + 1] = { column = unknown.column, id = use.id }
      else
        columns[use.what] = unknown.column
      end
      columns.loose[#columns.loose + 1] = { given = values.brief(header[unknown.column]),
        meant = use.id and ctx.elements.title[use.id] or lang.err("data.column_" .. use.what) }
    end
  end
  columns.unknown = left
  table.sort(columns.elements, function(a, b) return a.column < b.column end)
end

return M
