--- What the report's figures are called: one object, bound to a result, a model and a language, that
--- turns values into the field's words. Every output format speaks through it, so that "zwischen
--- Typ 2 und 3" reads the same everywhere.

local dates = require "wegmarke.dates"
local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"

local M = {}
local Words = {}
Words.__index = Words

--- Makes the object.
---@param E table evaluation result
---@param model table the model as loaded
---@param language string|nil default: the assessment's
---@return table words
function M.new(E, model, language)
  language = language or E.language or model.language or "de"
  local self = setmetatable({
    E = E, model = model, language = language, labels = {},
    whole = {}, place = {}, by_id = {},
  }, Words)
  for i, kind in ipairs(model.types) do self.whole[kind.value] = i end
  for i, value in ipairs(model.scale) do self.place[value] = i end
  for _, element in ipairs(E.elements) do self.by_id[element.id] = element end
  return self
end

--- What is not known to those outside may be there all the same: it was not released.
local unreleased = {
  summary_no_targets = "summary_no_targets_released", no_advice_no_ist = "no_advice_not_released",
  no_placements = "stand_not_released",
}

-- Texts for which a model may have words of its own field, by the name it gives them in `words`.
local of_model = { eyebrow = "eyebrow", h_build_on = "build_on", title_build_on = "build_on" }

-- What is said otherwise where the model makes a whole of its elements.
local rolled_up = { no_marks = "no_marks_rollup", method_order = "method_order_rollup" }

--- A text of lang/<language>/report.lua; the model's own where it has words for it.
---@param key string
---@param args table|nil
function Words:t(key, args)
  local own = self.model.words and self.model.words[of_model[key]]
  if own then return self:pick(own) end
  if rolled_up[key] and self.model.rollup then key = rolled_up[key] end
  if self.E.outside and unreleased[key] then key = unreleased[key] end
  return lang.text_of(self.model, self.language, "report." .. key, args)
end

--- A text of lang/<language>/sheets.lua.
---@param key string
---@param args table|nil
function Words:s(key, args)
  local own = self.model.words and self.model.words[of_model[key]]
  return own and self:pick(own) or lang.text_of(self.model, self.language, "sheets." .. key, args)
end

--- A sheet of a workbook, named and titled by its key.
---@param key string
---@param blocks table
---@return table sheet
function Words:sheet(key, blocks)
  return doc.sheet{ key = key, name = self:s("sheet_" .. key), title = self:s("title_" .. key),
    blocks = blocks }
end

local unreleased_words = { agreement_state = "not_discussed", target_state = "open" }

--- What a word of a list is called.
---@param list string
---@param word string
---@return string
function Words:word(list, word)
  if self.E.outside and unreleased_words[list] == word then return self:t("state_not_released") end
  return lang.word(list, word, self.language, self.model)
end

