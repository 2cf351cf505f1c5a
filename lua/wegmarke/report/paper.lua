--- The page for programs that make files of it: a style sheet without variables, grids and calculations
--- for WeasyPrint (PDF), figures as pictures with a text beside. What the page says stays the same.

local html = require "wegmarke.doc.markup"

local h = html.h
local M = {}

-- What the variables of style.lua are on paper; lengths in points, so that they can be summed up.
local values = {
  bg = "#fff", soft = "#f4f7f8", tint = "#e0eef0", band = "#cfe4e8", line = "#c3ced2",
  strong = "#7b9098", ink = "#12191d", mute = "#4a5a61", hue = "#0f5b6c", deep = "#0a3f4c",
  mark = "#0f6b7e", on = "#fff", rail = "14pt", gap = "9pt", half = "1.5pt", stroke = "2pt", mid = "7pt",
}

--- "calc(9pt*-.5 - 2px)" as points; what has other units stays.
local function sum(expression)
  local plain = expression:sub(2, -2):gsub("([%d.]+)px", function(x) return tostring(x * 0.75) end)
    :gsub("([%d.]+)pt", "%1")
  if plain:find("[^%d%s.*/()+-]") then return "calc" .. expression end
  local made = load("return " .. plain, "=calc", "t", {})
  return made and string.format("%.2fpt", made()) or "calc" .. expression
end

