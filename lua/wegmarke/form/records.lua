--- Records of a type collected on one page that works offline: everything is in the file, nothing is asked
--- for from anywhere, and only the one script whose hash the page names may run. It gives a JSON file that
--- `import` takes.

local asset = require "wegmarke.form.asset"
local cells = require "wegmarke.record.form.cells"
local html = require "wegmarke.doc.markup"
local json = require "wegmarke.json"
local kinds = require "wegmarke.record.kinds"
local lang = require "wegmarke.lang"
local reader = require "wegmarke.record.reader"
local report_style = require "wegmarke.report.style"
local settings = require "wegmarke.data.settings"
local style = require "wegmarke.form.style"
local words = require "wegmarke.form.words"

local h = html.h
local M = {}

-- What the script says itself.
local spoken = { "js_required", "js_range", "js_edit", "js_remove", "js_count", "js_put_back", "js_take",
  "js_editing", "js_sure", "js_removed", "js_blank", "js_taken", "js_elsewhere", "js_elsewhere_gone",
  "js_apart", "js_draft", "js_open", "js_opened", "js_nothing", "js_saved", "js_not_ours", "js_loaded",
  "js_cleared", "js_forget_sure", "js_forgotten" }

-- ... and as the form for placements says it.
local spoken_too = { "js_not_dropped" }

-- The longest text that a field on the page takes.
local MOST = { line = 1000, area = 20000 }

local function say(F, key, args) return lang.text(F.language, "collect." .. key, args) end

-- Fields ---------------------------------------------------------------------------------------------

-- What is asked: { id, title, field, control, options }.
local function asked_of(decl, F)
  local list = {}
  for _, field in ipairs(decl.fields) do
    if field.kind ~= "computed" and reader.may_read(field, F.audience) then
      list[#list + 1] = { id = field.id, field = field, title = lang.pick(field.title, F.language),
        control = kinds.control(field, F.language), options = cells.options(F, field) }
    end
  end
  if decl.states then
    local titles = {}
    for i, one in ipairs(decl.states.list) do titles[i] = lang.pick(one.title, F.language) end
    list[#list + 1] = { id = "@state", title = lang.text(F.language, "entry.state"), options = titles,
      control = { type = "select" } }
  end
  for i, one in ipairs(list) do
    one.name = "f" .. i
    one.boxes = one.options and one.field and one.field.many or nil
  end
  return list
end

