--- The first page: whose file it is, which rounds there are, and how to begin one.

local assessments = require "wegmarke.data.assessments"
local doc = require "wegmarke.doc"
local h = require("wegmarke.doc.markup").h
local lang = require "wegmarke.lang"
local units = require "wegmarke.data.units"
local view = require "wegmarke.page.view"

local function say(key, args) return lang.say("page." .. key, args) end

local function begin_file(S)
  return { title = say "home", way = { { "Wegmarke" } }, parts = {
    doc.part("begin", say "h_file", { doc.p(say("no_file", { path = S.path })),
      S:form{ verb = "init", submit = say "do_init", back = "/" } }) } }
end

local function rounds(ctx)
  local rows = {}
  for i, one in ipairs(ctx:need(assessments.list(ctx:db(), {}))) do
    rows[i] = { view.link(one.unit_name or one.unit.name, "/round/" .. one.id), lang.day(one.held_on),
      one.title or false, lang.say(one.final and "page.state_final" or "page.state_open") }
  end
  if #rows == 0 then return { doc.p(say "no_rounds") } end
  return { doc.table{ key = "rounds", caption = say "h_rounds", rows = rows, columns = {
    { say "c_unit", kind = "name" }, { say "c_date" }, { say "c_title", optional = true },
    { say "c_state" } } } }
end

-- One entry for each unit of the file.
local function unit_choices(list)
  local choices, titles = {}, {}
  for i, unit in ipairs(list) do choices[i], titles[unit.id] = unit.id, unit.name end
  return choices, function(id) return titles[id] end
end

local function kind_choices(ctx)
  local known = require "wegmarke.data.kinds"
  local choices, titles = {}, {}
  for i, one in ipairs(known.all(ctx:db())) do
    choices[i], titles[one.id] = one.id, lang.pick(one.title)
  end
  return choices, function(id) return titles[id] end
end

return function(S, ctx)
  if not require("wegmarke.file").exists(S.path) then return begin_file(S) end
  local list = ctx:need(units.list(ctx:db(), {}))
  local choices, titles = unit_choices(list)
  local kinds, kind_titles = kind_choices(ctx)
  local models = {}
  for i, one in ipairs(require("wegmarke.model").list()) do models[i] = one.id end
  return { title = say "home", subtitle = S.path:match "[^/]+$", way = { { "Wegmarke" } }, parts = {
    doc.part("rounds", say "h_rounds", rounds(ctx)),
    #list > 0 and doc.part("new", say "h_new_round", { S:form{ verb = "assess new", back = "/",
      anchor = "said", submit = say "do_round", fixed = { yes = "yes" }, ask = {
        { name = "unit", label = say "c_unit", choices = choices, titles = titles, required = true,
          given = #choices == 1 and choices[1] or nil },
        { name = "date", given = ctx.sys.today() }, { name = "mode", given = "open" },
        { name = "model", choices = models, given = "dkbm" }, "agency", "place", "title" } } }) or nil,
    doc.part("unit", say "h_new_unit", {
      #list < 50 and { doc.p(say "new_unit"), S:form{ verb = "unit import", back = "/", anchor = "said",
        quiet = #list > 0, submit = say "do_register" } } or false,
      doc.more(say "h_by_hand", { S:form{ verb = "unit add", back = "/", anchor = "said", quiet = true,
        submit = say "do_unit", ask = { { name = "kind", choices = kinds, titles = kind_titles,
          required = true }, "name" } } }) }),
    doc.part("more", say "h_more", { doc.list{ view.link(say "h_due", "/due"),
      view.link(say "h_settings", "/settings"), view.link(say "all_verbs", "/verbs") },
      doc.p(say "backup"), S:form{ verb = "db backup", back = "/", quiet = true, submit = say "do_backup",
        fixed = { file = "sicherung.db" }, anchor = "more" },
      doc.nodes(h.form{ method = "post", action = "/end",
        h.input{ type = "hidden", name = "_token", value = S.gate.token }, h.button{ say "do_end" } }) }),
  } }
end
