--- What the tables of a model must look like, and the check of a table against it.
---
--- A shape is { type, ... }: "text" (a string, or one per language), "string", "id", "number",
--- "integer", "boolean", "function", "reckoned" (a number, or a function of the former), "list" (of =
--- shape), "blocks" (a list, or a function that gives one), "row" (cells by the place of their column),
--- "map" (of = shape), "record" (fields = { name = shape }), "scalar" (anything but a table), "any".
--- `need = true` makes a field mandatory,
--- `one_of` lists the allowed values, `stands` words beside which others may stand; `list` is what such a
--- list is called where its words are spelled; `line = true` keeps a text to one line, `apart = true` is no
--- translation: a language may have none.

local audiences = require "wegmarke.words.audiences"
local keys_in_order = require "wegmarke.keys"
local lists = require "wegmarke.words.lists"
local text = require "wegmarke.text"
local lang = require "wegmarke.lang"
local names = require "wegmarke.module.names"
local spelled = require "wegmarke.module.spelled"

local M = {}

local TEXT = { type = "text" }
local NEED_TEXT = { type = "text", need = true }
local TITLE = { type = "text", need = true, line = true }
local ID = { type = "id", need = true }
local RECKONED = { type = "reckoned" }

local VISIBLE = { type = "string", one_of = audiences.ids, list = "audience" }

--- A part of the report in the model's own words: blocks, each a heading and what stands below it.
local BLOCK = { type = "record", fields = {
  heading = TEXT, lead = TEXT, text = TEXT, list = { type = "list", of = TEXT },
  steps = { type = "list", of = TEXT }, tick = { type = "list", of = TEXT }, quote = TEXT,
  lines = { type = "integer" }, small = TEXT, page = { type = "boolean" },
  table = { type = "record", fields = { caption = TEXT, columns = { type = "list", of = TEXT, need = true },
    rows = { type = "list", of = { type = "row" }, need = true } } },
} }
-- `alone`: no part of the report, only what is asked for by name; `visible`: who may read it at most.
local PART = { type = "record", fields = {
  id = ID, title = NEED_TEXT, after = { type = "string" }, alone = { type = "boolean" }, visible = VISIBLE,
  blocks = { type = "blocks", of = BLOCK, old = true, need = true },
} }
local TITLED = { type = "record", fields = { id = ID, title = TITLE, note = TEXT } }

-- A kind of unit: also how else people write it, and how many digits its AGS has.
local KIND = { type = "record", fields = { id = ID, title = TITLE, note = TEXT, ags = { type = "integer" },
  also = { type = "list", of = { type = "string" } } } }

local ROLE = {
  type = "record",
  fields = {
    id = ID, title = TITLE, note = TEXT,
    perspective = { type = "string", one_of = lists.perspective, list = "perspective", need = true },
    -- People under 18: they stick dots or place together, and fill in no sheet of their own.
    minor = { type = "boolean" },
  },
}

local SOURCE = {
  type = "record",
  fields = {
    title = TITLE, publisher = TEXT, note = TEXT, licence = TEXT, year = { type = "scalar" },
    address = { type = "string" }, as_of = { type = "string" },
  },
}

local CRITERION = {
  type = "record",
  fields = {
    id = ID, text = NEED_TEXT,
    kind = { type = "string", one_of = { "kern", "kann" }, need = true },
  },
}

local CELL = {
  type = "record",
  fields = {
    text = NEED_TEXT, criteria = { type = "list", of = CRITERION },
    same_as = { type = "list", of = { type = "scalar" } },
  },
}

-- An answer that a question offers: a number, and what it is called.
local ANSWER = { type = "record", fields = {
  value = { type = "number", need = true }, title = TITLE, text = TEXT } }

-- The answers of a question: the id of a list of `lists.answers`, or a list of its own.
local ANSWERS = { type = "answers", list = { type = "list", of = ANSWER } }

-- A question: a text, or { id =, text = } where something else refers to it.
local QUESTION = {
  type = "question", record = { type = "record", fields = { id = ID, text = NEED_TEXT } },
}