-- The pieces of the profile line that go down: from where (s) to where (e) in a cell. What comes from
-- above begins well above: WeasyPrint measures a cell that is shorter than its row without the rest.
local function down()
  local starts = { [""] = -36, [".s1"] = -6, [".s2"] = 7 }
  local ends = { [".e1"] = -6, [".e2"] = 7 }
  local out = {}
  for name, from in pairs(starts) do
    out[#out + 1] = (".lv%s{top:%gpt;bottom:0;height:auto}"):format(name, from)
    for last, upto in pairs(ends) do
      out[#out + 1] = (".lv%s%s{top:%gpt;bottom:auto;height:%gpt}"):format(name, last, from, upto - from)
    end
  end
  -- what names more classes counts more, whatever its place; the order only has to stay the same
  table.sort(out)
  return table.concat(out, "\n")
end

-- Instead of grids and flexible boxes.
local layout = [[
html{font-family:"Liberation Sans","DejaVu Sans",Arial,sans-serif}
h1{string-set:unit content()}
@page{@bottom-left{content:string(unit);font:8.5pt "Liberation Sans",Arial,sans-serif;color:#51626a}}
img{display:block;width:100%;height:auto}
img.logo{width:auto;max-width:52mm;max-height:16mm}
.facts>div{display:inline-block;width:23%;vertical-align:top;margin:0 1% 2mm 0}
.facts>.more{width:70%}
.legend li{display:inline-block;margin:0 5mm 1mm 0}
.legend img{display:inline-block;width:6mm;height:4mm;vertical-align:middle;margin-right:1.5mm}
.scale{display:table;width:100%;table-layout:fixed}
.scale span{display:table-cell}
.card{display:block}
.card>div{display:inline-block;width:74mm;vertical-align:top}
.card>div+div{width:96mm;margin-left:4mm}
.card>.ask{margin:0 0 2mm}
.two>div,.two>table{display:inline-block;width:47%;vertical-align:top;margin-right:2%}
dl.short dt{float:left;clear:left;width:46mm}
dl.short dd{margin:0 0 1.5mm 48mm}
dl.plan dd{margin-left:0}
.strip{max-width:none}
.dots{max-width:72mm}
.radar{max-width:120mm}
.vh{display:none}
.badges{position:absolute;left:0;right:0;top:2pt;height:auto;display:block;text-align:center}
.badges.border{top:-12pt}
table.matrix{border-spacing:3pt 9pt;width:100%;font-size:5.9pt;line-height:1.18}
table.matrix th,table.matrix td{padding-bottom:.1em}
.matrixpage h2{margin:0}
#talk,#order,#questions,#participation{break-inside:auto}
.matrixpage .lead{font-size:7.5pt;max-width:none}
ul,ol{padding-left:5mm}
nav.toc,.skip{display:none}
table.profile .at{width:30%}
table.profile th:first-child{width:27%}
table.profile{font-size:8.5pt}
.brief table.profile{font-size:8pt}
.brief td,.brief th{padding-top:.6mm;padding-bottom:.6mm}
.brief p{max-width:none}
.brief footer{margin-top:2mm;padding-top:1mm}
]]

--- The style sheet of the page, for paper.
---@param css string
---@param chosen table<string, string>|nil colours of an agency
---@return string
function M.style(css, chosen)
  chosen = chosen or {}
  css = css:gsub("@media([^{]+)(%b{})", function(head, body)
    return head:find("print", 1, true) and not head:find("screen", 1, true) and body:sub(2, -2) or ""
  end)
  css = css:gsub("%-%-[%w-]+:[^;{}]*;?", "")
  css = css:gsub("var%(%-%-([%w-]+)%)", function(name)
    return chosen[name] or values[name] or "0"
  end)
  css = css:gsub("calc(%b())", sum)
  return css .. layout .. down()
end

-- Boxes to tick, without flexible boxes and the gaps of these.
local boxes = [[
.tick{display:block;padding-left:6mm}
.values .between{margin-left:6mm}
.box{display:inline-block;margin-left:-6mm;margin-right:2.4mm;margin-top:0;
overflow:hidden;vertical-align:-1pt}
.others{display:block}
.others .tick{display:inline-block;margin-right:6mm}
.who>*{margin-right:8mm}
]]

--- A page that was made for paper, with the variables of its style sheet resolved: WeasyPrint knows them
--- in few places.
---@param page string
---@return string
function M.resolved(page)
  return (page:gsub("<style>(.-)</style>", function(css)
    css = css:gsub("@media([^{]+)(%b{})", function(head, body)
      return head:find("print", 1, true) and body:sub(2, -2) or ""
    end)
    local own = {}
    for name, value in css:gmatch("%-%-([%w-]+):([^;{}]*)") do own[name] = value end
    for _ = 1, 3 do -- variables may name variables
      css = css:gsub("var%(%-%-([%w-]+)%)", function(name) return own[name] end)
    end
    return "<style>" .. css:gsub("calc(%b())", sum) .. boxes .. "</style>"
  end))
end

--- What of the style sheet says how figures look, resolved, for pictures that stand alone.
local function figure_style(css, chosen)
  local out = { "text{font-family:'Liberation Sans','DejaVu Sans',Arial,sans-serif}" }
  for selector, body in M.style(css, chosen):gmatch("\nsvg ([^{}]+)(%b{})") do
    out[#out + 1] = selector:gsub("svg ", "") .. body
  end
  return table.concat(out)
end

--- The texts of a figure: what it is, what it shows.
local function said(svg)
  local texts = {}
  for i = 1, #svg do
    local child = svg[i]
    if type(child) == "table" and (child[0] == "title" or child[0] == "desc") then
      texts[#texts + 1] = tostring(child[1])
    end
  end
  return table.concat(texts, ". ")
end

local function picture(svg, style)
  local copy = {}
  for key, value in pairs(svg) do copy[key] = value end
  copy.class, copy.xmlns = nil, "http://www.w3.org/2000/svg"
  copy[1] = { h.style{ html.raw(style) }, svg[1] }
  local bytes = html.render(copy):gsub("[^%w%-._~]", function(c) return ("%%%02X"):format(c:byte()) end)
  return h.img{ class = svg.class or false, alt = said(svg), src = "data:image/svg+xml," .. bytes }
end

--- Replaces every figure below a node by what `make` makes of it.
local function walk(node, make)
  for key, child in pairs(node) do
    if type(child) == "table" and type(key) == "number" then
      if child[0] == "svg" then
        node[key] = make(child)
      else
        walk(child, make)
      end
    end
  end
end

--- Makes the figures of a page pictures with their texts beside.
---@param node table
---@param css string
---@param chosen table<string, string>|nil colours of an agency
---@return table node
function M.pictures(node, css, chosen)
  local style = figure_style(css, chosen)
  walk(node, function(svg) return picture(svg, style) end)
  return node
end

return M
