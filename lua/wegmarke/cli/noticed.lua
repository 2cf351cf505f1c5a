--- What rules on records said, in words: the sentence, what was read, what would have to be known.

local audiences = require "wegmarke.words.audiences"
local desks = require "wegmarke.cli.records"
local fault = require "wegmarke.cli.fault"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local sentence = require "wegmarke.record.rules.sentence"
local reader = require "wegmarke.record.reader"
local refer = require "wegmarke.record.refer"
local text = require "wegmarke.text"

local M = {}

local function words(key, args) return lang.say("rules." .. key, args) end

---@class wegmarke.cli.Noticed
---@field ctx wegmarke.cli.Context
---@field run wegmarke.record.rules.Run
---@field audience string
local Noticed = {}
Noticed.__index = Noticed

--- What speaks of the outcomes of rules over a unit.
---@param ctx wegmarke.cli.Context
---@param given string the unit as somebody named it
---@return wegmarke.cli.Noticed
function M.new(ctx, given)
  local db = ctx:db()
  local unit = ctx:unit(given)
  local run = require("wegmarke.record.rules.run").new(db, unit.id, ctx.sys.today())
  local who = ctx.opts["for"] or audiences.usual
  return setmetatable({ ctx = ctx, run = run, unit = unit, audience = who, desks = {},
    named = desks.namer(ctx, run.types, who) }, Noticed)
end

-- The desk for records of a type.
function Noticed:desk(type_id)
  local desk = self.desks[type_id]
  if not desk then
    desk = desks.of(self.ctx, self.run.types[type_id], self.unit)
    self.desks[type_id] = desk
  end
  return desk
end

--- The command that a unit is named with.
function Noticed:command(rest)
  return (rest:gsub("UNIT", function() return require("wegmarke.cli.context").quote(self.unit.name) end))
end

-- A value of a record in words; "" where the audience may not read it.
function Noticed:value(type_id, id, field_id)
  local decl, record = self.run.types[type_id], self.run:record(type_id, id)
  local desk = self:desk(type_id)
  if field_id == "state" then return desk:state(record) end
  local field = decl.fields[field_id]
  if not field or not reader.may_read(field, self.audience) then return "" end
  return desk:words(record, field)
end

--- A text of a rule in which {field}, {a.field} and {b.field} stand for what the records say.
---@param say string|table
---@param outcome table
---@return string
function Noticed:filled(say, outcome)
  return sentence.filled(lang.pick(say), function(which, field)
    local said = self:value(outcome.type, outcome[which], field)
    return said ~= "" and said or words "nothing"
  end)
end

--- The title of an element in the model of the unit's latest round.
---@param id string
---@return string
function Noticed:element(id)
  self.elements = self.elements or desks.of(self.ctx, nil, self.unit).look
  return self.elements.title({ kind = "element" }, id)
end

--- The sentence of an outcome.
---@param outcome table
---@return string
function Noticed:sentence(outcome)
  local rule = outcome.rule
  if outcome.said then return outcome.said end
  if not outcome.a then return lang.pick(rule.say or rule.title or rule.why) end
  return self:filled(rule.say or rule.title or rule.why, outcome)
end

--- What a rule is called, without what a record says.
---@param rule table
---@return string
function Noticed.title(rule)
  return (lang.pick(rule.title or rule.say or rule.why or rule.id):gsub("%s*%b()", ""):gsub("{[%w_.]+}", "…"))
end

--- A record by its type and line.
---@param type_id string
---@param id string
---@return string
function Noticed:record(type_id, id)
  local record = self.run:record(type_id, id)
  local title = lang.pick(self.run.types[type_id].title)
  return record and words("record", { title = title, line = self.named(record).line }) or title
end