-- A question of an element that has `type`: people answer it; `title` is its short name, `answers` goes
-- before the element's.
local ASKED = {
  type = "question", record = { type = "record", fields = {
    id = ID, text = NEED_TEXT, title = { type = "text", line = true }, answers = ANSWERS } },
}
local QUESTIONS = { type = "list", of = QUESTION }
local ALL_ASKED = { type = "list", of = ASKED }

local WHEN = { type = "function", old = true }

-- A function that a version replaces, and which gets the one that it replaces as its last argument, `old`.
local OVER = { type = "function", old = true }

local ELEMENT = {
  type = "record",
  fields = {
    id = ID, title = TITLE, question = { type = "text", need = true, instead = "type" }, why = TEXT,
    depth = QUESTIONS, questions = ALL_ASKED, levels = { type = "boolean" },
    answers = ANSWERS, type = OVER,
    cells = { type = "list", of = CELL, by_type = true },
    group = { type = "string" }, applies = WHEN, weight = RECKONED,
    facts = { type = "map", of = { type = "any" } },
  },
}

local TYPE = {
  type = "record",
  fields = {
    value = { type = "integer", need = true }, title = TITLE, orientation = TEXT, text = TEXT,
  },
}

-- A condition that is data, as a row of a decision table says it: the state of another element, or
-- kinds of units.
local CONDITION = {
  type = "record",
  fields = {
    element = { type = "string" }, at_least = { type = "number" }, at_most = { type = "number" },
    kind = { type = "list", of = { type = "string" } },
  },
}

local GROUP = { type = "record", fields = { id = ID, title = TITLE, note = TEXT, weight = RECKONED } }
GROUP.fields.groups = { type = "list", of = GROUP }

--- A result of its own that a roll-up gives: `from` and `to` are its range, each of `words` holds from its
--- value up to the next.
local RESULT = { type = "record", fields = {
  id = ID, title = TITLE, why = TEXT, equal_steps = TEXT,
  from = { type = "number" }, to = { type = "number" },
  words = { type = "list", of = { type = "record", fields = {
    from = { type = "number", need = true }, text = NEED_TEXT } } },
  group = OVER, overall = OVER,
} }

-- Answers that many questions share.
local ANSWER_LIST = { type = "record", fields = { id = ID, title = TITLE, note = TEXT,
  values = { type = "list", of = ANSWER, need = true } } }

local LISTS = { type = "record", fields = {
  roles = { type = "list", of = ROLE }, effort = { type = "list", of = TITLED },
  how = { type = "list", of = TITLED }, kinds = { type = "list", of = KIND },
  answers = { type = "list", of = ANSWER_LIST },
} }

-- The record with these fields as well.
local function with(shape, more)
  local fields = {}
  for name, field in pairs(shape.fields) do
    fields[name] = field
  end
  for name, field in pairs(more) do
    fields[name] = field or nil
  end
  return { type = "record", fields = fields }
end

-- The record without the field: what a verb gives beside its body.
local function without(shape, name)
  local made = with(shape, {})
  made.fields[name] = nil
  return made
end

local PLACE = { before = { type = "string" }, after = { type = "string" } }

