--- What must hold for every document, whatever blocks it has and whatever they say: each writer makes a
--- file of its format, in which no text became anything else.

local json = require "wegmarke.json"
local raw = require "wegmarke.fuzz.raw"

local doc = require "wegmarke.doc"
local xlsx = require "wegmarke.xlsx"

local M = {}

--- A reader of bytes: choices, and texts cut from what follows.
local function reader(bytes)
  local at = 0
  local self = {}
  function self.byte()
    at = at + 1
    return bytes:byte(at) or 0
  end
  function self.text()
    local n = self.byte() % 32
    local s = bytes:sub(at + 1, at + n)
    at = at + n
    return s
  end
  function self.done() return at >= #bytes end
  return self
end

local inline, blocks

local inlines = {
  function(r, n) return doc.strong(inline(r, n)) end, function(r, n) return doc.em(inline(r, n)) end,
  function(r, n) return doc.bold(inline(r, n)) end, function(r, n) return doc.aside(inline(r, n)) end,
  function(r, n) return doc.code(inline(r, n)) end, function(r, n) return doc.lang(inline(r, n), "en") end,
  function(r, n) return doc.ref(inline(r, n), "one") end,
  function(r, n) return doc.footnote(inline(r, n)) end,
  function(r) return doc.place(r.text(), r.byte()) end, function(r) return r.byte() * 0.5 end,
  function(r, n) return { inline(r, n), false, inline(r, n) } end,
}

function inline(r, n)
  local kind = r.byte() % 32
  if n < 1 or r.done() or not inlines[kind] then return r.text() end
  return inlines[kind](r, n - 1)
end

local function cell(r, n)
  local kind = r.byte() % 8
  if kind == 0 then return false end
  if kind == 1 then return r.byte() end
  if kind == 2 and n > 0 then return doc.item(inline(r, n), blocks(r, n - 1), "here") end
  return inline(r, n)
end

local columns = { "name", "words", "number", "year", "date", "mark", "key", "value" }

local function table_of(r, n)
  local t = { key = "t", caption = r.text(), shown = r.byte() % 2 == 0, columns = {}, rows = {},
    look = r.byte() % 4 == 0 and "input" or nil }
  for j = 1, r.byte() % 9 do
    t.columns[j] = { r.text(), kind = columns[r.byte() % 12 + 1], optional = r.byte() % 4 == 0 or nil }
  end
  for i = 1, r.byte() % 5 do
    t.rows[i] = {}
    for j = 1, #t.columns do t.rows[i][j] = cell(r, n) end
  end
  return doc.table(t)
end

local function items(r, n)
  local list = {}
  for i = 1, r.byte() % 4 do
    list[i] = r.byte() % 2 == 0 and inline(r, n) or doc.item(inline(r, n), blocks(r, n - 1))
  end
  return list
end

local makers = {
  function(r, n) return doc.p(inline(r, n)) end, function(r, n) return doc.lead(inline(r, n)) end,
  function(r, n) return doc.small(inline(r, n)) end, function(r, n) return doc.quote(inline(r, n)) end,
  function(r, n) return doc.section(r.text(), blocks(r, n - 1), { code = r.text() }) end,
  function(r, n) return doc.group(blocks(r, n - 1)) end, function(r, n) return doc.list(items(r, n)) end,
  function(r, n) return doc.list(items(r, n), "plain") end, function(r, n) return doc.steps(items(r, n)) end,
  function(r, n) return doc.terms{ { r.text(), cell(r, n) }, { r.text(), cell(r, n) } } end, table_of,
  function(r, n) return doc.figure{ figure = r.byte() % 2 == 0 and "lines" or "shares", table = "t",
    data = { title = r.text(), axis = { title = r.text(), min = 1, max = 4, step = 1 },
      series = { { column = 1 + r.byte() % 3, name = r.text(), mark = "circle" } } },
    alt = r.text(), caption = r.text(), instead = r.byte() % 2 == 0 and blocks(r, n - 1) or nil } end,
  function(r, n) return doc.card(blocks(r, n - 1)) end,
  function(r, n) return doc.note(r.text(), blocks(r, n - 1)) end,
  function(r, n) return doc.more(r.text(), blocks(r, n - 1)) end,
  function(r, n) return doc.beside(blocks(r, n - 1), blocks(r, n - 1)) end,
  function(r) return doc.source(r.text(), "lua") end, function(r) return doc.blank(r.byte() % 4) end,
  function(r, n) return doc.tick(inline(r, n)) end, function() return doc.page_break() end,
}