--- What answers are counted by: the states, and that there is no answer.
---@return {id: string, title: string}[]
function Words:states()
  local made = {}
  for i, state in ipairs(lists.placement_state) do
    made[i] = { id = state, title = self:word("placement_state", state) }
  end
  made[#made + 1] = { id = "missing", title = self:t("fig_missing") }
  return made
end

--- A text of a model: string or table by language.
function Words:pick(t)
  if t == nil then return "" end
  return lang.pick(t, self.language)
end

--- The title of an element.
function Words:title(id)
  if self.model.element[id] then return self.model:element_title(id, self.language) end
  return id
end

--- The titles of several elements, joined by commas.
function Words:titles(ids)
  local list = {}
  for i, id in ipairs(ids) do list[i] = self:title(id) end
  return table.concat(list, ", ")
end

--- "A, B und C".
function Words:series(list)
  if #list < 2 then return list[1] or "" end
  return self:t("series", {
    first = table.concat(list, ", ", 1, #list - 1), last = list[#list],
  })
end

--- The title of a role, from the model's list.
function Words:role(id)
  if id == nil or id == "" then return self:t("role_none") end
  for _, role in ipairs(self.model.lists and self.model.lists.roles or {}) do
    if role.id == id then return self:pick(role.title) end
  end
  return tostring(id)
end

--- How much effort a piece of advice takes: the model's words, else the report's.
function Words:effort(id)
  for _, effort in ipairs(self.model.lists and self.model.lists.effort or {}) do
    if effort.id == id then return self:pick(effort.title) end
  end
  local key = "effort_" .. tostring(id)
  return lang.has("report." .. key, self.language) and self:t(key) or tostring(id)
end

--- How far a piece of advice was reviewed.
function Words:status(status)
  if status == "geprüft" or status == "reviewed" then return self:t("status_reviewed") end
  if status == nil or status == "entwurf" or status == "draft" then return self:t("status_draft") end
  return tostring(status)
end

--- A number rounded half away from zero, as people reckon: 0.625 is 0.63, and 1.005 is 1.01 although the
--- machine holds a little less.
---@param x number
---@param digits integer
---@return number
function M.rounded(x, digits)
  local scale = 10 ^ digits
  local y = math.abs(x) * scale
  if y ~= y or y >= 2 ^ 52 then return x end
  y = math.floor(y + 0.5 + 1e-9 * math.max(1, y) / 2 ^ 10)
  return x < 0 and -y / scale or y / scale
end

--- A number with the language's decimal sign, rounded to `digits` and without needless zeros.
function Words:number(x, digits)
  if x == nil then return "–" end
  local s = string.format("%." .. (digits or 2) .. "f", M.rounded(x, digits or 2))
  if s:find(".", 1, true) then s = s:gsub("0+$", ""):gsub("%.$", "") end
  if s == "-0" then s = "0" end
  if lang.base(self.language) == "de" then s = s:gsub("%.", ",") end
  return s
end

M.number = Words.number

--- A whole number with its thousands set apart by a narrow space that does not break.
function Words:big(x)
  local s = string.format("%.0f", x)
  local n
  repeat s, n = s:gsub("^(-?%d+)(%d%d%d)", "%1\u{202F}%2") until n == 0
  return s
end

--- A year, or nil.
function Words:year(x)
  return x and string.format("%.0f", x) or nil
end

--- "2026-05-12" as the language writes it; anything else as it is.
function Words:date(iso) return dates.words(iso, self.language) end

--- "Typ 2" or "zwischen Typ 2 und 3".
function Words:label(value)
  if value == nil then return "–" end
  local label = self.labels[value]
  if not label then
    if self.place[value] or self.whole[value] then
      label = self.model:label(value, self.language)
    else
      label = self:number(value)
    end
    self.labels[value] = label
  end
  return label
end

--- "bei Typ 2" or "zwischen Typ 2 und 3".
function Words:at(value)
  if self.whole[value] then return self:t("at", { label = self:label(value) }) end
  return self:label(value)
end

--- Where most placements lie, from `low` to `high`, both included.
function Words:span(low, high)
  if low == high then return self:at(low) end
  local first, last = self.whole[low], self.whole[high]
  local from, to = self.place[low], self.place[high]
  if first and last and last == first + 1 then
    if from and to == from + 2 then
      local middle = self.model.scale[from + 1]
      return self:t("span_between", { label = self:label(middle) })
    end
    return self:t("span_two", { low = self:at(low), high = self:label(high) })
  end
  if from and to and to == from + 2 and not first and not last then
    return self:t("span_beside", { label = self:label(self.model.scale[from + 1]) })
  end
  if from and to and to == from + 1 then
    return self:t("span_two", { low = self:at(low), high = self:at(high) })
  end
  return self:t("span_from_to", { low = self:label(low), high = self:label(high) })
end

--- "9 von 12 zwischen Typ 2 und 3, 3 außerhalb".
function Words:near(near, n)
  if not near then return nil end
  local span = self:span(near.low, near.high)
  if n == 1 then return self:t("near_one", { span = span }) end
  if near.outside == 0 then return self:t("near_all", { n = n, span = span }) end
  return self:t("near", { inside = near.inside, n = n, span = span, outside = near.outside })
end

--- "von Typ 2 nach Typ 3".
function Words:step(from, to)
  return self.model:step(from, to, self.language)
end

--- A distance in steps, in words.
function Words:steps(x)
  local halves = math.floor(x * 2 + 0.5)
  if halves / 2 ~= x then return self:number(x) end
  if halves >= 1 and halves <= 3 then return self:t("steps_" .. halves) end
  local whole = tostring(halves // 2)
  if halves % 2 == 1 then whole = whole .. "½" end
  return self:t("steps_n", { n = whole })
end

--- What the group agreed on an element, in one phrase.
function Words:agreed(element)
  if element.applicable == false then return self:word("agreement_state", "not_applicable") end
  local agreement = element.agreement
  local state = agreement and agreement.state or "not_discussed"
  if state == "agreed" and agreement.value then return self:label(agreement.value) end
  if state == "no_agreement" and agreement.low then
    return self:t("state_range", { state = self:word("agreement_state", state),
      span = self:range(agreement.low, agreement.high) })
  end
  return self:word("agreement_state", state)
end

--- Where the group stands with an element, as a sentence begins: "Vereinbart: Typ 2", "Vertagt".
---@param agreement table
---@param applies boolean|nil
---@return string
function Words:standing(agreement, applies)
  local state = applies == false and "not_applicable" or agreement.state or "not_discussed"
  local key = "report.stand_" .. state
  if lang.has(key, self.language) then
    return lang.text(self.language, key, { label = self:label(agreement.value),
      span = agreement.low and self:range(agreement.low, agreement.high) or self:t("unknown") })
  end
  local word = self:word("agreement_state", state)
  return (word:gsub("^%l", string.upper))
end

--- Tells which parts the report has, so that none speaks of one that was left out.
---@param ids string[]
function Words:holds(ids)
  self.parts = {}
  for _, id in ipairs(ids) do self.parts[id] = true end
end

--- The value a target stands at: to hold is to stay.
---@param element table
---@return number|nil
function Words.goal(_, element)
  local soll = element.soll or {}
  if element.applicable == false or soll.clash then return nil end
  if soll.state == "hold" then return element.ist end
  return soll.state == "value" and soll.value or nil
end

--- A target with the year until which it is to be reached, where one is set.
---@param target string
---@param soll table
---@return string
function Words:dated(target, soll)
  if soll.state ~= "value" or not soll.year then return target end
  return self:t("target_year", { target = target, year = soll.year })
end

--- How far it is from Ist to Soll, in steps; nil where it is nothing.
---@param element table
---@return string|nil
function Words:distance(element)
  return element.abstand and element.abstand ~= 0 and self:steps(element.abstand) or nil
end

--- Where an element stands: what was agreed, or the proposal, marked as one.
---@param element table
---@return string
function Words:stand(element)
  if element.ist_from == "proposal" then
    return self:t("proposal_short", { label = self:label(element.ist) })
  end
  return self:agreed(element)
end

--- Two ends of a range: "von Typ 2 bis Typ 3".
function Words:range(low, high)
  if low == high then return self:label(low) end
  return self:t("span_from_to", { low = self:label(low), high = self:label(high) })
end

--- What was aimed at on an element, in one phrase: the way, `hold`, not pursued, open.
function Words:target(element)
  if element.applicable == false then return self:word("agreement_state", "not_applicable") end
  local soll = element.soll
  if soll and soll.clash then return self:t("target_clash") end
  local state = soll and soll.state or "open"
  if state == "value" and soll.value then
    if not element.ist then return self:t("target_to", { label = self:label(soll.value) }) end
    if element.ist == soll.value then return self:t("target_keep", { label = self:at(element.ist) }) end
    return self:step(element.ist, soll.value)
  end
  if state == "hold" then
    if not element.ist then return self:word("target_state", state) end
    return self:t("target_keep", { label = self:at(element.ist) })
  end
  return self:word("target_state", state)
end

--- The proposal for an element as a phrase, or nil when none was asked for.
function Words:proposal(element)
  local proposal = element.proposal
  if not proposal then return nil end
  if proposal.none then return self:t("proposal_none_" .. proposal.none) end
  if proposal.value then return self:t("proposal", { label = self:label(proposal.value) }) end
  if not proposal.low then return nil end
  return self:t("proposal", { label = self:range(proposal.low, proposal.high) })
end

--- Placements that are not a place on the scale, each state counted apart.
---@return string[] phrases none for a state that nobody is in
function Words:apart(states)
  local list = {}
  for _, state in ipairs(lists.unplaced) do
    local n = states and states[state] or 0
    local word = self:word("placement_state", state)
    if n > 0 then list[#list + 1] = self:t("count_at", { n = n, label = word }) end
  end
  local n = states and states.missing or 0
  if n > 0 then list[#list + 1] = self:t("count_missing", { n = n }) end
  return list
end

local function criterion_of(model, id, name)
  local element = model.element[id]
  for _, cell in ipairs(element and element.cells or {}) do
    for _, criterion in ipairs(cell.criteria or {}) do
      if criterion.id == name then return criterion end
    end
  end
end

-- A result of the roll-up that a function read, of the whole or of a group.
local function result_path(W, id, group)
  for _, result in ipairs(W.model.rollup and W.model.rollup.results or {}) do
    if result.id == id then
      for _, one in ipairs(W.model.group_list) do
        if one.id == group then
          return W:t("path_result_group", { result = W:pick(result.title), group = W:pick(one.title) })
        end
      end
      return W:t("path_result", { result = W:pick(result.title) })
    end
  end
end

-- A figure that a rule reads, as the model has it.
local function figure_of(W, path)
  local name = path:match "^unit%.figure%.([%w_]+)$"
  return name and (W.model.figures or {})[name], name
end

--- A figure with what it counts, as of when and where from: "9,2 %, Stand 2024, Landesamt".
---@param figure table as the model has it
---@param value number
---@return string
function Words:figure(figure, value)
  local of = (self.E.figures or {})[figure.id] or {}
  local said = self:number(value, figure.decimals) .. (figure.unit and " " .. self:pick(figure.unit) or "")
  if of.value ~= value then return said end
  return said .. (of.as_of and self:t("figure_as_of", { date = self:date(of.as_of) }) or "")
    .. (of.source and self:t("figure_source", { source = self:pick(of.source) }) or "")
end

--- What a rule read, in words: "koordination.ist" -> "Ist von Koordination".
function Words:path(path)
  path = tostring(path)
  local figure = figure_of(self, path)
  if figure then return self:pick(figure.title) end
  local first, field = path:match("^([%w_]+)%.(.+)$")
  local result = first == "rollup" and result_path(self, field:match "^([%w_]+)%.?(.*)$")
  if result then return result end
  if first == "unit" and lang.has("report.path_unit_" .. field, self.language) then
    return self:t("path_unit_" .. field)
  elseif first and self.model.element[first] then
    local name = field:match("^criteria%.(.+)$")
    if name then
      local criterion = criterion_of(self.model, first, name)
      return self:t("path_criterion", {
        element = self:title(first), text = criterion and self:pick(criterion.text) or name,
      })
    elseif field:find "^answers%." then
      local ask = field:match "^answers%.(.*)$"
      return self:t("path_answer", { element = self:title(first),
        text = require("wegmarke.report.questions").named(self, first, ask) or ask })
    elseif field == "states.missing" then
      return self:t("path_missing", { element = self:title(first) })
    elseif field:find "^facts%." then
      return self:t("path_fact", { element = self:title(first), name = field:match "^facts%.(.*)$" })
    elseif field:find "^states%." then
      return self:t("path_state", { element = self:title(first),
        state = self:word("placement_state", field:match "^states%.(.*)$") })
    elseif lang.has("report.path_" .. field, self.language) then
      return self:t("path_" .. field, { element = self:title(first) })
    end
  end
  return path
end

--- A fact that a rule read, with its value: "Ist von Koordination: Typ 2".
function Words:fact(fact)
  local path, value = tostring(fact.path), fact.value
  local field = path:match("([%w_]+)$")
  local figure = figure_of(self, path)
  local said
  if figure and type(value) == "number" then
    said = self:figure(figure, value)
  elseif type(value) == "boolean" then
    said = self:t(value and "yes" or "no")
  elseif path:find(".facts.", 1, true) then
    said = type(value) == "number" and self:number(value) or tostring(value)
  elseif path:find(".criteria.", 1, true) then
    said = lists.mark.known[value] and self:word("mark", value) or tostring(value)
  elseif path:find(".answers.", 1, true) and type(value) == "number" then
    local id, ask = path:match "^(.-)%.answers%.(.*)$"
    local _, label = require("wegmarke.report.questions").named(self, id, ask)
    said = label(value)
  elseif (field == "ist" or field == "soll") and type(value) == "number" then
    said = self:label(value)
  elseif field == "soll" and type(value) == "string" then
    said = lists.target_state.known[value] and self:word("target_state", value) or value
  elseif field == "abstand" and type(value) == "number" then
    said = self:steps(value)
  elseif field == "points" and type(value) == "number" then
    said = self:t("percent", { n = self:number(100 * value) })
  elseif path == "unit.kind" and value == self.E.unit.kind then
    said = self:pick(self.E.unit.kind_title or value)
  elseif type(value) == "number" then
    said = value >= 10000 and self:big(value) or self:number(value)
  elseif value == nil then
    said = self:t("unknown")
  else
    said = tostring(value)
  end
  return self:t("fact", { what = self:path(path), value = said })
end

--- All facts of a rule as phrases.
function Words:facts(facts)
  local list = {}
  for i, fact in ipairs(facts or {}) do list[i] = self:fact(fact) end
  return list
end

--- All unknown paths of a rule as phrases.
function Words:paths(paths)
  local list = {}
  for i, path in ipairs(paths or {}) do list[i] = self:path(path) end
  return list
end

--- Where a rule stands: "advice.lua:12".
function Words:where(rule)
  if not rule.file then return nil end
  local file = tostring(rule.file)
  if not rule.line then return file end
  return file .. ":" .. tostring(rule.line)
end

--- The kind of the unit, in words.
function Words:kind()
  return self:pick(self.E.unit.kind_title or self.E.unit.kind)
end

--- "Landkreis Musterland"; a name that already says its kind stays as it is.
function Words:unit()
  return tostring(self.E.unit.name)
end

--- A remark: a string, or a record with a body.
function Words:remark(item)
  if type(item) == "table" then return self:pick(item.body or item.text or item) end
  return tostring(item)
end

--- The words of a list item of roles, perspectives and such: its title, else what the texts call it.
function Words:named(item, prefix)
  if item.title then return self:pick(item.title) end
  if item.id == nil or item.id == "" then return self:t("role_none") end
  local key = prefix .. "_" .. tostring(item.id)
  for _, area in ipairs { "report.", "words." } do
    if lang.has(area .. key, self.language) then return lang.text(self.language, area .. key) end
  end
  return tostring(item.id)
end

return M
