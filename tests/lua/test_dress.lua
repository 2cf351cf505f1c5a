--- The block `report { ... }` of a model: what is refused and where, what is inherited, that a logo is
--- pinned, and that nothing which must stand in a report can be left out.

local test = ...

local base64 = require "wegmarke.doc.base64"
local colours = require "wegmarke.module.colours"
local evaluate = require "wegmarke.evaluate"
local file = require "wegmarke.file"
local logo = require "wegmarke.module.logo"
local model = require "wegmarke.model"
local report = require "wegmarke.report"
local sys = require "wegmarke.sys"

local fixture = dofile("tests/fixtures/evaluation.lua")

local HEAD = [[
model "probe" { api = 1, version = "1", extends = "dkbm", endorsed_by = none,
  title = { de = "Probe", en = "Trial" } }
]]

local PNG = assert(sys.packed("models/beispielland/logo.png"))

-- A folder with a variant; returns what `model.load` says.
local function variant(t, block, files)
  local folder = t.tmp() .. "/probe"
  sys.mkdir(folder)
  assert(file.write(folder .. "/model.lua", HEAD, { overwrite = true }))
  assert(file.write(folder .. "/report.lua", block, { overwrite = true }))
  for name, bytes in pairs(files or {}) do
    assert(file.write(folder .. "/" .. name, bytes, { overwrite = true }))
  end
  return model.load(folder)
end

local function first_of(findings, severity)
  for _, finding in ipairs(findings) do
    if finding.severity == severity then return finding end
  end
end

-- Luminance and contrast once more, from the text of WCAG 2.1.
local function contrast(a, b)
  local function l(colour)
    local sum = 0
    for i, weight in ipairs { 0.2126, 0.7152, 0.0722 } do
      local c = tonumber(colour:sub(2 * i, 2 * i + 1), 16) / 255
      sum = sum + weight * (c <= 0.03928 and c / 12.92 or ((c + 0.055) / 1.055) ^ 2.4)
    end
    return sum
  end
  local x, y = l(a), l(b)
  if x < y then x, y = y, x end
  return (x + 0.05) / (y + 0.05)
end

local REFUSED = {
  { "an unknown part, with the nearest", 'report {\n  order = { "summry" } }', 2, "model.report_part",
    "summary" },
  { "a part named twice", 'report {\n without = { "look",\n "look" } }', 3, "model.twice", "look" },
  { "a part both ways", 'report {\n order = { "look" },\n without = { "look" } }', 2,
    "model.report_part_both", "look" },
  { "an unknown field", 'report {\n farben = {} }', 2, "model.unknown_field", "farben" },
  { "no colour", 'report {\n colours = {\n main = "rot" } }', 3, "model.colour_form", "rot" },
  { "a colour hard to read", 'report {\n colours = {\n main = "#f2c200" } }', 3, "model.colour_contrast",
    "#856b00" },
  { "a ground too dark", 'report {\n colours = {\n soft = "#404040" } }', 3, "model.colour_contrast",
    "#" },
  { "a logo elsewhere", 'report {\n logo = "../logo.png" }', 2, "model.logo_name", "PNG" },
  { "a logo that is drawn", 'report {\n logo = "logo.svg" }', 2, "model.logo_name", "SVG" },
  { "no logo there", 'report {\n logo = "fehlt.png" }', 2, "model.logo_missing", "fehlt.png" },
  { "no picture", 'report {\n logo = "logo.png" }', 2, "model.logo_no_png", "PNG", "<svg onload=x>" },
  { "a damaged one", 'report {\n logo = "logo.png" }', 2, "model.logo_damaged", "logo.png",
    PNG:sub(1, -20) },
  { "one with more behind it", 'report {\n logo = "logo.png" }', 2, "model.logo_damaged", "logo.png",
    PNG .. "<script>" },
  { "a huge one", 'report {\n logo = "logo.png" }', 2, "model.logo_large", "100",
    PNG .. ("x"):rep(120 * 1024) },
  { "two blocks", 'report { }\nreport { }', 2, "model.twice_at", "report" },
}