local function hints(F, one)
  local list = {}
  if one.control.hint then list[1] = one.control.hint end
  if one.control.unit then list[#list + 1] = say(F, "in_unit", { unit = one.control.unit }) end
  if one.field and one.field.many and not one.boxes then list[#list + 1] = say(F, "several") end
  if one.field and one.field.required_if then list[#list + 1] = say(F, "sometimes") end
  return #list > 0 and table.concat(list, ". ") or nil
end

local function control(F, one, described)
  local type = one.control.type
  local attributes = { id = one.name, ["data-field"] = one.id, ["aria-describedby"] = described or false,
    ["aria-required"] = one.control.required and "true" or false, autocomplete = "off" }
  if one.options then
    local options = { h.option{ value = "", say(F, "choose") } }
    for i, title in ipairs(one.options) do options[i + 1] = h.option{ value = title, title } end
    attributes[1] = options
    return h.select(attributes)
  elseif type == "area" then
    attributes.rows, attributes.maxlength = 4, MOST.area
    return h.textarea(attributes)
  end
  attributes.type = (type == "date" or type == "month") and not one.field.many and type or "text"
  attributes.inputmode = type == "number" and "decimal" or false
  attributes.maxlength = attributes.type == "text" and MOST.line or false
  return h.input(attributes)
end

local function required_mark(F, one)
  return one.control.required and { " ", h.span{ class = "mute", "(" .. say(F, "must") .. ")" } } or false
end

local function field_of(F, one)
  local hint = hints(F, one)
  local described = hint and one.name .. "-help" or nil
  local help = hint and h.span{ class = "help", id = described, hint } or false
  if not one.boxes then
    return h.p{ class = "field", h.label{ ["for"] = one.name, one.title, required_mark(F, one) },
      control(F, one, described), help }
  end
  local boxes = {}
  for i, title in ipairs(one.options) do
    local id = one.name .. "-" .. i
    boxes[i] = h.div{ class = "opt", h.input{ type = "checkbox", id = id, value = title,
      ["data-field"] = one.id }, h.label{ ["for"] = id, title } }
  end
  return h.fieldset{ class = "field", ["aria-describedby"] = described or false,
    h.legend{ one.title, required_mark(F, one) }, boxes, help }
end

-- The page -------------------------------------------------------------------------------------------

-- What steps ask besides the fields.
local function asks(F)
  local items = {}
  for i, said in ipairs(F.ask or {}) do items[i] = h.li{ lang.pick(said, F.language) } end
  return #items > 0 and { h.p{ lang.text(F.language, "entry.form_ask") }, h.ul(items) } or false
end

-- How long it is kept, who is answerable, people's rights.
local function answerable(F)
  if not F.told then return false end
  local list = { h.p{ settings.kept(F.told, F.language) } }
  for _, one in ipairs(settings.answerable(F.told, F.language)) do
    list[#list + 1] = h.p{ lang.text(F.language, "setting.line", { label = one[1], value = one[2] }) }
  end
  return list
end

local function top(decl, F)
  return h.header{ class = "top",
    h.p{ class = "eyebrow", F.unit and F.unit.name or "" },
    h.h1{ lang.pick(decl.many, F.language) },
    decl.about and h.p{ class = "subtitle", lang.pick(decl.about, F.language) } or false }, {
    h.noscript{ h.div{ class = "banner", h.p{ say(F, "no_script") } } },
    h.div{ class = "banner", id = "no-store", hidden = true, h.p{ say(F, "no_store") } },
    h.div{ class = "about", h.p{ say(F, "how") }, asks(F),
      h.p{ say(F, "for_whom", { audience = lang.word("audience", F.audience, F.language) }) },
      answerable(F) } }
end

local function ending(F)
  return h.section{ ["aria-labelledby"] = "h-list", h.h2{ id = "h-list", say(F, "h_list") },
    h.p{ id = "count" }, h.ol{ id = "list", class = "review" },
    h.p{ class = "buttons", h.button{ type = "button", id = "save", class = "main", say(F, "save") },
      h.label{ class = "button", ["for"] = "load", say(F, "load") },
      h.input{ id = "load", type = "file", accept = ".json,application/json", class = "vh" },
      h.button{ type = "button", id = "forget", class = "quiet", say(F, "forget") } },
    h.div{ id = "offers", hidden = true, h.h3{ say(F, "h_offers") }, h.ul{ id = "others" } },
    h.p{ class = "small mute", say(F, "drafts") },
    h.details{ h.summary{ say(F, "as_text") }, h.p{ class = "field", h.label{ ["for"] = "text",
      say(F, "as_text_label") }, h.textarea{ id = "text", rows = 6, readonly = true,
      spellcheck = "false" } } } }
end

-- What the script needs to know, as JSON that cannot end the element it stands in.
local function data(decl, F, asked)
  local texts, fields = {}, {}
  for _, key in ipairs(spoken) do texts[key] = say(F, key) end
  for _, key in ipairs(spoken_too) do texts[key] = lang.text(F.language, "form." .. key) end
  for i, one in ipairs(asked) do
    fields[i] = { id = one.id, title = one.title, boxes = one.boxes, required = one.control.required,
      number = one.control.type == "number" or nil, min = one.control.min, max = one.control.max }
  end
  return json.encode { type = decl.id, scope = F.scope, unit = F.unit and F.unit.name, language = F.language,
    line = decl.line, fields = json.list(fields), texts = texts,
    file = M.answer_file(decl, F) }
end

--- What the page calls the file of answers.
---@param decl table
---@param F wegmarke.record.FormOf
---@return string
function M.answer_file(decl, F)
  return words.file_part(lang.pick(decl.many, F.language)) .. "_"
    .. words.file_part(F.unit and F.unit.name or "") .. ".json"
end

--- The whole page.
---@param decl table
---@param F wegmarke.record.FormOf
---@return string bytes
function M.html(decl, F)
  local asked, fields = asked_of(decl, F), {}
  for i, one in ipairs(asked) do fields[i] = field_of(F, one) end
  local head, lead = top(decl, F)
  return asset.page{ language = lang.base(F.language),
    title = lang.pick(decl.many, F.language) .. (F.unit and ", " .. F.unit.name or ""),
    style = report_style .. style, class = "form", data = data(decl, F, asked),
    script = "lua/wegmarke/form/records.js",
    body = {
      h.a{ class = "skip", href = "#main", say(F, "skip") },
      h.div{ class = "page",
        h.main{ id = "main", head, lead,
          h.form{ id = "fields", novalidate = true, ["aria-labelledby"] = "h-one",
            h.h2{ id = "h-one", lang.pick(decl.title, F.language) }, fields,
            h.div{ id = "problems", role = "alert" },
            h.p{ class = "buttons", h.button{ type = "submit", id = "take", class = "main",
              say(F, "js_take") }, h.button{ type = "button", id = "clear", class = "quiet",
              say(F, "clear") } } },
          ending(F) },
        h.div{ class = "foot", h.p{ id = "says", role = "status", class = "small" } } } } }
end

return M