--- The shape of what follows each verb.
M.verbs = {
  model = {
    type = "record",
    fields = {
      api = { type = "integer", need = true },
      version = { type = "string", need = true },
      title = TITLE, about = TEXT,
      language = { type = "string", one_of = lang.languages, need = true },
      languages = { type = "list", of = { type = "string", one_of = lang.languages } },
      endorsed_by = TEXT, extends = { type = "string" },
      between = { type = "boolean" },
      -- The kinds of unit it is meant for; left out: for all.
      kinds = { type = "list", of = { type = "id" } },
      -- Catalogues whose figures rules read.
      uses = { type = "list", of = { type = "string" } },
      types = { type = "list", of = TYPE, need = true },
      lists = LISTS, questions = QUESTIONS,
      sources = { type = "list", of = SOURCE },
    },
  },
  matrix = { type = "list", of = ELEMENT },
  weights = {
    type = "map", of = { type = "any" },
  },
  groups = { type = "list", of = GROUP },
  rollup = {
    type = "record",
    fields = {
      title = TEXT, why = NEED_TEXT, equal_steps = TEXT,
      group = OVER, overall = OVER, results = { type = "list", of = RESULT },
    },
  },
  words = {
    type = "record",
    fields = {
      element = TEXT, unit = TEXT, eyebrow = TEXT, build_on = TEXT, responses = TEXT,
      inside = TEXT, outside = TEXT, inside_short = TEXT,
      outside_short = TEXT, hyphens = { type = "text", apart = true },
    },
  },
  report = {
    type = "record",
    fields = {
      parts = { type = "list", of = PART },
      order = { type = "list", of = { type = "string" } },
      without = { type = "list", of = { type = "string" } },
      logo = { type = "string" }, logo_alt = TEXT,
      colours = { type = "record", fields = {
        main = { type = "string" }, soft = { type = "string" } } },
      intro = TEXT, funding = TEXT, contact = TEXT,
    },
  },
  -- What forms ask beside the elements (own_form.lua): `ask` holds fields by id.
  form = {
    type = "record",
    fields = {
      points = { type = "record", fields = { each = { type = "integer" },
        title = { type = "text", line = true }, hint = TEXT } },
      ask = { type = "map", of = { type = "any" } },
      privacy = { type = "record", fields = { controller = TEXT, dpo = TEXT, ground = TEXT,
        recipients = TEXT, rights = TEXT } },
    },
  },
  rule = {
    type = "record",
    fields = {
      why = NEED_TEXT, when = { type = "function", need = true, instead = "only_if", old = true },
      only_if = { type = "list", of = CONDITION },
      multiply = { type = "map", of = { type = "number", need = true } },
      hint = TEXT, elements = { type = "list", of = { type = "string" } },
      source = TEXT, equal_steps = TEXT,
    },
  },
  advice = {
    type = "record",
    fields = {
      element = { type = "string", need = true },
      from = { type = "number" }, to = { type = "number" }, hold = { type = "boolean" },
      status = { type = "string", one_of = { "entwurf", "geprüft" }, need = true },
      author = TEXT, source = TEXT,
      text = NEED_TEXT, why = TEXT, steps = { type = "list", of = TEXT },
      effort = { type = "string" }, months = { type = "number" }, when = WHEN,
      only_if = { type = "list", of = CONDITION }, equal_steps = TEXT,
    },
  },
  case = {
    type = "record",
    fields = {
      why = TEXT,
      unit = { type = "map", of = { type = "scalar" } },
      figure = { type = "map", of = { type = "number" } },
      ist = { type = "map", of = { type = "number" } },
      soll = { type = "map", of = { type = "scalar", stands = lists.target_state, list = "target_state" } },
      states = { type = "map", of = { type = "string", stands = lists.agreement_state,
        list = "agreement_state" } },
      criteria = { type = "map", of = { type = "map", of = {
        type = "string", stands = lists.mark, list = "mark" } } },
      placed = { type = "map", of = { type = "list", of = { type = "scalar" } } },
      points = { type = "map", of = { type = "integer" } },
      answers = { type = "map", of = { type = "map", of = { type = "number" } } },
      order = { type = "list", of = { type = "string" } },
      expect = {
        type = "record", need = true,
        fields = {
          fires = { type = "list", of = { type = "string" } },
          silent = { type = "list", of = { type = "string" } },
          cannot_tell = { type = "list", of = { type = "string" } },
          hints = { type = "list", of = { type = "string" } },
          no_hints = { type = "list", of = { type = "string" } },
          weights = { type = "map", of = { type = "number" } },
          order = { type = "list", of = { type = "string" } },
          profile = { type = "map", of = { type = "scalar" } },
          groups = { type = "map", of = { type = "scalar" } },
          overall = { type = "scalar" }, results = { type = "map", of = { type = "scalar" } },
          says = { type = "map", of = { type = "scalar" } },
        },
      },
    },
  },
}

--- A table over an evaluation: a function gives its rows.
M.verbs.view = { type = "record", fields = { title = TITLE, about = TEXT, visible = VISIBLE,
  columns = { type = "list", of = TEXT, need = true },
  rows = { type = "function", old = true, need = true } } }