--- The lines and commands of the records of an outcome.
---@param outcome table
---@return {line: string, show: string, id: string}[]
function Noticed:records(outcome)
  local list = {}
  for _, id in ipairs(outcome.a and { outcome.a, outcome.b } or {}) do
    local named = self.named(self.run:record(outcome.type, id))
    list[#list + 1] = { id = id, line = named.line, show = named.show }
  end
  return list
end

local function field_title(decl, id)
  local field = decl.fields[id]
  return field and lang.pick(field.title) or id == "state" and lang.say "entry.state" or id
end

local function complete_words(day)
  return day and words("complete_on", { day = day }) or words "not_complete"
end

--- What was read, a line each, in the order in which it was.
---@param reads table[]
---@return string[]
function Noticed:facts(reads)
  local list, seen, valued = {}, {}, {}
  local function add(line)
    if not seen[line] then list[#list + 1], seen[line] = line, true end
  end
  local function key(read) return table.concat({ read.type, read.record, read.field }, " ") end
  for _, read in ipairs(reads) do
    if read.record and read.has == nil and not read.said then valued[key(read)] = true end
  end
  for _, read in ipairs(reads) do
    local decl = read.type and self.run.types[read.type]
    if read.said or read.has ~= nil and valued[key(read)] then -- said by the sentence, or by another read
      goto next
    elseif not decl then
      add(words("fact", { what = "unit." .. read.unit, said = read.value ~= nil and tostring(read.value)
        or words "unknown" }))
    elseif read.all or read.way then
      add(words(read.all and "fact_all" or "fact_back", { many = decl.many, n = read.n,
        said = complete_words(read.complete), field = read.way and field_title(decl, read.way),
        record = read.of and self:of_back(read) }))
    else
      local said = read.has ~= nil and words(read.has and "there" or "empty")
        or read.unknown and words "unknown" or self:value(read.type, read.record, read.field)
      add(words("fact", { what = self:record(read.type, read.record) .. ", "
        .. field_title(decl, read.field), said = said ~= "" and said or words "nothing" }))
    end
    ::next::
  end
  return list
end

-- The record from which a way back was gone.
function Noticed:of_back(read)
  local target = self.run.types[read.type].fields[read.way].target
  return self:record(target, read.of)
end

--- What would have to be known, in short: "Angebot: seit", or that a list is complete.
---@param need table
---@return string
function Noticed:need(need)
  if need.unit then return "unit." .. need.unit end
  local decl = self.run.types[need.type]
  if need.complete then
    local command = refer.root(self.run.types, decl) == "unit"
      and self.ctx:command(self:command(decl.verb .. " complete UNIT")) or nil -- others cannot be called so
    return words("need_complete", { many = decl.many, command = command })
  end
  return words("need_field", { title = decl.title, field = field_title(decl, need.field) })
end

---@param needs table[]
---@return string[]
function Noticed:needs(needs)
  local list, seen = {}, {}
  for _, need in ipairs(needs) do
    local line = self:need(need)
    if not seen[line] then list[#list + 1], seen[line] = line, true end
  end
  return list
end

-- What was read, each once.
local function plain_reads(list)
  local made, seen = {}, {}
  for _, read in ipairs(list) do
    local one = { type = read.type, record = read.record or read.of, field = read.field or read.way,
      unit = read.unit, unknown = read.unknown or nil, all = read.all, complete = read.complete }
    local key = table.concat({ one.type or "", one.record or "", one.field or "", one.unit or "" }, " ")
    if not seen[key] then made[#made + 1], seen[key] = one, true end
  end
  return json.list(made)
end

--- An outcome as JSON has it.
---@param outcome table
---@return table
function Noticed:plain(outcome)
  local records = {}
  for i, one in ipairs(outcome.a and self:records(outcome) or {}) do
    records[i] = { id = one.id, line = one.line }
  end
  local rule = outcome.rule
  local place = rule.when or rule.tell or rule
  return { kind = outcome.element and "clue" or "notice", element = outcome.element, rule = rule.id,
    module = outcome.module.id, outcome = outcome.outcome, type = outcome.type,
    records = json.list(records), say = self:sentence(outcome),
    why = rule.why and lang.pick(rule.why) or nil, reads = plain_reads(outcome.reads),
    needs = plain_reads(outcome.needs), file = place.file, line = place.line, runs = outcome.runs,
    bound = outcome.over or nil }
end

--- Tells lines on the error stream.
---@param lines string[]
function Noticed:tell(lines)
  for _, line in ipairs(lines) do self.ctx.sys.err(text.terminal(line), "\n") end
end

--- Tells which rules failed.
---@return integer status what a verb ends with then
function Noticed:status()
  local lines = {}
  for i, one in ipairs(self.run.errors) do
    lines[i] = words("failed", { rule = one.rule, place = (one.file or "?") .. ":" .. (one.line or "?"),
      err = one.err })
  end
  self:tell(lines)
  return #lines > 0 and fault.model or fault.ok
end

--- Tells that there is nothing to show: because the unit uses no module, or else because of what `key` says.
---@param status integer what `status` gave
---@param key string of a text of rules
---@param args table|nil
---@param lines string[]|nil what else there is to say
---@return integer status
function Noticed:nothing(status, key, args, lines)
  local said = args or {}
  said.unit = self.unit.name
  self:tell { words(#self.run:modules() == 0 and "no_module" or key, said) }
  self:tell(lines or {})
  return status ~= fault.ok and status or fault.negative
end

return M
