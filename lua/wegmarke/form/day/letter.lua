--- The letter to those who are invited: what it is about, when and where, what is asked of them, what happens
--- with their answers, that the group decides. What nobody has said stands in it as a gap to be filled in.

local d = require "wegmarke.doc"

local M = {}

-- More titles than these are no help in a letter.
local MOST = 16

local function about(D)
  local W, types = D.W, D.W.model.types
  local n = #W.whole.elements
  local blocks = { d.p(D:t("letter_about", { model = W:pick(W.model.title), n = n })) }
  if #types > 0 then
    blocks[2] = d.p(D:t("letter_types",
      { first = W:label(types[1].value), last = W:label(types[#types].value) }))
  end
  if n <= MOST then
    local titles = {}
    for i, element in ipairs(W.whole.elements) do titles[i] = W:pick(element.title) end
    blocks[#blocks + 1] = d.list(titles)
  end
  return d.section(D:t "letter_about_title", blocks)
end

local function when(D, opts)
  local W = D.W
  local parts = opts.start and require "wegmarke.form.day.agenda".parts(#W.whole.elements,
    { start = opts.start, minors = W.a.minors })
  local place = W.a.place and W.a.place ~= "" and W.a.place
  return d.section(D:t "letter_when_title", { d.terms {
    { D:t "letter_day", W:date(W.a.held_on) },
    { D:t "letter_time", parts and D:t("letter_from_to", { from = parts[1].from, to = parts[#parts].to })
      or D:gap "gap_time" },
    { D:t "letter_place", place or D:gap "gap_place" },
    { D:t "letter_way", D:gap "gap_way" },
  } })
end

local function asked(D, opts)
  local minors = D.W.a.minors
  local steps = { D:t(minors and "letter_do_dots" or "letter_do_place"), D:t "letter_do_talk",
    D:t("letter_do_agree", { unit = D.W.unit }), D:t "letter_do_plan" }
  return d.section(D:t "letter_do_title", {
    d.steps(steps), d.p(D:t(minors and "letter_equal_minors" or "letter_equal")),
    d.p(D.W:t "about_voluntary"),
    not minors and #opts.codes > 0 and d.p(D:t "letter_code") })
end

local function answers(D)
  local W, blocks = D.W, {}
  for i, text in ipairs(W.a.minors and { D:t "letter_minors" } or W:handling()) do blocks[i] = d.p(text) end
  blocks[#blocks + 1] = d.terms(W:answerable())
  return d.section(D:t "letter_answers_title", blocks)
end

--- The document.
---@param D table words of the day, see day.lua
---@param opts {start: integer|nil, codes: string[]|nil} `start` in minutes after midnight; `codes` that are
---  given out
---@return wegmarke.doc.Document
function M.document(D, opts)
  local W = D.W
  opts = { start = opts.start, codes = opts.codes or {} }
  local from = W.a.agency or D:gap "gap_from"
  return D:document("letter", {
    d.p(D:t "salutation"),
    d.p(D:t("letter_lead", { unit = W.unit, date = W:date(W.a.held_on) })),
    d.p(d.strong(D:t "letter_group")),
    about(D), when(D, opts), asked(D, opts), answers(D),
    d.section(D:t "letter_need_title", { d.p(D:t("letter_need", { by = D:gap "gap_by" })) }),
    d.section(D:t "letter_contact_title", { d.p(D:gap "gap_contact") }),
    d.p(D:t "regards"), d.p(from),
  })
end

return M