--- A part of the report by its own verb, which names it.
M.verbs.document = without(PART, "id")
M.verbs.translation = { type = "map", of = { type = "any" } }
M.verbs.order = { type = "list", of = { type = "string" } }
-- `also`: what goes with an element, so that nothing goes unnoticed.
local ALSO = { type = "list", of = { type = "string" } }
M.verbs.remove = { type = "record", fields = { why = TEXT, also = ALSO } }

--- The shape of each kind of thing that a verb of a variant can name.
M.kinds = {
  element = without(ELEMENT, "id"), criterion = without(CRITERION, "id"),
  question = without(ASKED.record, "id"), type = without(TYPE, "value"),
  roles = without(ROLE, "id"), kinds = without(KIND, "id"), answers = without(ANSWER_LIST, "id"),
  entry = without(TITLED, "id"),
  rule = M.verbs.rule, advice = M.verbs.advice, group = without(GROUP, "id"), part = without(PART, "id"),
  result = without(RESULT, "id"), view = M.verbs.view,
}

--- Which of these an entry of a list is.
---@param list string
---@return string
function M.of_list(list) return LISTS.fields[list] and LISTS.fields[list].of ~= TITLED and list or "entry" end

--- What functions give: the blocks of a part of the report, the rows of a view.
M.given = { blocks = { type = "list", of = BLOCK },
  rows = { type = "list", of = { type = "row" } } }

--- Questions to reflect on, or to go deeper.
M.questions = ALL_ASKED

--- The shape of what follows `add`, by kind.
M.add = {
  element = with(M.kinds.element, PLACE), roles = with(M.kinds.roles, PLACE),
  kinds = with(M.kinds.kinds, PLACE), answers = with(M.kinds.answers, PLACE),
  entry = with(M.kinds.entry, PLACE), rule = M.kinds.rule,
  advice = M.kinds.advice, part = M.kinds.part, result = with(M.kinds.result, PLACE),
  criterion = with(M.kinds.criterion, { type = { type = "integer", need = true } }),
  question = with(M.kinds.question, { list = {
    type = "string", one_of = { "depth", "questions" } } }),
}

--- The shape of what follows `merge`: an element, put together unless the fields are given.
M.merge = with(M.kinds.element, {
  from = { type = "list", of = { type = "string" }, need = true },
  title = TEXT, question = TEXT, also = ALSO,
})

--- The shape of what follows `split`: the elements that come in the place of one.
M.split = { type = "record", fields = {
  why = TEXT, also = ALSO, into = { type = "list", need = true, of = with(ELEMENT, { question = TEXT }) },
} }

--- The shape of model { ... } in a variant: what it leaves out is inherited.
M.variant = with(M.verbs.model, {
  language = { type = "string", one_of = lang.languages }, types = { type = "list", of = TYPE },
})

local function is_list(t)
  local n = 0
  for _ in pairs(t) do
    n = n + 1
  end
  return n == #t
end

-- The names of a record's fields, sorted once.
local function field_names(shape)
  if not shape.names then
    shape.names = keys_in_order(shape.fields)
  end
  return shape.names
end

-- A check under way: where it is (`path`, a list of keys), the model's languages, and who hears.
local Check = {}
Check.__index = Check

function Check:report(key, args, severity)
  self.heard({ table.unpack(self.path) }, lang.err(key, args), severity or "error")
end

