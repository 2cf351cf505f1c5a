--- Forms: what they say, that nothing can break out of them, and that their answer files come back.

local test = ...

local data = require "wegmarke.data"
local file = require "wegmarke.file"
local form = require "wegmarke.form"
local help = dofile("tests/lua/help_data.lua")
local intake = require "wegmarke.data.intake"
local json = require "wegmarke.json"
local sys = require "wegmarke.sys"

local forms = dofile("tests/lua/help_form.lua")
local loaded, assessment = forms.model, forms.assessments "by_perspective"

--- The JSON that stands in a page for its script.
local function data_of(page)
  return assert(json.decode(page:match('<script id="data" type="application/json">(.-)</script>')))
end

--- An answer file, changed as the test wants it.
local function answers(change)
  local m = loaded()
  local given = {
    wegmarke = "answers", format = 1, assessment = assessment().id, unit = "Musterkreis",
    held_on = "2026-03-14", model = { id = m.id, version = m.version, hash = m.hash },
    participant = { code = "P01", role = "leitung" },
    answers = json.list {
      { element = "koordination", state = "placed", value = 2.5, reason = "kurze Wege",
        evidence = "Beschluss", marks = { [next(m.element.koordination.criterion)] = "partly" } },
      { element = "datenbasierung", state = "dont_know" },
    },
  }
  if change then change(given) end
  return json.encode(given)
end

local function parse(change, opts)
  opts = opts or {}
  opts.assessment = opts.assessment or assessment()
  return intake.parse(answers(change), "P01.json", loaded(), opts)
end

test("the head says purpose, voluntariness, who sees what, and until when", function(t)
  local page = form.html(loaded(), assessment { retain_until = "2027-01-31" })
  t.match(page, "Wozu:")
  t.match(page, "Freiwillig:")
  t.match(page, "Innen%- und Außensicht")
  t.match(page, "31%. Januar 2027")
  t.match(form.html(loaded(), assessment()), "keine Frist festgelegt")
  t.match(form.html(loaded(), assessment { mode = "anonymous" }), "erst ab 3")
  local open = form.html(loaded(), assessment { mode = "open" })
  t.match(open, "nur gezeigt, wo für jede Rolle mindestens 3 Personen")
  t.match(open, "Begründungen ohne Rolle")
  t.match(form.html(loaded(), assessment(), { language = "en" }), "Voluntary:")
end)

test("no more is asked about the person than the mode uses", function(t)
  local function has(mode, id)
    return form.html(loaded(), assessment { mode = mode }):find('<select id="' .. id .. '"', 1, true) ~= nil
  end
  t.eq({ has("open", "role"), has("open", "perspective") }, { true, false })
  t.eq({ has("by_perspective", "role"), has("by_perspective", "perspective") }, { false, true })
  t.eq({ has("anonymous", "role"), has("anonymous", "perspective") }, { false, false })
end)

test("every element has every value of the scale and the three other answers", function(t)
  local page = form.html(loaded(), assessment())
  for i, element in ipairs(loaded().elements) do
    for _, value in ipairs(loaded().scale) do
      t.ok(page:find(('name="e%d" type="radio" value="%.14g"'):format(i, value), 1, true), element.id)
    end
    for _, state in ipairs { "dont_know", "not_applicable", "skipped" } do
      t.ok(page:find(('name="e%d" type="radio" value="%s"'):format(i, state), 1, true), element.id)
    end
  end
end)