for _, row in ipairs(REFUSED) do
  test("refused: " .. row[1], function(t)
    local m, findings = variant(t, row[2], { ["logo.png"] = row[6] })
    t.eq(m, nil)
    local first = first_of(findings, "error")
    t.eq({ first.message.key, first.line }, { row[4], row[3] })
    t.match(first.file, "probe/report%.lua$")
    for _, language in ipairs { "de", "en" } do
      local words = model.finding_text(first, language)
      t.ok(not words:find("%[model%.") and not words:find("{%a+}"), words)
      t.has(words, row[5])
    end
  end)
end

test("a logo without words is told, not refused", function(t)
  local m, findings = variant(t, 'report { logo = "logo.png" }', { ["logo.png"] = PNG })
  t.ok(m)
  t.eq(first_of(findings, "warning").message.key, "model.logo_alt")
end)

test("the colour that a message offers is readable, whatever was chosen", function(t)
  for r = 0, 255, 51 do
    for g = 0, 255, 51 do
      for b = 0, 255, 51 do
        local main = ("#%02x%02x%02x"):format(r, g, b)
        t.ok(math.abs(colours.contrast(main, "#ffffff") - contrast(main, "#ffffff")) < 1e-9)
        local faults = colours.faults { main = main }
        t.eq(#faults, contrast(main, "#ffffff") < 4.5 and 1 or 0, main)
        local used = faults[1] and faults[1].try or main
        t.eq(#colours.faults { main = used }, 0, main)
        local light, dark = colours.scheme { main = used }
        for _, pair in ipairs { { light.hue, "#ffffff" }, { light.hue, light.tint },
          { light.deep, "#ffffff" }, { "#17232a", light.tint }, { dark.hue, "#10191d" },
          { dark.deep, "#10191d" },
          { "#e4ecee", dark.tint }, { dark.hue, dark.tint }, { "#0b1a1f", dark.mark } } do
          t.ok(contrast(pair[1], pair[2]) >= 4.5, used .. ": " .. pair[1] .. " on " .. pair[2])
        end
      end
    end
  end
end)

test("a variant inherits the block, changes what it names and empties with none", function(t)
  local base = assert(model.load "beispielland")
  local folder = t.tmp() .. "/erbe"
  sys.mkdir(folder)
  assert(file.write(folder .. "/model.lua", [[
model "erbe" { api = 1, version = "1", extends = "beispielland", endorsed_by = none, title = "Erbe" }
report { without = { "look" }, logo = none, intro = { de = "Anders." } }
]]))
  local m, findings = model.load(folder)
  assert(m, findings[1] and model.finding_text(findings[1], "de"))
  t.eq({ m.report.without, m.report.order, m.report.picture, m.report.logo },
    { { "look" }, base.report.order, nil, nil })
  t.eq({ m:text(m.report.intro, "de"), m:text(m.report.intro, "en") },
    { "Anders.", base:text(base.report.intro, "en") })
  t.match(m:origin(m.report, { "colours", "main" }).file, "beispielland/report%.lua$")
  t.match(m:origin(m.report, { "without", 1 }).file, "erbe/model%.lua$")
end)

test("a logo is part of the hash, and stays when the folder is gone", function(t)
  local m = assert(variant(t, 'report { logo = "logo.png", logo_alt = { de = "L", en = "L" } }',
    { ["logo.png"] = PNG }))
  local again = assert(model.from_files("probe", m.files))
  t.eq({ again.hash, again.report.picture.width, again.report.picture.bytes == m.report.picture.bytes },
    { m.hash, m.report.picture.width, true })
  local files = { table.unpack(m.files) }
  t.eq(files[#files].path, "logo.png")
  files[#files] = { model_id = "probe", path = "logo.png", bytes = files[#files].bytes .. "x" }
  t.ok(model.hash(files) ~= m.hash)
end)

test("a stray picture in the folder changes nothing", function(t)
  local one = assert(variant(t, 'report { without = { "look" } }'))
  local two = assert(variant(t, 'report { without = { "look" } }', { ["foto.png"] = PNG }))
  t.eq(one.hash, two.hash)
end)

test("of a picture only what shows gets into the page", function(t)
  local text = "tEXtAuthor\0Somebody"
  local with = PNG:sub(1, 33) .. string.pack(">I4", #text - 4) .. text .. "\0\0\0\0" .. PNG:sub(34)
  local picture = assert(logo.read(with))
  t.eq(picture.bytes, assert(logo.read(PNG)).bytes)
  t.ok(not picture.bytes:find("Somebody", 1, true))
  for n = 0, 5 do
    t.eq(#base64.encode(("x"):rep(n)), (n + 2) // 3 * 4)
  end
  t.eq(base64.encode("Wegmarke"), "V2VnbWFya2U=")
  local all = {}
  for i = 0, 255 do all[#all + 1] = string.char(i, 255 - i) end
  for n = 0, 40 do
    local bytes = table.concat(all, "", 1, n)
    t.eq(base64.decode(base64.encode(bytes)), bytes)
    t.eq(base64.decode(base64.encode(bytes .. "x")), bytes .. "x")
  end
  for _, other in ipairs { "V2VnbWFya2U", "V2VnbWFya2V=", "V2Vn====", "V2V n", "=AAA", "AA=A" } do
    t.eq(base64.decode(other), nil, other)
  end
end)

-- The report of the fixture with a block.
local function page(block, format, opts)
  local E, M = fixture()
  M.report = block
  return report[format or "html"](E, M, opts or {}), E
end

test("the agency's words, colours and logo stand in the page, escaped", function(t)
  local picture = assert(logo.read(PNG))
  local html = page({ intro = "<b>Hallo</b>", contact = "Zeile 1\nZeile 2", funding = "Geld & Gut",
    colours = { main = "#7a1f4d" }, picture = picture, logo_alt = { de = 'Ein "Logo"', en = "L" } })
  t.has(html, "<p>&lt;b&gt;Hallo&lt;/b&gt;</p>")
  t.has(html, "<p>Zeile 1</p>\n<p>Zeile 2</p>")
  t.has(html, "Geld &amp; Gut")
  t.has(html, "--hue:#7a1f4d")
  t.has(html, 'alt="Ein &quot;Logo&quot;"')
  t.has(html, 'src="data:image/png;base64,iVBORw0KGgo')
  t.has(html, "img-src data:")
  t.has(page({ intro = "Hallo *du*", funding = "Geld" }, "markdown"), "Hallo \\*du\\*")
end)

test("what belongs to every report stands in it, whatever is left out", function(t)
  local all = require("wegmarke.report.sections").all
  for _, preset in ipairs { false, "spitze", "gruppe", "agentur", "oeffentlich" } do
    for _, format in ipairs { "html", "markdown" } do
      local bytes, E = page({ without = all }, format, { preset = preset or nil, language = "de" })
      t.has(bytes, "Beteiligt: ")
      t.has(bytes, "keine Zensuren")
      for _, e in ipairs(E.errors or {}) do t.has(bytes, e.id) end
      t.ok(#E.errors > 0, "the fixture has a rule that failed")
    end
  end
  local E, M = fixture()
  E.provisional, M.report = true, { without = all }
  t.has(report.html(E, M, { language = "de" }), "Vorläufiger Bericht")
end)

test("a preset shows nothing more because a model names it", function(t)
  local html = page({ order = { "elements", "advice", "protocol", "participation" } }, "html",
    { preset = "oeffentlich" })
  for _, id in ipairs { "elements", "advice", "protocol", "participation" } do
    t.ok(not html:find('id="' .. id .. '"', 1, true), id)
  end
end)

test("the block changes how a report looks, never what it found", function(t)
  local base, dressed = assert(model.load "dkbm"), assert(variant(t, 'report { without = { "talk" } }'))
  local a = require("wegmarke.module.cases").recorded(base, { id = "x", ist = { koordination = 2 },
    soll = { koordination = 3 } })
  local one, two = evaluate.run(base, a), evaluate.run(dressed, a)
  t.eq(two.elements, one.elements)
  t.eq(two.order, one.order)
  t.eq(#two.advice, #one.advice)
end)

local OWN = [[
report { order = { "summary" }, without = { "hints", "gone" }, parts = {
  { id = "gone", title = "Fort", blocks = { { text = "Nie gezeigt" } } },
  { id = "auftrag", title = { de = "Der Auftrag", en = "The task" }, after = "summary", blocks = {
    { text = { de = "Beschluss <b>vom Mai", en = "Decision of May" } },
    { heading = "Zu klären", list = { "wer *einlädt*", "wann" }, steps = { "erst", "dann" } },
    { quote = "Wir fangen an.", tick = { "gelesen" }, lines = 2 } } } } }
add "document.report.anlage" { title = "Anlage", after = "auftrag", blocks = { { text = "Dazu gelegt" } } }
]]

local function of_api_2(t, block)
  local folder = t.tmp() .. "/probe"
  sys.mkdir(folder)
  assert(file.write(folder .. "/model.lua", (HEAD:gsub("api = 1", "api = 2")), { overwrite = true }))
  assert(file.write(folder .. "/report.lua", block, { overwrite = true }))
  return model.load(folder)
end

test("a model of api 2 has parts of its own, where it says, in every format", function(t)
  local M2, findings = of_api_2(t, OWN)
  t.ok(M2, findings and findings[1] and model.finding_text(findings[1], "en"))
  local E, M = fixture()
  M.report = M2.report
  local made = require("wegmarke.report.document").of(E, M, { language = "de" })
  local ids = {}
  for i, part in ipairs(made.parts) do ids[i] = part.id end
  t.eq({ table.unpack(ids, 1, 4) }, { "summary", "auftrag", "anlage", "build_on" })
  t.ok(not table.concat(ids, " "):find("gone", 1, true))
  local said = { html = report.html(E, M, { language = "de" }), text = report.text(E, M, { language = "de" }),
    markdown = report.markdown(E, M, { language = "de" }):gsub("\\", ""), sheets = "" }
  for _, sheet in ipairs(require("wegmarke.xlsx").read(report.xlsx(E, M, { language = "de" })).sheets) do
    for _, row in ipairs(sheet.rows) do said.sheets = said.sheets .. tostring(row[1]) .. "\n" end
  end
  for format, bytes in pairs(said) do
    for _, words in ipairs { "Der Auftrag", "Zu klären", "wer *einlädt*", "erst", "Wir fangen an.", "gelesen",
      "Dazu gelegt" } do
      t.ok(bytes:find(words, 1, true), format .. " lacks " .. words)
    end
    t.ok(not bytes:find("Nie gezeigt", 1, true), format)
  end
  t.has(said.html, "Beschluss &lt;b&gt;vom Mai")
  t.has(report.html(E, M, { language = "en" }), "Decision of May")
  t.has(report.html(E, M, { preset = "oeffentlich" }), "Zu klären")
  t.ok(not report.html(E, M, { preset = "spitze" }):find("Zu klären", 1, true), "one page has no room")
  t.has(report.html(E, M, { parts = { "anlage" } }), "Dazu gelegt")
end)

test("own parts are changed and taken away by the verbs of variants", function(t)
  local M2, findings = of_api_2(t, OWN .. [[
change "document.report.anlage" { title = "Beilage", after = "plan" }
remove "document.report.auftrag" { why = "andere Fassung" }
]])
  t.ok(M2, findings and findings[1] and model.finding_text(findings[1], "en"))
  local titles = {}
  for i, part in ipairs(M2.report.parts) do titles[i] = part.title end
  t.eq(titles, { "Fort", "Beilage" })
end)

test("own parts are refused where they cannot be", function(t)
  local function why(block, make)
    local made, findings = (make or of_api_2)(t, block)
    t.eq(made, nil, block)
    return first_of(findings, "error").message.key
  end
  t.eq(why(OWN, variant), "model.needs_api")
  t.eq(why('report { parts = { { id = "summary", title = "x", blocks = { { text = "x" } } } } }'),
    "model.twice")
  t.eq(why('report { parts = { { id = "a", title = "x", after = "summry", blocks = {} } } }'),
    "model.report_part")
  t.eq(why('report { parts = { { id = "a", title = "x", after = "a", blocks = {} } } }'),
    "model.report_part_place")
  t.eq(why('report { without = { "a" } }'), "model.report_part")
  t.match(why('report { parts = { { id = "a", title = "x", blocks = { { html = "<p>" } } } } }'), "^model%.")
end)
