--- What the records of a unit say beside the elements of its rounds, for those who lead the talk and, as far
--- as it was granted to the group, for forms. It is shown with its source and places nothing.

local clues = require "wegmarke.record.rules.clues"
local context = require "wegmarke.cli.context"
local lang = require "wegmarke.lang"
local modules = require "wegmarke.data.modules"
local noticed = require "wegmarke.cli.noticed"
local shown = require "wegmarke.record.rules.shown"

local M = {}

-- How many stand beside one element of a form.
local MOST = 5

---@class wegmarke.cli.Clues
---@field about wegmarke.cli.Noticed
---@field by table<string, table[]> outcomes by element

--- What may be read of it by those whom `--for` names, else by the unit; rules that fail are told.
---@param ctx wegmarke.cli.Context
---@param unit string its id
---@return wegmarke.cli.Clues|nil nil: the file has no modules
function M.of(ctx, unit)
  if #modules.list(ctx:db()) == 0 then return nil end
  local about, by = noticed.new(ctx, unit), {}
  for _, one in ipairs(clues.all(about.run, about.audience)) do
    if one.outcome == "fires" then
      by[one.element] = by[one.element] or {}
      table.insert(by[one.element], one)
    end
  end
  about:status()
  return { about = about, by = by }
end

--- What stands beside one element, a line each, with the record that says so and the rule.
---@param found wegmarke.cli.Clues|nil
---@param element string
---@return string[]
function M.lines(found, element)
  local list = {}
  for i, one in ipairs(found and found.by[element] or {}) do
    local source = found.about:records(one)[1]
    local place = one.rule.when or one.rule.tell or one.rule
    list[i] = lang.say(source and "rules.clue_line" or "rules.clue_line_unit", { id = one.rule.id,
      say = found.about:sentence(one), line = source and source.line,
      place = place.file .. ":" .. place.line })
  end
  return list
end

-- For forms ------------------------------------------------------------------------------------------

-- Whether the group was granted all that it read, and by which name the record goes that says it.
local function granted(about, one)
  local decl, reads = one.type and about.run.types[one.type], one.reads
  if decl and decl.fields[decl.line] then
    reads = { { type = one.type, record = one.a, field = decl.line }, table.unpack(reads) }
  end
  return about.run:is_granted({ type = one.type, a = one.a, reads = reads, visible = one.visible },
    shown.HANDED_TO)
end

-- What would show a clue on forms, where one word does.
local function grant_command(about, one)
  local record = one.a and about.run:record(one.type, one.a)
  if not record then return nil end
  local desk = about:desk(one.type)
  return about.ctx:command(desk:command("grant", desk:again(one.a)) .. " " .. shown.HANDED_TO)
end

local function lines_for_form(found, held)
  local by = {}
  for element, list in pairs(found.by) do
    local lines, more = {}, 0
    for _, one in ipairs(list) do
      if not granted(found.about, one) then
        held[#held + 1] = one
      elseif #lines == MOST then
        more = more + 1
      else
        local source, say = found.about:records(one)[1], found.about:sentence(one)
        lines[#lines + 1] = source and lang.say("rules.clue_form", { say = say, line = source.line }) or say
      end
    end
    if more > 0 then lines[#lines + 1] = lang.say("rules.clue_more", { n = more }) end
    by[element] = #lines > 0 and lines or nil
  end
  return by
end

--- What forms say beside elements: only what rests on nothing but what was granted to the group. What is
--- left out for that is told.
---@param ctx wegmarke.cli.Context
---@param assessment table
---@param language string of the form
---@return table<string, string[]> lines by element
function M.for_form(ctx, assessment, language)
  local before, held = lang.current(), {}
  lang.set(lang.base(language))
  local found = M.of(ctx, assessment.unit.id)
  local by = found and lines_for_form(found, held) or {}
  lang.set(before)
  local command
  for _, one in ipairs(held) do command = command or grant_command(found.about, one) end
  if #held > 0 then
    found.about:tell { lang.say("rules.clues_held", { n = #held, command = command
      or ctx:command("notices " .. context.quote(found.about.unit.name)) }) }
  end
  return by
end

return M