test("the page allows its own script and nothing else", function(t)
  local page = form.html(loaded(), assessment())
  local policy = page:match('Content%-Security%-Policy"')
  t.ok(policy)
  t.match(page, "default%-src &#39;none&#39;; style%-src &#39;sha256%-[%w+/]+=&#39;; "
    .. "script%-src &#39;sha256%-[%w+/]+=&#39;; base%-uri")
  t.ok(not page:find("unsafe-inline", 1, true))
  t.ok(not page:find("https?://"))
  t.ok(#page < 300 * 1024, #page)
end)

test("the hash in the policy is that of the script", function(t)
  -- Known: sha256 of "abc" in base64.
  t.eq(require("wegmarke.form.asset").hash("abc"),
    "'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0='")
end)

test("nothing in names or codes ends the script or its data", function(t)
  local bad = '</script><script>alert(1)</script><!--"\'&'
  local page = form.html(loaded(), assessment { unit = { name = bad }, title = bad, agency = bad },
    { codes = { bad } })
  local scripts = 0
  for _ in page:gmatch("<script") do scripts = scripts + 1 end
  t.eq(scripts, 2)
  t.ok(not page:find("alert(1)</script>", 1, true))
  t.eq(data_of(page).unit, bad)
  t.eq(data_of(page).codes, { bad })
end)

test("the page carries what its answer files must name", function(t)
  local d = data_of(form.html(loaded(), assessment(), { codes = { "P01" } }))
  t.eq(d.assessment, assessment().id)
  t.eq(d.model.hash, loaded().hash)
  t.eq(#d.elements, #loaded().elements)
  t.eq(d.file, "musterkreis_2026-03-14")
end)

test("an answer file is read as it was saved", function(t)
  local parsed, errs = parse()
  t.ok(parsed, errs and tostring(errs[1]))
  t.eq({ parsed.kind, parsed.form, parsed.file_sha256 }, { "person", "answers", sys.sha256(answers()) })
  t.eq(parsed.participants, { { code = "P01", role = "leitung", perspective = "inside" } })
  t.eq(parsed.placements[1], { participant = "P01", element = "koordination", state = "placed",
    value = 2.5, reason = "kurze Wege", evidence = "Beschluss" })
  t.eq(parsed.placements[2].state, "dont_know")
  t.eq(parsed.marks[1].mark, "partly")
end)

test("a file that belongs elsewhere is refused and says where", function(t)
  local function refused(want, change, opts)
    local parsed, errs = parse(change, opts)
    t.ok(not parsed, want)
    t.eq(errs[1].args.file, "P01.json")
    t.eq(errs[1].args.problem.key, want)
  end
  refused("answers.other_assessment", function(f) f.assessment = ("2"):rep(32) end)
  refused("answers.other_version", function(f) f.model.hash = ("a"):rep(64) end)
  refused("answers.other_model", function(f) f.model.id = "anders" end)
  refused("answers.format", function(f) f.format = 2 end)
  refused("answers.code_unknown_near", nil, { known = { P02 = true, P03 = true } })
  refused("data.participant_blank", function(f) f.participant.code = "  " end)
  refused("data.role_unknown", function(f) f.participant.role = "chefin" end)
  refused("data.element_unknown", function(f) f.answers[1].element = "gibt_es_nicht" end)
  refused("answers.value", function(f) f.answers[1].value = 2.25 end)
  refused("answers.value", function(f) f.answers[1].value = "2" end)
  refused("answers.value", function(f) f.answers[2].value = 1 end)
  refused("answers.state", function(f) f.answers[1].state = "egal" end)
  refused("answers.reason", function(f) f.answers[2].state = "not_applicable" end)
  refused("answers.twice", function(f) f.answers[2].element = "koordination" end)
  refused("answers.criterion", function(f) f.answers[1].marks = { nie = "yes" } end)
  refused("answers.none", function(f) f.answers = json.list {} end)
  refused("answers.long", function(f) f.answers[1].reason = ("x"):rep(9000) end)
  refused("answers.zero", function(f) f.answers[1].reason = "weil\0so" end)
  refused("answers.zero", function(f) f.participant.code = "P01\0" end)
  refused("answers.not_ours", function(f) f.wegmarke = nil end)
  t.ok(parse(function(f) f.model.hash = ("a"):rep(64) end, { any_version = true }))
  local _, errs = intake.parse('{"wegmarke": ', "x.json", loaded(), {})
  t.match(tostring(errs[1]), "x.json")
end)

test("what does not belong is told as it stands in the file, never as an address", function(t)
  local junk = { json.list {}, { a = 1 }, json.list { 1, { b = 2 } }, json.null, true, ("ä"):rep(50) }
  for _, value in ipairs(junk) do
    for name, change in pairs {
      format = function(f) f.format = value end,
      model = function(f) f.model.id = value end,
      hash = function(f) f.model.hash = value end,
      element = function(f) f.answers[1].element = value end,
      state = function(f) f.answers[1].state = value end,
      value = function(f) f.answers[1].value = value end,
      mark = function(f) f.answers[1].marks = { [next(f.answers[1].marks)] = value } end,
    } do
      local parsed, errs = parse(change)
      t.ok(not parsed, name)
      local told = tostring(errs[1])
      t.ok(require("wegmarke.text").valid(told), name .. ": " .. told)
      t.ok(not told:find("0x", 1, true) and not told:find("{%l+}"), name .. ": " .. told)
    end
  end
end)

test("a code is told apart as in a table", function(t)
  local parsed = parse(function(f) f.participant.code = " P\u{200B}01\u{FEFF} " end)
  t.eq(parsed.participants[1].code, "P01")
end)

test("hostile shapes get a message and never a fault", function(t)
  local shapes = { "{}", '{"wegmarke":"answers"}', '{"wegmarke":"answers","format":1}',
    '{"wegmarke":"answers","format":1,"model":[1],"participant":{},"answers":{}}',
    '{"wegmarke":"answers","format":1,"model":{},"participant":{},"answers":{}}',
    '{"wegmarke":"answers","format":1,"model":{},"participant":{"code":5},"answers":[1,null,[],{}]}' }
  for _, bytes in ipairs(shapes) do
    local parsed, errs = intake.parse(bytes, "x.json", loaded(), { assessment = assessment() })
    t.ok(not parsed, bytes)
    t.ok(#errs > 0 and tostring(errs[1]):find("x.json", 1, true), bytes)
  end
end)

test("a corrected answer file adds and replaces only what differs", function(t)
  local db, a = help.assessment(t, { model = loaded() })
  local opts = { assessment = a }
  local function take(change)
    local bytes = answers(function(f)
      f.assessment = a.id
      if change then change(f) end
    end)
    local parsed, errs = intake.parse(bytes, "P01.json", loaded(), opts)
    t.ok(parsed, errs and tostring(errs[1]))
    return data.batches.add(db, a.id, parsed)
  end
  local first = take()
  t.eq({ first.added, first.replaced, first.unchanged }, { 2, 0, 0 })
  local second = take(function(f) f.answers[1].value = 3 end)
  t.eq({ second.added, second.replaced, second.unchanged }, { 0, 1, 1 })
  local _, fresh = take()
  t.eq(fresh, false)
  local placements = data.gather(db, a.id).placements
  t.eq(#placements, 2)
end)

test("codes that were given out are participants before anybody answers", function(t)
  local db, a = help.assessment(t, { model = loaded() })
  local invited = require "wegmarke.data.invited"
  t.eq(invited.add(db, a.id, { "P01", "P02", "P01" }), 2)
  t.eq(invited.add(db, a.id, { "P02" }), 0)
  t.eq(#data.batches.participants(db, a.id), 2)
  t.ok(not invited.add(db, a.id, { ("x"):rep(65) }))
end)

test("no text of the forms has words that judge, and both languages have the same", function(t)
  for _, area in ipairs { "form", "answers", "cli_workshop" } do
    local de, en = require("wegmarke.lang.de." .. area), require("wegmarke.lang.en." .. area)
    for key, text in pairs(de) do
      t.ok(en[key] ~= nil, key)
      for _, word in ipairs { "Reifegrad", "Score", "Maturity", "Noten", "Note ", "Rang", "Konflikt" } do
        t.ok(type(text) ~= "string" or not text:find(word, 1, true), key)
      end
    end
    for key in pairs(en) do t.ok(de[key] ~= nil, key) end
  end
end)

test("scripts are plain text that a page can hold", function(t)
  local script = ""
  for _, name in ipairs { "form/keep.js", "form/hand.js", "form/fill.js", "form/records.js",
                          "present/show.js" } do
    local path = "lua/wegmarke/" .. name
    script = script .. (file.read(path) or sys.packed(path))
  end
  t.ok(not script:lower():find("</script", 1, true))
  t.ok(not script:find("<!--", 1, true))
end)

local function tags_balanced(page)
  local open = {}
  page = page:gsub("<style>.-</style>", ""):gsub("<script.->.-</script>", "")
  for closing, name in page:gmatch("<(/?)(%w+)[^>]*>") do
    if closing == "/" then
      if table.remove(open) ~= name then return false, name end
    elseif name ~= "meta" and name ~= "input" and name ~= "br" then
      open[#open + 1] = name
    end
  end
  return #open == 0, open[#open]
end

test("every page closes what it opens", function(t)
  t.ok(tags_balanced(form.html(loaded(), assessment())))
  for _, sheet in ipairs { "answer", "tally", "working", "poster" } do
    t.ok(tags_balanced(form.print(loaded(), assessment(), { sheet = sheet })), sheet)
  end
end)

test("sheets have the paper's size, every element and its texts", function(t)
  local sizes = { answer = "210mm 297mm", tally = "297mm 210mm", working = "420mm 297mm",
    poster = "830mm 420mm" }
  for sheet, size in pairs(sizes) do
    local page = form.print(loaded(), assessment(), { sheet = sheet })
    t.ok(page:find("@page{size:" .. size, 1, true), sheet)
    t.ok(not page:find("<script", 1, true), sheet)
    -- Soft hyphens are no part of what is said.
    local plain = page:gsub("\u{AD}", ""):gsub("<span class=\"nb\">", ""):gsub("</span>", "")
    for _, element in ipairs(loaded().elements) do
      local title = element.title.de:gsub("&", "&amp;")
      t.ok(plain:find(title, 1, true), sheet .. ": " .. title)
    end
  end
end)

test("nothing in names or codes ends the style of a sheet", function(t)
  local bad = '"}</style><script>alert(1)</script>\\22 \n@import "x";'
  for _, sheet in ipairs { "answer", "tally", "fields", "poster", "working" } do
    local page = form.print(loaded(), assessment { unit = { name = bad }, title = bad },
      { sheet = sheet, codes = { bad, "P02" } })
    t.ok(not page:find("<script", 1, true), sheet)
    t.eq(select(2, page:gsub("</style>", "")), 1, sheet)
    local style = page:match "<style>(.-)</style>"
    t.ok(not style:find('@import "', 1, true) and not style:find('<', 1, true), sheet)
    t.ok(tags_balanced(page), sheet)
  end
end)

test("the answer sheet is made once for each code", function(t)
  local page = form.print(loaded(), assessment(), { codes = { "P01", "P02" } })
  local _, n = page:gsub('class="copy"', "")
  t.eq(n, 2)
  t.match(page, "P02")
end)

test("the matrix of a model with long texts takes more sheets, and no letters too small to read", function(t)
  local function size(model_given, sheet, least)
    local page, plan = form.print(model_given, assessment(), { sheet = sheet })
    local pt = tonumber(page:match("%.page{font%-size:([%d.]+)pt"))
    t.ok(pt >= least and pt == plan.pt, pt)
    t.eq(select(2, page:gsub("<h1>", "")), plan.sheets)
    for i = 1, plan.sheets do t.has(page, ("Blatt %d von %d"):format(i, plan.sheets)) end
    return plan.sheets
  end
  local m = loaded()
  local long = setmetatable({ elements = {} }, { __index = m })
  for i, element in ipairs(m.elements) do
    local cells = {}
    for k, cell in ipairs(element.cells) do cells[k] = { text = m:text(cell.text, "de"):rep(2) } end
    long.elements[i] = { id = element.id, title = element.title, question = element.question,
      cells = cells }
  end
  t.ok(size(long, "working", 10) > size(m, "working", 10))
  t.ok(size(long, "poster", 18) > size(m, "poster", 24))
end)

test("the table takes the values of the model and comes back as it was filled", function(t)
  for _, mode in ipairs { "open", "by_perspective", "anonymous" } do
    for _, language in ipairs { "de", "en" } do
      local bytes = form.csv(loaded(), assessment { mode = mode },
        { codes = { "P01", "=cmd" }, language = language })
      local head = bytes:match("P01.*$")
      t.ok(head, mode)
      local first = mode == "open" and "P01;leitung;" or mode == "by_perspective"
        and (language == "de" and "P01;innen;" or "P01;inside;") or "P01;"
      local filled = bytes:gsub("P01[^\r\n]*", first .. "2;zwischen 2 und 3;?;4;1,5;;;;", 1)
      local parsed, errs = intake.parse(filled, "x.csv", loaded())
      t.ok(parsed, mode .. language .. (errs and tostring(errs[1]) or ""))
      t.eq(parsed.form, "wide")
      t.eq({ parsed.placements[1].value, parsed.placements[2].value, parsed.placements[3].state },
        { 2, 2.5, "dont_know" })
    end
  end
end)

test("taking in a file does not read what others answered", function(t)
  local db, a = help.assessment(t)
  local rows = 0
  local counting = setmetatable({}, { __index = function(_, name)
    return function(_, ...)
      local got = table.pack(db[name](db, ...))
      if name == "all" then rows = rows + #got[1] end
      return table.unpack(got, 1, got.n)
    end
  end })
  for i = 1, 30 do
    assert(help.rate(counting, a.id, { ["P" .. i] = { datenbasierung = 2, oeffentlichkeit = 3 } }))
  end
  rows = 0
  local batch = assert(help.rate(counting, a.id, { P7 = { datenbasierung = 3, oeffentlichkeit = 3 } }))
  t.eq({ batch.replaced, batch.unchanged }, { 1, 1 })
  t.ok(rows <= 4, rows)
end)