function blocks(r, n)
  local list = {}
  for i = 1, n > 0 and r.byte() % 4 or 0 do
    if r.done() then break end
    list[i] = makers[r.byte() % #makers + 1](r, n)
  end
  return list
end

local function document_of(r)
  local parts = {}
  for i = 1, r.byte() % 4 do
    parts[i] = doc.part("p" .. i, r.byte() % 4 > 0 and r.text() or nil, blocks(r, 4))
    if r.byte() % 4 == 0 then
      parts[i].sheets = { doc.sheet{ key = "s", name = r.text(), title = r.text(), blocks = blocks(r, 3) } }
    end
  end
  return doc.document{ title = r.text(), subtitle = r.text(), eyebrow = r.text(), language = "de",
    date = "2026-05-01", generator = "Wegmarke", facts = doc.terms{ { r.text(), inline(r, 2) } },
    head = blocks(r, 3), parts = parts, foot = blocks(r, 3) }
end

local void = { meta = true, img = true, br = true, hr = true, input = true }

--- Elements close in turn, nothing that is text opens one, no byte is there that XML has no place for.
local function check_markup(s)
  assert(utf8.len(s), "not UTF-8")
  assert(not s:find("[\0-\8\11\12\14-\31\127]") and not s:find("\xEF\xBF[\xBE\xBF]"), "a control character")
  local open = {}
  s = s:gsub("^<!DOCTYPE html>", ""):gsub("^<%?xml.-%?>", ""):gsub("<style>.-</style>", "")
  for text in (">" .. s):gmatch(">([^<]*)") do
    for entity in text:gmatch("&[^;]*;?") do
      assert(entity:find("^&#?%w+;$"), "a loose &: " .. entity)
    end
  end
  for slash, name, rest in s:gmatch("<(/?)([%w:]+)([^>]*)>") do
    assert(name ~= "script", "a script")
    assert((rest:gsub('[%w:_-]+="[^"<]*"', ""):gsub("[%s/]", "")) == "", "attributes: " .. rest)
    if slash == "/" then
      assert(table.remove(open) == name, "closes " .. name)
    elseif not rest:find("/$") and not void[name] then
      open[#open + 1] = name
    end
  end
  assert(#open == 0, "left open")
end

local checks = { html = check_markup }

function checks.markdown(s)
  assert(utf8.len(s) and not s:find("[\0-\8\11-\31\127]"), "a control character")
  local fence
  for line in s:gmatch("[^\n]*") do
    local mark = line:match("^[> ]*(````*)")
    if mark and (not fence or fence == mark) then fence = not fence and mark or nil end
    if not fence then assert(not line:gsub("\\.", ""):gsub("<br>", ""):find("<", 1, true), "an element") end
  end
end

function checks.terminal(s)
  assert(utf8.len(s) and not s:find("[\0-\8\11-\31\127]"), "a control character")
end

-- Requests are those of the writer: a text that begins a line with a point or quote is none.
function checks.roff(s)
  checks.terminal(s)
  local known = { TH = true, PP = true, SS = true, SH = true, TP = true, RS = true, RE = true, br = true }
  for line in s:gmatch("[^\n]+") do
    if line:find("^[.']") then assert(known[line:match("^%.(%a+)")], "a request: " .. line) end
  end
end

function checks.json(s) assert(json.encode(assert(json.decode(s))) == s, "JSON reads back") end

function checks.xlsx(s)
  local names = {}
  for _, one in ipairs(assert(xlsx.read(s)).sheets) do
    assert(not names[one.name:lower()], "a name twice")
    names[one.name:lower()] = true
    for _, row in ipairs(one.rows) do
      for _, value in pairs(row) do
        assert(type(value) ~= "table" or value.date, "a formula or an error")
      end
    end
  end
end

function checks.docx(_, made)
  for _, one in ipairs(require("wegmarke.doc.write.docx").files(made)) do check_markup(one[2]) end
end

--- Every writer, twice the same, with the document that some bytes mean.
---@param bytes string
function M.all(bytes)
  local made = document_of(reader(bytes))
  for _, format in ipairs { "html", "markdown", "terminal", "json", "docx", "xlsx", "roff" } do
    local s = doc.write(made, format)
    checks[format](s, made)
    assert(s == doc.write(document_of(reader(bytes)), format), format .. " differs")
  end
  doc.write(made, "csv")
end

--- The same, called from C.
---@param input {bytes: string}
function M.write(input)
  M.all(raw(input.bytes))
  return { ok = true }
end

return M
