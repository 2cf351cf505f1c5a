--- What all forms of one assessment say: its texts, and the head that tells what the form is for,
--- that it is voluntary, who sees what, and until when it is kept.

local asked = require "wegmarke.module.asked"
local dates = require "wegmarke.dates"
local kinds = require "wegmarke.words.kinds"
local lang = require "wegmarke.lang"
local settings = require "wegmarke.data.settings"

---@class wegmarke.form.Words
---@field model table what people are asked of the model: see module/asked.lua
---@field whole table the model, with its elements
---@field a table the assessment, as `data.assessments.get` gives it
---@field language string
---@field unit string its name
---@field told table<string, wegmarke.data.Setting>
---@field given_out boolean whether codes are given out, so that a list of who has which can exist
---@field clues table<string, string[]> by element what the unit's records say beside it
local Words = {}
Words.__index = Words

local M = {}

--- Words for the forms of an assessment.
---@param model table the model it is pinned to
---@param assessment table
---@param language string|nil the assessment's by default
---@param told table<string, wegmarke.data.Setting>|nil what `data.settings.of` says of its unit
---@param clues table<string, string[]>|nil
---@param codes string[]|nil that are given out
---@return wegmarke.form.Words
function M.new(model, assessment, language, told, clues, codes)
  return setmetatable({ told = told or {}, clues = clues or {}, given_out = #(codes or {}) > 0,
    model = asked.of(model), whole = model, a = assessment,
    language = language or assessment.language or model.language,
    unit = assessment.unit.name,
  }, Words)
end

--- The unit with its kind, since a city and the district around it often share a name: "Kaiserslautern,
--- Landkreis"; a name that says its kind already stays as it is.
---@return string
function Words:unit_named()
  local kind = lang.pick(kinds.title(self.model, self.a.unit), self.language)
  local lower = require("wegmarke.text").lower
  if kind == "" or lower(self.unit):find(lower(kind), 1, true) then return self.unit end
  return self.unit .. ", " .. kind
end

-- Texts for which a model may have words of its own field, by the name it gives them in `words`. In easy
-- language it has none.
local of_model = { inside = "inside", outside = "outside", print_inside = "inside_short",
                   print_outside = "outside_short" }

--- A text of the area "form"; the model's own where it has words for it.
function Words:t(key, args)
  local own = self.model.words and self.model.words[of_model[key]]
  local said = own and type(own) == "table" and own[self.language]
  if said or own and lang.base(self.language) == self.language then return self:pick(own) end
  return lang.text_of(self.model, self.language, "form." .. key, args)
end

--- What a word of a list is called.
function Words:word(list, word)
  return lang.word(list, word, self.language)
end

--- A text of the model.
function Words:pick(text)
  return self.model:text(text, self.language)
end

--- "Typ 2" or "zwischen Typ 2 und 3".
function Words:label(value)
  return self.model:label(value, self.language)
end

--- "2026-05-12" as the language writes it.
function Words:date(iso) return dates.words(iso, self.language) end

--- The values one may choose at an element, each with its words; `type` is set where they are a type's own.
---@param element table|nil of what the model asks; nil: the model's types
---@return {value: number, label: string, type: table|nil}[]
function Words:values(element)
  local own, list, reads = {}, {}, asked.reads(self.model, element)
  for i, kind in ipairs(reads.types) do own[kind.value] = { kind, i } end
  for i, value in ipairs(reads.scale) do
    local found = own[value]
    list[i] = { value = value, label = reads:label(value, self.language), type = found and found[1],
      index = found and found[2] }
  end
  return list
end

--- What people must be told of who collects this: a gap is said as one.
---@return {[1]: string, [2]: string}[] list what it is, and what was said of it
function Words:answerable() return settings.answerable(self.told, self.language) end

--- What happens with the answers of single people: who sees what, for how long, who may answer; a paragraph
--- an entry.
---@return string[]
function Words:handling()
  local a = self.a
  local list = { self:t("sees_" .. a.mode, { threshold = a.threshold }),
    a.retain_until and self:t("kept_until", { date = self:date(a.retain_until) })
      or self:t("kept_open"),
    self:t("about_names"), lang.text(self.language, "setting.adults") }
  if self.given_out then table.insert(list, 2, self:t("about_list")) end
  return list
end

--- The head of every form that single people fill in, a paragraph an entry.
---@return string[]
function Words:about()
  local n = #self.model.elements
  local list = { self:t(self.model.questions_of and "about_what_questions" or "about_what",
    { unit = self.unit, n = n, elements = #self.whole.elements }),
    self:t("about_voluntary"), table.unpack(self:handling()) }
  if self.a.agency then list[#list + 1] = self:t("about_agency", { agency = self.a.agency }) end
  for _, one in ipairs(self:answerable()) do
    list[#list + 1] = lang.text(self.language, "setting.line", { label = one[1], value = one[2] })
  end
  return list
end

--- The roles that one person who fills in a form may choose from: none of people under 18.
---@return table[]
function Words:roles()
  local list = {}
  for _, role in ipairs(self.model.lists and self.model.lists.roles or {}) do
    if not role.minor then list[#list + 1] = role end
  end
  return list
end

--- The line under the title.
function Words:subtitle()
  return self:t("subtitle", { model = self:pick(self.model.title), date = self:date(self.a.held_on) })
end

--- A part of a file's name: letters and digits only, in lower case.
---@param text string
---@return string
function M.file_part(text)
  local plain = require("wegmarke.text").lower(text):gsub("ä", "ae"):gsub("ö", "oe"):gsub("ü", "ue")
    :gsub("ß", "ss"):gsub("[^%w]+", "-"):gsub("^%-+", ""):gsub("%-+$", "")
  return plain ~= "" and plain:sub(1, 40) or "x"
end

return M
