--- What the tables of procedures and catalogues (API number 2) must look like: shapes as shape.lua reads
--- them.

local audiences = require "wegmarke.words.audiences"
local lang = require "wegmarke.lang"

local M = {}

local TEXT = { type = "text" }
local LINE = { type = "text", line = true }
local NEED_TEXT = { type = "text", need = true }
local TITLE = { type = "text", need = true, line = true }
local ID = { type = "id", need = true }
local STRING = { type = "string" }
local NEED_STRING = { type = "string", need = true }
local LANGUAGE = { type = "string", one_of = lang.languages }
local BOOLEAN = { type = "boolean" }
local STRINGS = { type = "list", of = STRING }
local VISIBLE = { type = "string", one_of = audiences.ids, list = "audience" }
local ANY = { type = "any" }
-- A function that an overlay may replace gets the former one as its last argument.
local FUNCTION = { type = "function", old = true }
local NEED_FUNCTION = { type = "function", need = true, old = true }

local function record(fields) return { type = "record", fields = fields } end

local function with(shape, more)
  local fields = {}
  for name, field in pairs(shape.fields) do fields[name] = field end
  for name, field in pairs(more) do fields[name] = field end
  return record(fields)
end

local PLACE = { before = STRING, after = STRING }

local SOURCE = record {
  title = TITLE, publisher = TEXT, note = TEXT, licence = TEXT, year = { type = "scalar" }, address = STRING,
  as_of = STRING, id = STRING,
}

local IDENTITY = record {
  api = { type = "integer", need = true }, version = NEED_STRING, title = TITLE, about = TEXT,
  language = LANGUAGE, languages = { type = "list", of = LANGUAGE },
  endorsed_by = TEXT, extends = STRING, uses = STRINGS, sources = { type = "list", of = SOURCE },
}

--- What every field may say, whatever its kind.
M.field = {
  title = LINE, hint = TEXT, required = BOOLEAN, required_if = FUNCTION, open = BOOLEAN, visible = VISIBLE,
  was = STRING, many = BOOLEAN, before = STRING, after = STRING,
}

--- How often something comes round.
M.every = record { months = { type = "integer" }, days = { type = "integer" } }

-- Shapes of fields by kind, made once each.
local fields = {}

--- The shape of a field of a kind, without the kind itself.
---@param kind string
---@return table
function M.field_of(kind)
  if not fields[kind] then
    local made = with({ fields = M.field }, require("wegmarke.record.kinds").of(kind).shape)
    for name, shape in pairs(made.fields) do
      if shape.type == "every" then made.fields[name] = M.every end
      if shape.type == "entries" then made.fields[name] = ANY end
      if shape.type == "function" then made.fields[name] = { type = "function", old = true,
        need = shape.need } end
    end
    fields[kind] = made
  end
  return fields[kind]
end

--- An entry of a list: it may say more, which is for who reads it.
M.entry = record { id = ID, title = LINE, note = TEXT, was = STRING }

--- A state: `to` names the states that may follow; `over`: nobody works on it any more.
M.state = record { id = ID, title = LINE, note = TEXT, was = STRING, to = STRINGS, over = BOOLEAN }

M.place = record(PLACE)

M.record = record {
  title = TITLE, many = LINE, about = TEXT, of = STRING, line = NEED_STRING, verb = STRING, key = STRINGS,
  fields = ANY, states = ANY, first = STRING, visible = VISIBLE, columns = STRINGS, was = STRING,
  dots = STRINGS, take = STRING, settings = { type = "map", of = ANY },
}

local PART = record {
  id = ID, title = LINE, shows = STRING, say = TEXT, columns = STRINGS, where = FUNCTION, visible = VISIBLE,
}

--- What a procedure has besides records and lists, by verb.
M.parts = {
  notice = record {
    title = LINE, say = TEXT, why = NEED_TEXT, of = STRING, pairs = STRING, near = STRINGS,
    when = NEED_FUNCTION, visible = VISIBLE,
  },
  clue = record {
    element = NEED_STRING, of = STRING, title = LINE, say = TEXT, why = TEXT, when = FUNCTION,
      tell = FUNCTION,
    visible = VISIBLE,
  },
  suggest = record { offer = NEED_STRING, why = NEED_TEXT, when = NEED_FUNCTION, source = TEXT },
  view = record {
    title = TITLE, of = NEED_STRING, columns = STRINGS, where = FUNCTION, order = STRINGS, group = STRING,
    visible = VISIBLE,
  },
  step = record {
    title = TITLE, about = TEXT, reads = STRINGS, makes = STRINGS, for_each = STRING,
    ask = { type = "list", of = TEXT },
    done = FUNCTION, next = STRING, before = STRING, after = STRING,
  },
  document = record {
    title = TITLE, about = TEXT, for_each = STRING, pages = { type = "integer" }, parts = { type = "list",
      of = PART },
    without = STRINGS, order = STRINGS, visible = VISIBLE,
  },
  demand = record { why = NEED_TEXT, pairs = BOOLEAN, allowed = NEED_FUNCTION },
  aim = record { why = NEED_TEXT, pairs = BOOLEAN, weight = { type = "number" }, value = NEED_FUNCTION },
}

--- The verbs of these parts, in the order in which they are told.
M.part_verbs = { "notice", "clue", "suggest", "view", "step", "document", "demand", "aim" }

--- A part of a document, as `add` and `change` name it.
M.document_part = with(PART, PLACE)
M.document_part.fields.id = nil

M.words = { type = "map", of = { type = "text", line = true } }

M.rows = record {
  file = STRING, sheet = STRING, columns = { type = "map", of = STRING }, source = STRING, as_of = STRING,
  list = STRING, rows = { type = "list", of = { type = "map", of = { type = "any" } } },
}

local BY_FIELD = { type = "map", of = ANY }

--- A case: what a record says, and what must come of it.
M.case = record {
  why = TEXT, record = STRING, given = BY_FIELD, state = STRING, today = STRING,
  ist = BY_FIELD, soll = BY_FIELD, unit = BY_FIELD,
  expect = { type = "record", need = true, fields = {
    missing = STRINGS, wrong = STRINGS, notices = STRINGS, suggests = STRINGS,
    values = BY_FIELD, due = { type = "scalar" }, states = STRINGS,
    reads = { type = "map", of = STRINGS },
  } },
}

M.remove = record { why = TEXT }
M.order = STRINGS

--- The identity of a module that stands alone, and of one that extends another: what it leaves out is
--- inherited.
M.identity = IDENTITY
M.variant = with(IDENTITY, { title = LINE })

M.with, M.PLACE = with, PLACE

return M