-- Checks the value of one field.
function Check:field(key, value, shape)
  local path = self.path
  path[#path + 1] = key
  self:value(value, shape)
  path[#path] = nil
end

-- Tells a character that a text must not hold.
function Check:characters(words, line)
  self:refuse((line and names.refused_in_line or names.refused)(words))
end

function Check:refuse(code)
  if code then
    self:report("model.character", { code = code }, "strict")
  end
end

local checks = {}

-- A value in a message: itself, of a table only that it is one (not its address); texts in their quotes, so
-- that "3" is no 3.
local function shown(value)
  if type(value) == "string" then return '"' .. value .. '"' end
  return type(value) == "table" and (value["function"] and "function" or "table") or tostring(value)
end

-- A text: a string that isn't empty, or one per language.
function checks.text(self, value, shape)
  local line = shape and shape.line
  if type(value) == "string" then
    if not value:find("%S") then
      self:report("model.empty_text")
    end
    return self:characters(value, line)
  end
  if type(value) ~= "table" then
    return self:report("model.want_text", { got = shown(value) })
  end
  local path = self.path
  for language, words in pairs(value) do
    path[#path + 1] = language
    if type(language) == "number" then
      self:report("model.want_text", { got = "{ ... }" })
    elseif not self.languages[language] then
      self:report("model.unknown_language", { language = tostring(language) })
    elseif type(words) ~= "string" then
      self:report("model.want_text", { got = shown(words) })
    elseif not words:find("%S") then
      self:report("model.empty_text")
    else
      self:characters(words, line)
    end
    path[#path] = nil
  end
  for _, language in ipairs(shape and shape.apart and {} or self.in_order) do
    if value[language] == nil then
      self:report("model.missing_translation", { language = language }, "warning")
    end
  end
end

function checks.id(self, value)
  if not names.is_id(value) then
    self:report("model.want_id", { got = shown(value) })
  end
end

checks["function"] = function(self, value)
  if type(value) ~= "table" or not value["function"] then
    self:report("model.want_function", { got = shown(value) })
  end
end

function checks.integer(self, value)
  if math.type(value) ~= "integer" then
    self:report("model.want_integer", { got = shown(value) })
  end
end

local function of_type(name, key)
  checks[name] = function(self, value)
    if type(value) ~= name then
      self:report(key, { got = shown(value) })
    end
  end
end
of_type("number", "model.want_number")
of_type("boolean", "model.want_boolean")

function checks.reckoned(self, value)
  if type(value) ~= "number" and not (type(value) == "table" and value["function"]) then
    self:report("model.want_reckoned", { got = shown(value) })
  end
end

function checks.string(self, value)
  if type(value) ~= "string" then
    return self:report("model.want_string", { got = shown(value) })
  end
  self:characters(value, true)
end

function checks.scalar(self, value)
  if type(value) == "table" then
    return self:report("model.want_scalar", { got = type(value) }, "strict")
  elseif type(value) == "string" then
    self:characters(value)
  end
end

-- A text, or { id =, text = }.
function checks.question(self, value, shape)
  if type(value) == "table" and (value.text ~= nil or value.id ~= nil) then
    return self:value(value, shape.record)
  end
  return checks.text(self, value)
end

function checks.answers(self, value, shape)
  if type(value) == "string" then return checks.id(self, value) end
  checks.list(self, value, shape.list)
end

-- Cells of a variant: some types only.
local function check_by_type(self, value, shape)
  for _, key in ipairs(keys_in_order(value)) do
    if math.type(key) == "integer" then
      self:field(key, value[key], shape.of)
    else
      self:report("model.want_type_key", { got = shown(key) })
    end
  end
end

-- The word `none`: nothing but it is in the table.
local function is_none(value)
  return type(value) == "table" and value.none == true and next(value) == "none"
    and next(value, "none") == nil
end

function checks.list(self, value, shape)
  if self.partial and shape.by_type and type(value) == "table" then
    return check_by_type(self, value, shape)
  end
  if type(value) ~= "table" or not is_list(value) then
    return self:report("model.want_list", { got = shown(value) })
  end
  for i, item in ipairs(value) do
    if is_none(item) then
      self.path[#self.path + 1] = i
      self:report("model.none_needed")
      self.path[#self.path] = nil
    else
      self:field(i, item, shape.of)
    end
  end
end

-- A list, or a function that gives one.
function checks.blocks(self, value, shape)
  if type(value) == "table" and value["function"] then return end
  return checks.list(self, value, shape)
end

-- The most columns that a table of a document may have.
local MOST_COLUMNS = 30

-- The cells of a row by the place of their column: numbers, or texts that may be empty; of those that are not
-- there the cell is.
function checks.row(self, value)
  if type(value) ~= "table" then return self:report("model.want_list", { got = shown(value) }) end
  for _, key in ipairs(keys_in_order(value)) do
    local path, cell = self.path, value[key]
    path[#path + 1] = key
    if math.type(key) ~= "integer" or key < 1 or key > MOST_COLUMNS then
      self:report("model.row_key", { got = shown(key), most = MOST_COLUMNS })
    elseif type(cell) == "string" then
      self:characters(cell)
    elseif type(cell) == "table" then
      checks.text(self, cell)
    elseif type(cell) ~= "number" and cell ~= false then
      self:report("model.want_cell", { got = shown(cell) })
    end
    path[#path] = nil
  end
end

function checks.map(self, value, shape)
  if type(value) ~= "table" then
    return self:report("model.want_table", { got = shown(value) })
  end
  for _, key in ipairs(keys_in_order(value)) do
    if type(key) == "string" then
      self:refuse(names.refused_in_line(key) or names.unseen(key))
    end
    if math.type(key) == "integer" and shape.of.type ~= "any" then
      self.path[#self.path + 1] = key
      self:report("model.lone_entry", { got = shown(value[key]) })
      self.path[#self.path] = nil
    else
      self:field(key, value[key], shape.of)
    end
  end
end

function checks.record(self, value, shape)
  if type(value) ~= "table" then
    return self:report("model.want_table", { got = shown(value) })
  end
  local fields = field_names(shape)
  local known, meant = 0, {}
  for key in pairs(value) do -- a field that is misspelt is not missing as well
    local near = type(key) == "string" and not shape.fields[key] and text.nearest(key, fields)
    if near then meant[near] = true end
  end
  for _, name in ipairs(fields) do
    if value[name] ~= nil then
      known = known + 1
      self:field(name, value[name], shape.fields[name])
    elseif shape.fields[name].need and not self.partial and not meant[name]
      and value[shape.fields[name].instead or name] == nil then
      self:report("model.missing_field", { field = name, extends = shape == M.verbs.model
        and not value.extends
        and (name == "language" or name == "types") or nil })
    end
  end
  for _ in pairs(value) do
    known = known - 1
  end
  if known == 0 then
    return
  end
  local path = self.path
  for _, key in ipairs(keys_in_order(value)) do
    if not shape.fields[key] then
      path[#path + 1] = key
      self:report("model.unknown_field", {
        field = tostring(key), known = fields,
        nearest = type(key) == "string" and text.nearest(key, fields) or nil,
      })
      path[#path] = nil
    end
  end
end

-- Anything, but no text in it that no output could show.
function checks.any(self, value, shape)
  if type(value) == "string" then
    self:characters(value)
  elseif type(value) == "table" and not value["function"] then
    checks.map(self, value, { of = shape })
  end
end

function Check:value(value, shape)
  if is_none(value) then
    if shape.need then
      self:report("model.none_needed")
    end
    return
  end
  checks[shape.type](self, value, shape)
  if shape.one_of and type(value) == "string" then
    for _, allowed in ipairs(shape.one_of) do
      if allowed == value then
        return
      end
    end
    self:report("model.not_one_of", {
      got = value, known = shape.one_of, language = shape.one_of == lang.languages or nil,
      nearest = spelled.word(shape.one_of, shape.list, value) or text.nearest(value, shape.one_of),
    })
  end
end

--- Checks what follows a verb.
---@param shape string|table a verb, or a shape
---@param value any plain data, as the box gives it
---@param languages table<string, true> the model's languages
---@param report fun(path: (string|integer)[], err: table, severity: string) called for each finding
---@param partial boolean|nil only what is to change: nothing is missing
---@param api integer|nil the module's; from 2 on words of lists may be spelled in any language
function M.check(shape, value, languages, report, partial, api)
  local wanted = type(shape) == "table" and shape or M.verbs[shape]
  if type(api) == "number" and api >= 2 then spelled.settle(value, wanted) end
  local check = setmetatable({
    path = {}, languages = languages, in_order = keys_in_order(languages), heard = report,
    partial = partial,
  }, Check)
  check:value(value, wanted)
end

return M
