--- Reports: what they say, and that nothing in the data can break out of any format.

local test = ...

local report = require "wegmarke.report"
local words = require "wegmarke.report.words"
local html = require "wegmarke.doc.markup"
local digest = require "wegmarke.report.digest"
local xlsx = require "wegmarke.xlsx"
local hyphens = require "wegmarke.report.hyphens"
local csv = require "wegmarke.csv"
local json = require "wegmarke.json"

local fixture = dofile("tests/fixtures/evaluation.lua")

local void = { meta = true, br = true, hr = true, col = true }

--- Walks the tags of a page: every tag must close in order, every attribute be `name` or
--- `name="..."`. Returns the list of opened tags, or nil and what is wrong.
local function tags_of(page)
  local open, all = {}, {}
  page = page:gsub("^<!DOCTYPE html>\n", ""):gsub("<style>.-</style>", "<style></style>")
  for between, tag in (page .. "<end>"):gmatch("([^<]*)(%b<>)") do
    if between:find(">", 1, true) then return nil, "bare > in: " .. between end
    if tag == "<end>" then break end
    local closing, name, rest = tag:match("^<(/?)([%w]+)(.*)>$")
    if not name then return nil, "no tag: " .. tag end
    if closing == "/" then
      if table.remove(open) ~= name then return nil, "closes what is not open: " .. tag end
    else
      all[#all + 1] = name
      rest = rest:gsub('%s+[%w:-]+="[^"<>]*"', ""):gsub("%s+[%w-]+", "")
      if rest ~= "" then return nil, "bad attributes: " .. tag end
      if not void[name] then open[#open + 1] = name end
    end
  end
  if #open > 0 then return nil, "left open: " .. table.concat(open, " ") end
  return all
end

local function text_of(page)
  return (page:gsub("<style>.-</style>", ""):gsub("<[^>]*>", " "):gsub("&amp;", "&"):gsub("%s+", " "))
end

local function page_of(change, opts)
  local E, M = fixture()
  if change then change(E, M) end
  return report.html(E, M, opts)
end

test("the page is well formed and self-contained", function(t)
  local page = page_of(nil, { radar = true })
  local tags, wrong = tags_of(page)
  t.ok(tags, wrong)
  t.match(page, '^<!DOCTYPE html>\n<html lang="de">')
  t.has(page:sub(1, 600):gsub("&#39;", "'"),
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
  for _, tag in ipairs(tags) do
    for _, no in ipairs { "script", "img", "link", "iframe", "object", "form", "base" } do
      t.ok(tag ~= no, tag)
    end
  end
  t.ok(not page:find("url(", 1, true) and not page:find("@import", 1, true))
  t.ok(not page:find("https?://"), "an address outside")
  t.ok(not page:find(" on%w+="), "an event handler")
end)

test("sections come in their order, each with a heading that names it", function(t)
  local page, last = page_of(nil, { radar = true }), 0
  for _, id in ipairs { "summary", "build_on", "matrix", "radar", "elements", "talk", "targets",
    "advice", "hints", "order", "questions", "participation", "method", "annex" } do
    local at = page:find('<section aria-labelledby="h-' .. id .. '"', 1, true)
    t.ok(at and at > last, id)
    t.has(page, '<h2 id="h-' .. id .. '">')
    last = at or last
  end
  t.ok(not page_of():find('id="radar"', 1, true), "the radar comes only when asked for")
end)

test("headings never skip a level, tables have heads with a scope", function(t)
  local page, level = page_of(nil, { radar = true }), 0
  for n in page:gmatch("<h([1-6])[ >]") do
    n = tonumber(n)
    t.ok(n <= level + 1, "h" .. n .. " after h" .. level)
    level = n
  end
  for th in page:gmatch("<th[^e][^>]*>") do t.match(th, 'scope="[cr]o[lw]"') end
  for td in page:gmatch("<th>") do t.ok(false, td) end
end)

test("every figure has a role and a text alternative of its own", function(t)
  local page, figures, seen = page_of(nil, { radar = true }), 0, {}
  for svg in page:gmatch("<svg.-</svg>") do
    if not svg:find('aria-hidden="true"', 1, true) then
      figures = figures + 1
      t.has(svg, 'role="img"')
      local id = svg:match('aria%-labelledby="(f%d+)t')
      t.ok(id and not seen[id], "no id of its own")
      seen[id] = true
      t.match(svg, '<title id="' .. id .. 't">[^<]+</title>')
    end
  end
  -- nine strips, seven elements with placements, one poster, one radar
  t.eq(figures, 9 + 7 + 1 + 1)
end)

--- The words of a text without what a format sets between and around them.
local function bare(s)
  return (s:gsub("\u{AD}", ""):gsub("&[%a]+;", ""):gsub("&#%d+;", ""):gsub("[%c%s%p]", ""))
end

test("every text of the report's tree stands on the page, in Markdown and on the screen", function(t)
  local doc = require "wegmarke.doc"
  local E, M = fixture()
  local made = require("wegmarke.report.document").of(E, M, { radar = true })
  local said = { html = bare((report.html(E, M, { radar = true }):gsub("<style>.-</style>", "")
    :gsub("<[^>]*>", ""))) }
  for _, format in ipairs { "markdown", "terminal" } do said[format] = bare(doc.write(made, format)) end
  local n, skip = 0, {}
  doc.walk(made, function(what, x)
    if what == "block" then
      -- what a figure says is on the page as the figure; what was said already is left out elsewhere
      if x.kind == "figure" and x.instead then doc.walk({ title = "", head = x.instead, parts = {} },
        function(_, y) skip[y] = "html" end) end
      if x.kind == "more" and x.said then doc.walk({ title = "", head = { x }, parts = {} },
        function(_, y) skip[y] = "other" end) end
      if x.kind == "table" then
        for j, column in ipairs(x.columns) do
          for _, row in ipairs(column.kind == "figure" and x.rows or {}) do skip[row[j].alt] = "other" end
          if column.kind == "figure" then skip[column[1]] = "other" end
        end
        if not x.shown then skip[x.caption or ""] = skip[x.caption or ""] or "other" end
      end
    else
      local wanted = bare(doc.plain(x))
      n = n + 1
      for format, whole in pairs(said) do
        local left_out = skip[x] == "html" and format == "html" or skip[x] == "other" and format ~= "html"
        if not left_out then t.ok(whole:find(wanted, 1, true), format .. " lacks " .. doc.plain(x)) end
      end
    end
  end)
  t.ok(n > 300, "the walk finds the texts: " .. n)
end)

test("no text is missing in either language", function(t)
  for _, language in ipairs { "de", "en" } do
    local E, M = fixture()
    for _, bytes in ipairs {
      report.html(E, M, { language = language, radar = true }),
      report.markdown(E, M, { language = language }), report.csv(E, M, { language = language }),
      report.terminal(E, M, { language = language }),
    } do
      t.ok(not bytes:find("[report", 1, true), bytes:match("%[report[^%]]*%]?"))
      t.ok(not bytes:find("{%a+}"), bytes:match("{%a+}"))
    end
  end
end)

test("German and English have the same texts", function(t)
  local de, en = require "wegmarke.lang.de.report", require "wegmarke.lang.en.report"
  local keys = {}
  for key in pairs(de) do keys[key] = "en" end
  for key in pairs(en) do keys[key] = keys[key] and "both" or "de" end
  for key, lacks in pairs(keys) do t.ok(lacks == "both", lacks .. " lacks " .. key) end
end)

test("German reports keep to the field's words", function(t)
  local E, M = fixture()
  for _, bytes in ipairs { text_of(report.html(E, M, { radar = true })), report.markdown(E, M),
    report.terminal(E, M) } do
    for _, word in ipairs { "Reifegrad", "Score", "Maturity", "Noten", "Note ", "Rang", "Konflikt" } do
      t.ok(not bytes:find(word, 1, true), word)
    end
  end
end)

test("long words get soft hyphens where the model says, in each form and in its language only", function(t)
  local M = assert(require("wegmarke.model").load("dkbm"))
  local function soft(s, language, model)
    return (hyphens.soft(s, model or M, language or "de"):gsub("\u{AD}", "-"))
  end
  for _, pair in ipairs {
    { "Bildungsmanagement", "Bil-dungs-ma-na-ge-ment" },
    { "BILDUNGSMANAGEMENTS", "BIL-DUNGS-MA-NA-GE-MENTS" },
    { "„Öffentlichkeit“, öffentlich", "„Öffent-lich-keit“, öffentlich" },
    { "ämterübergreifenden", "ämter-über-grei-fenden" },
    { "Zuständigkeit/Beteiligung", "Zustän-dig-keit/Betei-li-gung" },
    { "Typ 2 und Ziele", "Typ 2 und Ziele" }, { "Donaudampfschifffahrt", "Donaudampfschifffahrt" },
  } do t.eq(soft(pair[1]), pair[2]) end
  t.eq(soft("Bildungsmanagement", "de-leicht"), "Bil-dungs-ma-na-ge-ment")
  t.eq(soft("Bildungsmanagement", "en"), "Bildungsmanagement", "a list is of its language")
  t.eq(hyphens.soft("Bil\u{AD}dungsmanagement", M, "de"), "Bil\u{AD}dungsmanagement", "what is said stays")
  t.eq(soft("Bildungsmanagement", "de", { language = "de" }), "Bildungsmanagement", "without a list")
  local own = { language = "de", words = { hyphens = "Łódź-ka Ein-horn" } }
  t.eq({ soft("łódźka und Einhornes", "de", own), soft("Einhornstall", "de", own) },
    { "łódź-ka und Ein-hornes", "Einhornstall" })
  local long = ("Bildungsmanagement"):rep(400) .. "\xFF\xFE Beteiligung " .. ("ß"):rep(500)
  t.eq((hyphens.soft(long, M, "de"):gsub("\u{AD}", "")), long, "nothing but hyphens comes in")
end)

test("in the model's own texts, few long words of the matrix stay whole", function(t)
  for _, id in ipairs { "dkbm", "nrw", "rlp-sl", "grossstaedte", "beispielland" } do
    local m, whole, n = assert(require("wegmarke.model").load(id)), {}, 0
    for _, element in ipairs(m.all_elements) do
      for _, cell in pairs(element.cells or {}) do
        local said = type(cell.text) == "table" and cell.text.de or cell.text or ""
        for word in said:gmatch "[%a\xC3][%a\x80-\xBF\xC3]*" do
          if (utf8.len(word) or 0) > 13 then
            n = n + 1
            if hyphens.soft(word, m, "de") == word then whole[#whole + 1] = word end
          end
        end
      end
    end
    t.ok(n > 30 and #whole == 0, id .. ": " .. table.concat(whole, " "))
  end
end)

test("in the matrix words carry soft hyphens, and it says when it must be moved", function(t)
  local page = page_of(function(_, M)
    M.elements[1].cells[1].text = { de = "Bildungsmanagement", en = "Education management" }
    M.words = { hyphens = { de = "Bil-dungs-ma-na-ge-ment" } }
  end)
  t.has(page, "Bil\u{AD}dungs\u{AD}ma\u{AD}na\u{AD}ge\u{AD}ment")
  t.has(page, '<table class="matrix" style="--n:9">')
  t.has(page, '<p class="slide small">')
  t.match(page, "@media screen and %(min%-width:67%.6rem%){%.slide,%.wide::after{display:none}}")
end)

test("views read as counts in words", function(t)
  local E, M = fixture()
  local W = words.new(E, M)
  local function near(low, high, inside, n)
    return W:near({ low = low, high = high, inside = inside, outside = n - inside }, n)
  end
  t.eq(near(2, 3, 9, 12), "9 von 12 zwischen Typ 2 und 3 (beide eingeschlossen), 3 außerhalb")
  t.eq(near(1.5, 2.5, 5, 11), "5 von 11 bei Typ 2 oder direkt daneben, 6 außerhalb")
  t.eq(near(1, 1.5, 4, 5), "4 von 5 bei Typ 1 oder zwischen Typ 1 und 2, 1 außerhalb")
  t.eq(near(3.5, 4, 7, 7), "Alle 7 zwischen Typ 3 und 4 oder bei Typ 4")
  t.eq(near(2, 2, 3, 4), "3 von 4 bei Typ 2, 1 außerhalb")
  t.eq(near(1, 3, 8, 9), "8 von 9 von Typ 1 bis Typ 3, 1 außerhalb")
end)

test("a model without values between types is described, too", function(t)
  local E, M = fixture()
  M.between, M.scale = false, { 1, 2, 3, 4 }
  local W = words.new(E, M)
  t.eq(W:span(2, 3), "bei Typ 2 oder Typ 3")
  t.eq(W:span(1, 3), "von Typ 1 bis Typ 3")
end)

test("numbers, dates and steps follow the language", function(t)
  local E, M = fixture()
  local de, en = words.new(E, M), words.new(E, M, "en")
  t.eq(de:number(0.4444), "0,44")
  t.eq(en:number(0.4444), "0.44")
  t.eq(de:number(3.0), "3")
  t.eq(de:number(-0.001), "0")
  t.eq(de:big(132450), "132\u{202F}450")
  t.eq(de:date("2026-05-02"), "2. Mai 2026")
  t.eq(en:date("2026-05-02"), "2 May 2026")
  t.eq(de:date("2026"), "2026")
  t.eq(de:steps(0.5), "ein halber Schritt")
  t.eq(de:steps(1.5), "anderthalb Schritte")
  t.eq(de:steps(2), "2 Schritte")
  t.eq(de:steps(2.5), "2½ Schritte")
end)

test("each state of an agreement is told apart", function(t)
  local page = text_of(page_of())
  for _, said in ipairs {
    "Vereinbart: zwischen Typ 2 und 3", "Keine Einigung, Spanne von Typ 2 bis Typ 3", "Vertagt",
    "Noch nicht besprochen", "Trifft hier nicht zu", "Eigene Projekte führt der Zweckverband.",
  } do
    t.has(page, said)
  end
end)

test("each state of a target is told apart", function(t)
  local E, M = fixture()
  local W = words.new(E, M)
  local said = {}
  for _, element in ipairs(E.elements) do said[element.id] = W:target(element) end
  t.eq(said.interne_kooperation, "von Typ 2 nach Typ 3")
  t.eq(said.datenbasierung, "Ziel: Typ 3")
  t.eq(said.externe_kooperation, "bei Typ 2 bleiben")
  t.eq(said.oeffentlichkeit_beteiligung, "wird derzeit nicht verfolgt")
  t.eq(said.steuerung_lenkung, "noch offen")
end)

test("what nobody endorsed says so; what somebody did names them", function(t)
  t.has(page_of(), "von keiner Stelle bestätigt")
  local page = page_of(function(E) E.model.endorsed_by = "REAB Beispielland" end)
  t.ok(not page:find("keiner Stelle", 1, true))
  t.has(page, "bestätigt von REAB Beispielland")
end)

local function make_provisional(E)
  E.provisional = true
  local element = E.elements[6]
  element.ist, element.ist_from = 2, "proposal"
  element.proposal = { low = 2, high = 2, value = 2 }
  E.elements[2].proposal = { none = "too_wide" }
  E.advice[1].provisional = true
end

test("what rests on a proposal is marked as provisional in every format for people", function(t)
  local E, M = fixture()
  make_provisional(E)
  local page = text_of(report.html(E, M))
  t.has(page, "Vorläufiger Bericht")
  t.has(page, "Vorschlag aus den Einordnungen: Typ 2")
  t.has(page, "Vorläufig: beruht auf einem Vorschlag")
  local matrix = report.html(E, M):match('<table class="matrix".-</table>')
  t.eq(select(2, matrix:gsub('<td class="proposed">', "")), 1, "marked, but not as agreed")
  t.eq(select(2, matrix:gsub('class="lv', "")), 2, "no line through a proposal")
  t.has(page, "Kein Vorschlag, da die Einordnungen zu weit auseinanderliegen: erst sprechen")
  t.has(report.markdown(E, M), "Vorläufiger Bericht")
  local terminal = report.terminal(E, M, { width = 100 })
  t.has(terminal, "Vorläufiger Bericht")
  t.match(terminal, "Steuerung & Lenkung +·     ◇")
  t.ok(not text_of(page_of()):find("Vorläufig", 1, true))
end)

test("a distribution that is withheld shows no counts, in any format", function(t)
  local E, M = fixture()
  local element = E.elements[8]
  element.n, element.counts = 2, { 0, 0, 77, 0, 0, 0, 0 }
  element.mode, element.low_median, element.high_median = { 1.75 }, 1.75, 1.75
  t.ok(element.withheld)
  local page = text_of(report.html(E, M))
  t.has(page, "Weniger als 3 Einordnungen: Die Verteilung wird nicht gezeigt")
  for _, bytes in ipairs { page, report.markdown(E, M), report.terminal(E, M) } do
    t.ok(not bytes:find("77", 1, true) and not bytes:find("1,75", 1, true))
  end
  t.ok(not report.csv(E, M):find(";77;", 1, true))
end)

test("the matrix marks chosen cells, both sides of a border, and targets", function(t)
  local page = page_of()
  local matrix = page:match('<table class="matrix".-</table>')
  local marked = {}
  for class in matrix:gmatch('<td class="([%w ]+)">') do
    marked[class] = (marked[class] or 0) + 1
  end
  -- three whole types, two values between types; one range over two types, the Soll lies in it
  t.eq(marked.here, 3 + 2 * 2)
  t.eq((marked["goal range"] or 0) + (marked.range or 0), 2)
  local spoken = select(2, matrix:gsub("Vereinbarter Stand: ", ""))
  t.eq(spoken, 7)
  t.eq(select(2, matrix:gsub("Soll: Typ 3", "")), 3)
  t.eq(select(2, matrix:gsub('<th scope="col">', "")), 9)
  t.eq(select(2, matrix:gsub('<th scope="row">', "")), 4)
end)

test("the profile line breaks where nothing is agreed", function(t)
  local matrix = page_of():match('<table class="matrix".-</table>')
  -- agreed: 1, 3, 4, 5, 7: so only 3-4 and 4-5 are joined; the step from 4 to 5 spans two rows
  t.eq(select(2, matrix:gsub('class="lh[^"]* from', "")), 2)
  t.eq(select(2, matrix:gsub('class="lh[^"]* to', "")), 2)
  t.eq(select(2, matrix:gsub('class="lv', "")), 2)
  t.eq(select(2, matrix:gsub('class="lh', "")), 5)
end)

test("advice tells what triggered it, from where, and what is missing", function(t)
  local page = text_of(page_of())
  t.has(page, "Ist bei „Strategische Ziele“: zwischen Typ 2 und 3")
  t.has(page, "Strategische Ziele, Kriterium „Kriterium 3 von Strategische Ziele“: teilweise")
  t.has(page, "Einwohnerzahl: 132\u{202F}450")
  t.has(page, "Entwurf, fachlich noch nicht geprüft · von Wegmarke · Regel: advice.lua:12")
  t.has(page, "Dazu fehlt noch: Ist bei „Datenbasierung“")
  t.has(page, "weighting.lua:44")
  t.has(page, "Steuerung & Lenkung : Das Soll ist noch offen.")
end)

test("what to talk about keeps its order and counts apart who can't judge", function(t)
  local E, M = fixture()
  local items, calm, unsure = digest.talk(words.new(E, M))
  t.eq(items[1].title, "Datenbasierung")
  t.eq(items[1].lines, { "5 von 11 bei Typ 2 oder direkt daneben, 6 außerhalb",
    "Die Einordnungen häufen sich an zwei Stellen", "1 Person kann es nicht einschätzen" })
  t.eq(items[3].lines[2], "Innensicht (8) und Außensicht (4) unterscheiden sich")
  t.eq(#items, 4)
  t.eq(calm, { "Interne Kooperation", "Externe Kooperation", "Öffentlichkeit & Beteiligung" })
  t.eq(unsure, { "Qualitätsentwicklung (2)" })
end)

test("who took part appears as roles and counts, small ones pooled", function(t)
  local E, M = fixture()
  E.assessment.mode = "open"
  E.participation = { persons = 12, dots = 0, groups = 0, retrospective = 1,
    roles = { { id = "fachkraft", count = 7, title = { de = "Fachkraft", en = "Specialist" } } },
    pooled = { ids = { "", "leitung" }, count = 5 } }
  local page = text_of(report.html(E, M))
  t.has(page, "Fachkraft 7")
  t.has(page, "zusammengefasst: ohne Angabe und Amtsleitung 5")
  t.has(page, "1 Bogen oder Plakat beschreibt rückblickend")
  E.participation = { persons = 2, dots = 0, groups = 0, withheld = "threshold" }
  t.has(text_of(report.html(E, M)), "Gruppen unter 3 Personen werden zusammengefasst oder nicht gezeigt")
end)

test("an empty assessment still makes every format", function(t)
  local E, M = fixture()
  E.talk, E.build_on, E.order, E.advice = {}, {}, { computed = {} }, {}
  E.no_advice, E.hints, E.errors, E.participation = {}, {}, {}, { persons = 0 }
  for i, element in ipairs(E.elements) do
    E.elements[i] = { id = element.id, applicable = true, weight = 1, two_peaks = false,
      states = {}, agreement = { state = "not_discussed" }, soll = { state = "open" } }
  end
  local tags, wrong = tags_of(report.html(E, M, { radar = true }))
  t.ok(tags, wrong)
  t.has(report.markdown(E, M), "Ziele sind noch nicht gesetzt.")
  t.has(report.terminal(E, M), "noch nicht besprochen")
  t.eq(#csv.read(report.csv(E, M)).rows, 10)
end)

test("a model may have other numbers of elements and types", function(t)
  local E, M = fixture()
  for _, element in ipairs(M.elements) do table.remove(element.cells, 1) end
  table.remove(M.types, 1)
  M.scale = { 2, 2.5, 3, 3.5, 4 }
  for i = #E.elements, 4, -1 do
    M.element[E.elements[i].id] = nil
    table.remove(E.elements, i)
    table.remove(M.elements, i)
  end
  for _, element in ipairs(E.elements) do element.counts = { 1, 2, 3, 0, 1 } end
  local tags, wrong = tags_of(report.html(E, M, { radar = true }))
  t.ok(tags, wrong)
  t.eq(#csv.read(report.csv(E, M)).rows, 4)
end)

test("many placements become bars instead of dots", function(t)
  local page = page_of(function(E) E.elements[1].counts[3] = 400 end)
  t.match(page, '<rect class="dot"')
  t.has(page, ">400</text>")
  t.ok(not page_of():find('<rect class="dot"', 1, true))
end)

test("the spreadsheet has a row an element, keys as text, a decimal comma", function(t)
  local E, M = fixture()
  local bytes = report.csv(E, M)
  t.eq(bytes:sub(1, 3), "\xEF\xBB\xBF")
  local rows = csv.read(bytes).rows
  t.eq(#rows, 10)
  local at = {}
  for j, title in ipairs(rows[1]) do
    t.ok(title ~= "" and not at[title], "column " .. j .. " " .. title)
    at[title] = j
  end
  t.eq(rows[2][at["AGS"]], "01234")
  t.eq(rows[2][at["Ist"]], "2,5")
  t.eq(rows[2][at["Ist in Worten"]], "zwischen Typ 2 und 3")
  t.eq(rows[2][at["Soll bis"]], "2028")
  t.eq(rows[3][at["Plakat: Typ 2"]], "6")
  t.eq(rows[3][at["Ist"]], "")
  for i = 2, #rows do t.eq(#rows[i], #rows[1]) end
end)

test("JSON reads back equal", function(t)
  local E = fixture()
  t.eq(json.decode(report.json(E)), E)
end)

test("a terminal summary fits its width and has no colour unless asked", function(t)
  local E, M = fixture()
  local text = require "wegmarke.text"
  for _, width in ipairs { 50, 80, 100 } do
    for line in report.terminal(E, M, { width = width }):gmatch("[^\n]+") do
      t.ok(text.width(line) <= width, width .. ": " .. line)
      t.ok(not line:find("\27", 1, true))
    end
  end
  t.match(report.terminal(E, M, { colour = true }), "\27%[1;36m")
end)

test("the same result gives the same bytes", function(t)
  for _, format in ipairs { "html", "markdown", "csv", "json", "terminal", "xlsx" } do
    local E1, M1 = fixture()
    local E2, M2 = fixture()
    t.ok(report[format](E1, M1, {}) == report[format](E2, M2, {}), format)
  end
end)

test("remarks on the whole, clashes and why it was finalised all the same are named", function(t)
  local E, M = fixture()
  for name, bytes in pairs { html = text_of(report.html(E, M)), markdown = report.markdown(E, M) } do
    for _, said in ipairs { "Alle kennen einander", "Die Zeit ist knapp", "Wer lädt im Herbst ein",
      "Hilfe bei der Auswertung", "Angaben, die sich widersprechen",
      "Datenbasierung: mehrere Vereinbarungen, von Typ 2 bis Typ 3",
      "Koordination: von 2 Personen liegen verschiedene Einordnungen vor",
      "Mehrere Reihenfolgen der Gruppe", "trotz des Fehlers in kaputt", "Wird im Mai berichtigt" } do
      t.ok(bytes:gsub("\\", ""):find(said, 1, true), name .. " lacks " .. said)
    end
  end
  local said = report.terminal(E, M, { width = 100 })
  t.has(said, "! Angaben, die sich widersprechen")
  t.has(said, "Koordination: von 2 Personen liegen")
  t.has(said, "trotz des Fehlers in kaputt")
  E.clashes, E.despite = nil, nil
  for _, bytes in ipairs { report.html(E, M), report.markdown(E, M), report.terminal(E, M) } do
    t.ok(not bytes:find("widersprechen", 1, true) and not bytes:find("trotz des Fehlers", 1, true))
  end
end)

test("a target recorded twice is open and says so", function(t)
  local page = page_of(function(E) E.elements[1].soll = { state = "open", clash = true } end)
  t.has(page, "mehrere Ziele, noch zu klären")
end)

test("dots of those who could not judge stand beside the poster's", function(t)
  local said = "14 Punkte auf Plakaten, dazu 2 Punkte bei „kann ich nicht einschätzen“"
  t.has(page_of(), said)
  t.has(report.markdown(fixture()), said)
end)

test("where dots stand in for too few persons it says so", function(t)
  local function change(E)
    local x = E.elements[3]
    x.basis, x.person_withheld, x.tally = "tally", true, { n = x.n, counts = x.counts }
  end
  local page = page_of(change)
  t.has(page, "Grundlage sind die Punkte auf Plakaten")
  t.has(page, "12 Punkte auf Plakaten")
  local E, M = fixture()
  change(E)
  t.has(report.markdown(E, M), "Grundlage sind die Punkte auf Plakaten")
end)

-- Hostile data ------------------------------------------------------------

local BAD = '"><img src=x onerror=alert(1)></title></style></script><script>alert(1)</script>'
  .. "\27[31m\r\n# FREE\n| a | b |\n=1+1;=1+1 \u{202E}`x` [x](y) &amp; {n}"
local FORMULA = "=1+1"

--- Every string in a table, as one path for each kind of place: indices of lists count as one.
local function places(root, list, seen, path, keys)
  for key, value in pairs(root) do
    local name = path .. (type(key) == "number" and ".*" or "." .. key)
    local way = { table.unpack(keys) }
    way[#way + 1] = key
    if type(value) == "string" and not seen[name] then
      seen[name] = true
      list[#list + 1] = { name = name, keys = way }
    elseif type(value) == "table" then
      places(value, list, seen, name, way)
    end
  end
  return list
end

local function put(root, keys, value)
  for i = 1, #keys - 1 do root = root[keys[i]] end
  root[keys[#keys]] = value
end

local function check_html(t, page, where)
  local tags, wrong = tags_of(page)
  t.ok(tags, where .. ": " .. tostring(wrong))
  for _, tag in ipairs(tags or {}) do t.ok(tag ~= "script" and tag ~= "img", where) end
  t.ok(not page:find("\27", 1, true) and not page:find("\u{202E}", 1, true), where)
  t.ok(select(2, page:gsub("</style>", "")) == 1, where)
end

local function check_markdown(t, bytes, where)
  t.ok(not bytes:find("\27", 1, true), where)
  local plain = bytes:gsub("\\.", "")
  t.ok(not plain:find("<[^b]") and not plain:find("<b[^r]"), where)
  local columns
  for line in bytes:gmatch("[^\n]*") do
    t.ok(not line:find("^# FREE") and not line:find("^| a | b |"), where)
    if line:sub(1, 1) == "|" then
      local pipes = select(2, line:gsub("\\.", ""):gsub("|", ""))
      columns = columns or pipes
      t.eq(pipes, columns, where)
    else
      columns = nil
    end
  end
end

local function check_csv(t, bytes, where)
  local table_, err = csv.read(bytes, { separator = ";" })
  t.ok(table_, where .. ": " .. tostring(err and err.detail))
  t.eq(#table_.rows, 10, where)
  t.ok(not bytes:find("\27", 1, true), where)
  for _, row in ipairs(table_.rows) do
    t.eq(#row, #table_.rows[1], where)
    for _, cell in ipairs(row) do t.ok(not cell:find("^[=+@-]"), where .. ": " .. cell) end
  end
end

local function check_xlsx(t, bytes, where)
  local book, err = xlsx.read(bytes)
  t.ok(book, where .. ": " .. tostring(err and err.detail))
  local by = {}
  for _, s in ipairs(book.sheets) do by[s.name] = s.rows end
  t.eq(#by["Zahlen"], 12, where) -- title, note, head, nine elements
  t.eq(by["Profil"][4].n, 9, where)
end

local function check_all(t, E, M, where)
  check_xlsx(t, report.xlsx(E, M), where)
  check_html(t, report.html(E, M, { radar = true }), where)
  check_markdown(t, report.markdown(E, M), where)
  check_csv(t, report.csv(E, M), where)
  t.ok(not report.terminal(E, M):find("[\27\r]"), where)
  local text = report.json(E)
  t.ok(not text:find("[<>&\27\r]"), where)
  t.eq(json.decode(text), E, where)
end

test("no string of the result or the model breaks out of any format", function(t)
  local E0, M0 = fixture()
  local all = places(E0, {}, {}, "E", {})
  local in_result = #all
  places(M0, all, {}, "M", {})
  t.ok(in_result > 60 and #all > in_result + 15, "the walk finds the strings")
  for i, place in ipairs(all) do
    local E, M = fixture()
    put(i <= in_result and E or M, place.keys, BAD)
    check_all(t, E, M, place.name)
  end
end)

test("all free texts at once, and formulas in all of them", function(t)
  -- what is a word of the program or a key, not a text
  local control = { id = true, element = true, state = true, kind = true, mode = true, basis = true,
    from = true, outcome = true, what = true, withheld = true, path = true, ist_from = true,
    language = true, chain = true, languages = true, unknown = true, group = true, elements = true }
  local function fill(root, payload)
    for key, value in pairs(root) do
      if type(value) == "string" and not control[key] and type(key) == "string" then
        root[key] = payload
      elseif type(value) == "table" then
        local texts = type(value[1]) == "string" and not control[key]
        for i = 1, texts and #value or 0 do value[i] = payload end
        fill(value, payload)
      end
    end
  end
  for _, payload in ipairs { BAD, FORMULA, "\27]0;x\7", "-1", "@x", "\t=1", "" } do
    local E, M = fixture()
    fill(E, payload)
    fill(M, payload)
    M.language, E.language = "de", "de"
    check_all(t, E, M, payload)
  end
end)

test("the builder escapes text and attributes and skips what is absent", function(t)
  local h = html.h
  t.eq(html.render(h.b{ nil, "a<b", nil, false, 3.0, { "&", nil, "x" }, nil }), "<b>a&lt;b3&amp;x</b>")
  t.eq(html.render(h.a{ title = '"<', class = false, hidden = true, "x" }),
    '<a hidden title="&quot;&lt;">x</a>')
  t.eq(html.render(html.nobreak("Projekte und -maßnahmen")),
    'Projekte und <span class="nb">-maßnahmen</span>')
end)
