--- The form as one page that works offline: everything is in the file, nothing is asked for from
--- anywhere, and only the one script whose hash the page names may run. The page is complete without
--- the script; the script moves about in it, keeps drafts and makes the answer file.

local asked = require "wegmarke.module.asked"
local asset = require "wegmarke.form.asset"
local parted = require "wegmarke.report.groups"
local html = require "wegmarke.doc.markup"
local json = require "wegmarke.json"
local lang = require "wegmarke.lang"
local lists = require "wegmarke.words.lists"
local report_style = require "wegmarke.report.style"
local style = require "wegmarke.form.style"
local words = require "wegmarke.form.words"

local h = html.h
local M = {}

-- What the model asks beside the elements; nothing of it is loaded where it asks nothing.
local NOTHING = { ask = function() end, distribute = function() end, data = function() return nil, {} end }
local function own(W) return W.model.form and require "wegmarke.form.own" or NOTHING end

-- What the script says itself.
local spoken = {
  "js_saved", "js_open_left", "js_all_done", "js_need_code", "js_code_unknown", "js_need_role",
  "js_need_perspective", "js_need_reason", "js_problems", "js_draft_found", "js_draft_other",
  "js_draft_old", "js_other_line", "js_nameless_line", "js_other_open", "js_nameless", "js_aside",
  "js_take_along", "js_taken_along", "js_apart", "js_elsewhere", "js_elsewhere_gone", "js_kept",
  "js_kept_read", "js_drop", "js_dropped", "js_not_dropped", "js_left", "js_left_here",
  "js_no_store", "js_loaded", "js_not_whole", "js_not_ours", "js_other_assessment",
  "js_other_model", "js_forget", "js_forgotten", "js_copied",
  "progress", "is_done", "is_open", "next", "begin", "to_end", "reason", "reason_needed", "view_one",
  "view_all",
}

local function head(W)
  local paragraphs = {}
  for i, text in ipairs(W:about()) do
    local lead, rest = text:match("^([^:]+:)(.*)$")
    paragraphs[i] = lead and h.p{ h.strong{ lead }, rest } or h.p{ text }
  end
  return {
    h.header{ class = "top",
      h.p{ class = "eyebrow", W:t("eyebrow") },
      h.h1{ W:unit_named() },
      h.p{ class = "subtitle", W.a.title or W:subtitle() },
    },
    h.noscript{ h.div{ class = "banner", h.p{ W:t("no_script") } } },
    h.div{ class = "banner no-store", hidden = true, h.p{ W:t("js_no_store") } },
    h.div{ class = "about", h.h2{ W:t("h_about") }, paragraphs },
  }
end

