--- Slips with the codes, one to cut off for each person, and a list in which who gets which is written by
--- hand. Names that are given stand in this file and are stored nowhere else.

local d = require "wegmarke.doc"

local M = {}

local style = [[
@page{size:A4;margin:14mm}
:root{color-scheme:light}
*{box-sizing:border-box}
html{background:#fff;color:#17232a;font:10.5pt/1.4 "Segoe UI","Noto Sans","Liberation Sans",Arial,sans-serif}
body{margin:0}
h1{font-size:17pt;margin:0 0 2mm}
h2{font-size:14pt;margin:0 0 3mm}
p{margin:.3em 0}
.vh{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.eyebrow,.small{color:#51626a}
.slips{display:flex;flex-wrap:wrap}
.slip{width:50%;min-height:62mm;border:1px dashed #7b9098;padding:5mm 6mm;break-inside:avoid}
.slip h3{font-size:22pt;margin:0 0 2mm;letter-spacing:.05em}
section{break-before:page}
section:first-of-type{break-before:auto}
table{border-collapse:collapse;width:100%}
th,td{border:1px solid #7b9098;padding:1.5mm 2mm;text-align:left;height:9mm}
tr{break-inside:avoid}
@media screen{body{padding:2rem;max-width:210mm;margin:auto}}
]]

local function slip(D, code, name)
  return d.card({ d.section(code, {
    name and d.p(d.strong(name)),
    d.p(D:t("slip_for", { unit = D.W:unit_named(), date = D.W:date(D.W.a.held_on) })),
    d.p(D:t "slip_how"), d.small(D:t "slip_keep") }) }, "slip")
end

--- The page.
---@param D table words of the day
---@param codes string[]
---@param names string[]|nil of the people, in the order of the codes; they stand on the page and nowhere else
---@return string bytes HTML
function M.html(D, codes, names)
  local slips, rows = {}, {}
  for i, code in ipairs(codes) do
    slips[i] = slip(D, code, names and names[i])
    rows[i] = { code, names and names[i] or " ", " " }
  end
  local made = D:document("slips", {})
  made.parts = {
    d.part("slips", D:t "slips_cut", { d.group(slips, "slips") }),
    d.part("list", D:t "list_title", { d.p(D:t(names and "list_lead_names" or "list_lead")),
      d.table{ key = "list", caption = D:t "list_title", rows = rows, columns = {
        { D:t "list_code", kind = "name" }, { D:t "list_name" }, { D:t "list_role" } } } }),
  }
  return d.write(made, "html", { style = style })
end

return M
