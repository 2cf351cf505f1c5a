-- A small procedure, and the kinds of changes that agencies make to one: what they write, what then holds.

local M = {}

-- A small procedure with a part of each kind, of which an agency will want each otherwise.
M.base = [[
procedure "basis" { api = 2, version = "1", title = "Basis" }
lists {
  stairs = { { id = "e1", title = "eins" }, { id = "s2", title = "zwei" } },
  questions = { { id = "bedarfe", title = "Bedarfe" }, { id = "akteure", title = "Akteure" } },
  formats = { { id = "lang", title = "Lang", phases = { { "Fall", 10 } } } },
  wording = { { id = "before_after", title = "Vorher, nachher", say = "Danach: {finding}" } },
  approvals = { { id = "given", title = "erteilt" } },
}
record "talk" { title = "Gespräch", line = "what", fields = {
  what = line { title = "Thema" },
  parties = line { title = "Beteiligte" },
  next = date { title = "Nächstes", due = true, every = { months = 12 } } } }
record "review" { title = "Überprüfung", line = "what", settings = { smallest = 5, days = 3 },
  states = { { "open", "offen" }, { "done", "fertig" } },
  fields = { what = line { title = "Was" }, where_held = choice { title = "Ort", { "school",
    "Schule" } } } }
record "offer" { title = "Angebot", line = "name", fields = {
  name = line { title = "Name" }, form = choice { title = "Form", { "kita", "Kita" }, { "kurs", "Kurs" } },
  group_key = line { title = "Gruppe" } } }
notice "similar" { why = "ähnlich", pairs = "offer", near = { "form" },
  when = function (a, b) return a.form == b.form end }
suggest "werkstatt" { offer = "x", why = "w", when = function () return true end }
view "offen" { title = "Offen", of = "review", columns = { "what" } }
step "eins" { title = "Eins" }
step "arbeitspakete" { title = "Zwei", makes = { "offer+" } }
document "vorlage" { title = "Vorlage", parts = { { id = "kopf", title = "Kopf" },
  { id = "finanzen", title = "Finanzen" }, { id = "anlagen", title = "Anlagen" } } }
demand "allgemein" { why = "w", allowed = function (a, b) return a ~= b end }
]]

--- What a version begins with.
M.head = 'procedure "eigen" { api = 2, version = "1", extends = "basis" }\n'

local function part(m, verb, id)
  for _, one in ipairs(m.parts[verb]) do
    if one.id == id then return one end
  end
end

local function ids(list)
  local made = {}
  for i, one in ipairs(list) do made[i] = one.id end
  return table.concat(made, " ")
end

local function list_of(m, id)
  for _, one in ipairs(m.lists) do
    if one.id == id then return one.entries end
  end
end

--- The changes: a name, what is written, what then holds, and what `module diff` names.
M.changes = {
  { "a field's property", 'change "talk" { fields = { next = { every = { months = 6 } } } }', function(t, m)
    t.eq(m:type("talk").fields.next.every, { months = 6 })
    t.eq(m:type("talk").fields.next.title, { de = "Nächstes" })
  end },
  { "a rule of its own",
    'suggest "eigene" { offer = "y", why = "w", when = function (p) return p.koordination.ist == 1 end }',
    function(t, m) t.eq(ids(m.parts.suggest), "werkstatt eigene") end },
  { "a field more, and a part of a document for it", [[
change "talk" { fields = { fkz = line { title = "Förderkennzeichen", after = "what" } } }
add "document.vorlage.fkz" { after = "kopf", title = "FKZ", shows = "talk.fkz" }]], function(t, m)
    t.eq(ids(m:type("talk").fields), "what fkz parties next")
    t.eq(ids(part(m, "document", "vorlage").parts), "kopf fkz finanzen anlagen")
  end },
  { "a step less, a question before all others", [[
remove "step.arbeitspakete" { why = "in Einzelgesprächen" }
add "questions.laeuft_gut" { before = "bedarfe", title = "Was läuft schon gut?" }]], function(t, m)
    t.eq({ ids(m.parts.step), ids(list_of(m, "questions")) }, { "eins", "laeuft_gut bedarfe akteure" })
  end },
  { "a document without a part, with another", [[
change "document.vorlage" { without = { "anlagen" } }
add "document.vorlage.klima" { after = "finanzen", title = "Auswirkungen auf das Klima" }]], function(t, m)
    local document = part(m, "document", "vorlage")
    t.eq({ document.without, ids(document.parts) }, { { "anlagen" }, "kopf finanzen klima anlagen" })
  end },
  { "a function that asks the one it replaces",
    'change "notice.similar" { when = function (a, b, old) return a.form ~= "kita" and old(a, b) end }',
    function(t, m)
      local f = part(m, "notice", "similar").when
      t.has(f.file, "eigen/procedure.lua")
      t.has(f.old.file, "basis/procedure.lua")
    end },
  { "a list with other stages and an old name, other words", [[
lists { stairs = { { id = "s1", was = "e1", title = "findet statt" }, { id = "s2", title = "erreicht" } } }
change "wording.before_after" { say = "Danach zeigte sich: {finding}" }]], function(t, m)
    t.eq(list_of(m, "stairs")[1], { id = "s1", was = "e1", title = "findet statt" })
    t.eq(list_of(m, "wording")[1].say, "Danach zeigte sich: {finding}")
    t.eq(list_of(m, "wording")[1].title, "Vorher, nachher")
  end },
  { "a setting, a field that is needed sometimes", [[
change "review" { smallest = 10, fields = { approval = choice { title = "Genehmigung",
  list = "approvals", required_if = function (r) return r.where_held == "school" end } } }]], function(t, m)
    local review = m:type "review"
    t.eq(review.settings, { smallest = 10, days = 3 })
    t.eq({ review.fields.approval.required_if { where_held = "school" },
      review.fields.approval.required_if {} }, { true, false })
  end },
  { "a demand on pairs", [[
demand "verschiedene" { pairs = true, why = "w", allowed = function (a,
  b) return a.parent ~= b.parent end }]],
    function(t, m) t.eq(ids(m.parts.demand), "allgemein verschiedene") end },
  { "a format of its own",
    'add "formats.kurz" { title = "Kurz", phases = { { "Fall", 8 }, { "Fragen", 7 } } }',
    function(t, m) t.eq(list_of(m, "formats")[2].phases, { { "Fall", 8 }, { "Fragen", 7 } }) end },
  { "states", [[
add "review.states.put_off" { title = "verschoben", before = "done" }
change "review.states.open" { title = "noch offen" }]], function(t, m)
    t.eq(ids(m:type("review").states.list), "open put_off done")
    t.eq(m:type("review").states.list[1].title, { de = "noch offen" })
  end },
  { "columns, another audience, another order", [[
change "review" { columns = { "what", "state" }, visible = "agency" }
order "talk" { "next", "what", "parties" }
order "step" { "arbeitspakete", "eins" }]], function(t, m)
    t.eq({ m:type("review").columns, m:type("review").visible }, { { "what", "state" }, "agency" })
    t.eq({ ids(m:type("talk").fields), ids(m.parts.step) }, { "next what parties", "arbeitspakete eins" })
  end },
  { "a field less, in two ways", [[
remove "talk.parties" {}
change "talk" { fields = { next = none } }]], function(t, m)
    t.eq(ids(m:type("talk").fields), "what")
  end },
  { "a record less", 'remove "talk" {}', function(t, m) t.eq(m:type "talk", nil) end },
}

M.part, M.ids, M.list_of = part, ids, list_of

return M