--- One list to choose from, with its label.
local function choice(W, id, label, entries)
  local options = { h.option{ value = "", W:t("choose") } }
  for _, entry in ipairs(entries) do
    options[#options + 1] = h.option{ value = entry.id, entry.title }
  end
  return h.p{ class = "field", h.label{ ["for"] = id, label }, h.select{ id = id, options } }
end

--- What is asked about the person: no more than the assessment's mode uses.
local function who(W, codes)
  local a, roles = W.a, W:roles()
  local chosen = a.mode == "anonymous" and #codes == 0
  local parts = {
    h.h2{ W:t("h_who") },
    h.p{ class = "field",
      h.label{ ["for"] = "code", W:t("code") },
      h.input{ id = "code", type = "text", maxlength = 64, autocomplete = "off", spellcheck = "false",
        autocapitalize = "characters", ["aria-describedby"] = "code-help" },
      h.span{ class = "help", id = "code-help", W:t(chosen and "code_chosen" or "code_given") } },
  }
  if a.mode == "open" and #roles > 0 then
    local entries = {}
    for i, role in ipairs(roles) do entries[i] = { id = role.id, title = W:pick(role.title) } end
    parts[#parts + 1] = choice(W, "role", W:t("role"), entries)
  elseif a.mode == "by_perspective" then
    parts[#parts + 1] = choice(W, "perspective", W:t("perspective"),
      { { id = "inside", title = W:t("inside") }, { id = "outside", title = W:t("outside") } })
  end
  parts[#parts + 1] = own(W).ask(W)
  parts[#parts + 1] = h.div{ id = "offers", hidden = true, h.h3{ W:t("h_offers") }, h.ul{ id = "others" } }
  parts[#parts + 1] = h.p{ class = "small mute drafts", W:t("drafts") }
  return h.div{ class = "who", parts }
end

local function option(name, value, class, title, text)
  local id = name .. "-" .. value
  return h.div{ class = "opt " .. class,
    h.input{ type = "radio", id = id, name = name, value = value },
    h.label{ ["for"] = id, h.span{ class = "type", title }, text and h.span{ class = "text", text } } }
end

--- The optional help: what applies, criterion by criterion.
local function criteria(W, element, place)
  local groups, any = {}, false
  for i, kind in ipairs(asked.reads(W.model, element).types) do
    local rows = {}
    for j, criterion in ipairs((element.cells[i] or {}).criteria or {}) do
      local id = ("c%d-%s"):format(place, criterion.id)
      local marks = { h.option{ value = "", W:t("mark_none") } }
      for _, mark in ipairs(lists.mark) do
        marks[#marks + 1] = h.option{ value = mark, W:word("mark", mark) }
      end
      rows[j] = h.li{ h.label{ ["for"] = id, W:pick(criterion.text), criterion.kind == "kann"
        and h.span{ class = "mute", " (" .. W:t("kann") .. ")" } },
        h.select{ id = id, ["data-criterion"] = criterion.id, marks } }
      any = true
    end
    if #rows > 0 then
      groups[#groups + 1] = { h.h4{ W:pick(kind.title) }, h.ul{ class = "criteria", rows } }
    end
  end
  if not any then return nil end
  return h.details{ h.summary{ W:t("criteria") }, h.p{ class = "small mute", W:t("criteria_lead") },
    groups }
end

local function depth(W, element)
  local items = {}
  for i, question in ipairs(element.depth or {}) do items[i] = h.li{ W:pick(question) } end
  if #items == 0 then return nil end
  return h.details{ h.summary{ W:t("depth") }, h.ul(items) }
end

-- What records say beside the element, with the questions that go deeper.
local function beside(W, element)
  local clues, items = W.clues[element.id], {}
  for i, line in ipairs(clues or {}) do items[i] = h.li{ line } end
  if #items == 0 then return depth(W, element) end
  return h.div{ class = "beside", h.div{ class = "clues", h.p{ class = "small mute", W:t("clues_lead") },
    h.ul(items) }, depth(W, element) }
end

local function field(W, id, key, tag, max)
  local input = tag == "textarea" and h.textarea{ id = id, rows = 2, maxlength = max }
    or h.input{ id = id, type = "text", maxlength = max }
  -- On paper a field shows only so much as fits on the screen; what was written stands there whole.
  return h.p{ class = "field", h.label{ ["for"] = id, W:t(key) },
    h.span{ class = "written", ["aria-hidden"] = "true" }, input }
end

--- One element: its question, the types with their texts and what lies between, the other answers.
local function element_step(W, element, i)
  local name, options = "e" .. i, {}
  for _, entry in ipairs(W:values(element)) do
    local value = ("%.14g"):format(entry.value)
    local cell = entry.index and element.cells[entry.index]
    options[#options + 1] = entry.type
      and option(name, value, "own", entry.label, cell and W:pick(cell.text))
      or option(name, value, "between", entry.label)
  end
  local others = {}
  for j, state in ipairs(lists.unplaced) do
    others[j] = option(name, state, "other", W:word("placement_state", state))
  end
  return h.section{ class = "step element", id = "step-" .. i, ["data-element"] = element.id,
    ["aria-labelledby"] = "h-" .. i,
    h.p{ class = "eyebrow",
      W:t(element.of and "question_of" or "element_of", { i = i, n = #W.model.elements }) },
    h.h2{ id = "h-" .. i, tabindex = -1, W:pick(element.title) },
    element.question and h.p{ class = "question", W:pick(element.question) },
    beside(W, element),
    h.fieldset{
      h.legend{ W:t("place", { unit = W.unit }) },
      h.div{ class = "options", options },
      h.div{ class = "others", h.p{ class = "small mute", W:t("no_place") }, others },
      h.p{ h.button{ type = "button", class = "quiet take-back", hidden = true, W:t("take_back"),
        h.span{ class = "vh", ": ", W:pick(element.title) } } },
    },
    h.div{ class = "more",
      field(W, "reason-" .. i, "reason", "textarea", 2000),
      field(W, "evidence-" .. i, "evidence", "input", 500) },
    criteria(W, element, i),
  }
end

local function step_item(W, element, i)
  return h.li{ h.button{ type = "button", ["data-step"] = i,
    h.span{ class = "number", ["aria-hidden"] = "true", i },
    h.span{ class = "name", W:pick(element.title) },
    h.span{ class = "vh state" } } }
end

-- The steps; of a large model a part a row, of which few are in view.
local function steps_nav(W)
  local items = { h.li{ h.button{ type = "button", ["data-step"] = 0, W:t("step_start") } } }
  local parts = parted.of(W, W.model.elements)
  for _, part in ipairs(parts or { { elements = W.model.elements } }) do
    local list = {}
    for k, element in ipairs(part.elements) do
      list[k] = step_item(W, element, part.places and part.places[k] or k)
    end
    items[#items + 1] = parts and h.li{ class = "part", h.span{ part.title },
      h.ol{ class = "steps", list } } or list
  end
  items[#items + 1] = h.li{ h.button{ type = "button", ["data-step"] = #W.model.elements + 1,
    W:t("step_end") } }
  return h.div{ class = "bar",
    h.div{ class = "line",
      h.p{ id = "progress", class = "progress" },
      h.div{ class = "track", ["aria-hidden"] = "true", h.div{ id = "fill" } },
      h.button{ type = "button", id = "view", class = "quiet", W:t("view_all") } },
    h.nav{ ["aria-label"] = W:t("steps"), h.ol{ class = parts and "steps parts" or "steps", items } } }
end

--- Every element with the answer it has, to look over before saving.
local function review(W)
  local items = {}
  for i, element in ipairs(W.model.elements) do
    items[i] = h.li{ h.div{ h.button{ type = "button", class = "quiet", ["data-jump"] = i,
      W:pick(element.title) }, h.span{ class = "answer", ["data-answer"] = i } } }
  end
  return { h.h3{ W:t("review") }, h.ol{ class = "review", items } }
end

local function ending(W)
  return h.section{ class = "step end", id = "step-end", ["aria-labelledby"] = "h-end",
    h.h2{ id = "h-end", tabindex = -1, W:t("h_end") },
    h.p{ class = "lead", W:t("end_lead") },
    h.div{ class = "banner no-store", hidden = true, h.p{ W:t("js_no_store") } },
    own(W).distribute(W) or false,
    review(W),
    h.p{ id = "open-left" },
    h.div{ id = "problems", role = "alert" },
    h.p{ class = "buttons",
      h.button{ type = "button", id = "save", class = "main", W:t("save") } },
    h.div{ id = "kept", hidden = true, h.p{ id = "kept-says" },
      h.p{ class = "buttons", h.button{ type = "button", id = "drop", W:t("drop") } } },
    h.p{ class = "buttons",
      h.label{ class = "button", ["for"] = "load", W:t("load") },
      h.input{ id = "load", type = "file", accept = ".json,application/json", class = "vh" },
      h.button{ type = "button", id = "leave", class = "quiet", W:t("leave") },
      h.button{ type = "button", id = "forget", class = "quiet", W:t("forget") } },
    h.details{ id = "as-text", h.summary{ W:t("as_text") }, h.p{ W:t("as_text_lead") },
      h.p{ class = "field", h.label{ ["for"] = "text", W:t("as_text_label") },
        h.textarea{ id = "text", rows = 6, readonly = true, spellcheck = "false" } },
      h.p{ h.button{ type = "button", id = "copy", W:t("copy") } } } }
end

--- What the script needs to know, as JSON that cannot end the element it stands in.
local function data(W, codes)
  local texts, elements = {}, {}
  for _, key in ipairs(spoken) do texts[key] = W:t(key) end
  for i, element in ipairs(W.model.elements) do
    elements[i] = { id = element.id, title = W:pick(element.title) }
  end
  local points, said = own(W).data(W)
  for key, text in pairs(said) do texts[key] = text end
  local model, a = W.model, W.a
  return json.encode {
    format = 1, assessment = a.id, held_on = a.held_on, unit = W.unit, language = W.language,
    mode = a.mode, model = { id = model.id, version = model.version, hash = model.hash },
    elements = json.list(elements), texts = texts, points = points, codes = json.list(codes),
    file = words.file_part(W.unit) .. "_" .. a.held_on,
  }
end

--- The whole page.
---@param W wegmarke.form.Words
---@param opts {codes: string[]|nil}|nil codes that were given out; with them no other is taken
---@return string bytes
function M.html(W, opts)
  local codes = opts and opts.codes or {}
  local steps = {}
  for i, element in ipairs(W.model.elements) do steps[i] = element_step(W, element, i) end
  return asset.page{ language = lang.base(W.language), title = W:t("title", { unit = W.unit }),
    style = report_style .. style, class = "form", data = data(W, codes),
    script = "lua/wegmarke/form/fill.js",
    body = {
      h.a{ class = "skip", href = "#main", W:t("skip_link") },
      h.div{ class = "page",
        steps_nav(W),
        h.main{ id = "main",
          h.section{ class = "step start", id = "step-0", head(W), who(W, codes) },
          steps, ending(W) },
        h.div{ class = "foot",
          h.p{ class = "buttons",
            h.button{ type = "button", id = "back", W:t("back") },
            h.button{ type = "button", id = "next", class = "main", W:t("begin") } },
          h.p{ id = "says", role = "status", class = "small" },
          h.p{ id = "aside", hidden = true, h.button{ type = "button", id = "take-along" } } } } } }
end

return M
