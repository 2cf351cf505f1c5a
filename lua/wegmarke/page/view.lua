--- What every page has around it: where one is, what was just done, and how it looks.

local asset = require "wegmarke.form.asset"
local doc = require "wegmarke.doc"
local lang = require "wegmarke.lang"
local markup = require "wegmarke.doc.markup"

local h = markup.h
local M = {}

local own_style = [[
nav.way{padding-top:1rem}
nav.way ol{list-style:none;display:flex;flex-wrap:wrap;gap:.25rem .75rem;padding:0;margin:0}
nav.way li+li::before{content:"›";margin-right:.75rem;color:var(--mute)}
header.top{padding-top:1.25rem;border-top-width:.3rem}
section{margin-top:2.5rem}
form.do{max-width:44rem}
form.do .field{margin:.6rem 0}
form.row{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:end;max-width:none}
.said{border-left:.5rem solid var(--hue);background:var(--soft);padding:.75rem 1.25rem;margin:1rem 0}
.said.bad{border-color:#b3261e}
.said pre{white-space:pre-wrap;font:inherit;margin:0;background:none;padding:0}
details{margin:.75rem 0}
summary{cursor:pointer;min-height:2.25rem;font-weight:600}
input:not([type=checkbox]):not([type=file]):not([type=hidden]){font:inherit;color:var(--ink);
background:var(--bg);border:1px solid var(--strong);border-radius:.3rem;padding:.5rem .6rem;width:100%;
min-height:2.75rem}
]]

local sheet, sheet_hash

-- The style of every page, and what a policy calls it; made once.
local function style()
  sheet = sheet or require "wegmarke.report.style" .. require "wegmarke.form.style" .. own_style
  sheet_hash = sheet_hash or asset.hash(sheet)
  return sheet, sheet_hash
end

--- A link to another page of this server.
---@param words string
---@param path string
---@return table inline
function M.link(words, path) return doc.nodes(h.a{ href = path, words }) end

-- The way here: { words, path } each, the last without a path.
local function way(list)
  local items = {}
  for i, one in ipairs(list) do
    items[i] = h.li{ one[2] and h.a{ href = one[2], one[1] } or h.span{ ["aria-current"] = "page", one[1] } }
  end
  return doc.nodes(h.nav{ class = "way", ["aria-label"] = lang.say "page.way", h.ol(items) })
end

--- What a verb said, as it said it.
---@param said {ok: boolean, text: string, anchor: string|nil, form: table|nil}|nil `form`: the way back
---@return table|false block
function M.said(said)
  return said and doc.nodes(h.div{ class = said.ok and "said" or "said bad", role = "status", tabindex = "-1",
    id = "said", h.p{ h.strong{ lang.say(said.ok and "page.done" or "page.not_done") } },
    h.pre{ said.text }, said.form and said.form[1] or false })
end

-- Puts what was said where it was asked for: into the card or part of that name, else on top.
local function place(parts, said)
  local shown = said and M.said(said)
  for _, part in ipairs(said and parts or {}) do
    if part.id == said.anchor then
      table.insert(part.blocks, 1, shown)
      return nil
    end
    for _, b in ipairs(doc.flat(part.blocks)) do
      if b.id and b.id == said.anchor then
        table.insert(b.blocks, 1, shown)
        return nil
      end
    end
  end
  return shown
end

--- A page as bytes, with the policy that goes with it.
---@param page {title: string, eyebrow: string|nil, subtitle: string|nil, way: table[], head: table|nil,
---  parts: table[], said: table|nil}
---@return string bytes
---@return string policy
function M.html(page)
  local look, hash = style()
  local parts = {}
  for i = 1, doc.last(page.parts) do
    if page.parts[i] then parts[#parts + 1] = page.parts[i] end
  end
  local on_top = place(parts, page.said)
  local document = doc.document{ title = page.title, eyebrow = page.eyebrow, subtitle = page.subtitle,
    language = lang.base(lang.current()), look = "form served", parts = parts,
    file_title = page.title .. " – Wegmarke", head = { page.head or false },
    foot = { doc.small(lang.say "page.foot") } }
  local bytes = require("wegmarke.doc.write.html").write(document, { style = look,
    hash = function() return hash end,
    forms = true, contents = lang.say "page.contents", skip = lang.say "collect.skip",
    change = function(nodes)
      return { way(page.way)[1], on_top and on_top[1] or false, nodes }
    end })
  return bytes, "default-src 'none'; style-src " .. hash
    .. "; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
end

return M
