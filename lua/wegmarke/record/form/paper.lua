--- A sheet for one record of a type, to be written on by hand: every field with its hint, boxes to tick where
--- there are lists, lines where there are words.

local cells = require "wegmarke.record.form.cells"
local doc = require "wegmarke.doc"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local reader = require "wegmarke.record.reader"
local settings = require "wegmarke.data.settings"

local M = {}

-- How many boxes to tick are offered; of longer lists the entry is written.
local MOST_TICKS = 40

-- Lines to write on, by kind of control.
local LINES = { area = 5, line = 1, number = 1, date = 1, month = 1, figure = 2 }

local function say(F, key, args) return lang.text(F.language, "entry." .. key, args) end

local function ticks(options)
  local boxes = {}
  for i, words in ipairs(options) do boxes[i] = doc.tick(words) end
  return doc.group(boxes, "ticks")
end

-- What stands below the title of a field.
local function room(F, field, control)
  local options = cells.options(F, field)
  if options and #options <= MOST_TICKS then return ticks(options) end
  return doc.blank(LINES[control.type] or 1)
end

local function about(F, field, control)
  local parts = {}
  if control.required then parts[1] = say(F, "sheet_required") end
  parts[#parts + 1] = control.hint
  if control.unit then parts[#parts + 1] = say(F, "paper_in", { unit = control.unit }) end
  if field.kind == "date" then parts[#parts + 1] = say(F, "paper_day") end
  if field.kind == "month" then parts[#parts + 1] = say(F, "paper_month") end
  if field.many then parts[#parts + 1] = say(F, "paper_many") end
  return #parts > 0 and doc.small(table.concat(parts, ". ")) or false
end

-- What steps ask besides the fields.
local function asks(F)
  local items = {}
  for i, asked in ipairs(F.ask or {}) do items[i] = lang.pick(asked, F.language) end
  return #items > 0 and { doc.p(say(F, "form_ask")), doc.list(items) } or false
end

-- For whom it is, that people are named only where that is asked, who is answerable, people's rights.
local function foot(F)
  local list = { doc.small(say(F, "paper_for",
    { audience = lang.word("audience", F.audience, F.language) })) }
  if not F.told then return list end
  list[2] = doc.small(settings.kept(F.told, F.language))
  for _, one in ipairs(settings.answerable(F.told, F.language)) do
    list[#list + 1] = doc.small(lang.text(F.language, "setting.line", { label = one[1], value = one[2] }))
  end
  return list
end

--- The sheet as a document.
---@param decl table
---@param F wegmarke.record.FormOf
---@return wegmarke.doc.Document
function M.document(decl, F)
  local blocks = {}
  for _, field in ipairs(decl.fields) do
    if field.kind ~= "computed" and reader.may_read(field, F.audience) then
      local control = kinds.control(field, F.language)
      blocks[#blocks + 1] = doc.group({ doc.section(lang.pick(field.title, F.language),
        { about(F, field, control), room(F, field, control) }) }, "field")
    end
  end
  if decl.states then
    local titles = {}
    for i, one in ipairs(decl.states.list) do titles[i] = lang.pick(one.title, F.language) end
    blocks[#blocks + 1] = doc.group({ doc.section(say(F, "state"), { ticks(titles) }) }, "field")
  end
  return doc.document { title = lang.pick(decl.title, F.language), subtitle = F.unit and F.unit.name,
    language = lang.base(F.language), look = "sheet",
    head = { decl.about and doc.p(lang.pick(decl.about, F.language)), asks(F) },
    parts = { doc.part("fields", nil, blocks) },
    foot = foot(F) }
end

--- What a page of it looks like beside what all pages do.
M.style = [[
@page{size:A4;margin:16mm 18mm}
.sheet .field{break-inside:avoid;border-top:1px solid #7b9098;margin-top:3mm;padding-top:1mm}
.sheet .field h3,.sheet .field h4{margin:1mm 0;font-size:1.05rem}
.sheet .blank .line{border-bottom:1px solid #7b9098;height:8mm}
.sheet .ticks{columns:2;column-gap:8mm}
.sheet .tick{margin:.6mm 0;break-inside:avoid}
]]

return M
