--- The manual of the API, as types for editors, and as a document for
--- every format.

local d = require "wegmarke.doc"
local fields = require "wegmarke.repl.fields"
local stubs = require "wegmarke.repl.stubs"
local sys = require "wegmarke.sys"

local M = {}

--- The files for editors: the descriptions, and the words of modules as globals.
---@return {name: string, bytes: string}[]
function M.types()
  local files = stubs.files()
  files[#files + 1] = { name = "author_fields.lua", bytes = fields.classes() }
  files[#files + 1] = { name = "author_globals.lua", bytes = fields.globals(stubs.modules()) }
  return files
end

-- A description as blocks: { kind = "p"|"li", text }.
local function blocks(s)
  local list, current = {}, nil
  for line in (s .. "\n"):gmatch("(.-)\n") do
    local item = line:match("^%s*%* (.*)$")
    if line == "" then
      current = nil
    elseif item then
      current = { kind = "li", text = item }
      list[#list + 1] = current
    elseif current then
      current.text = current.text .. " " .. line:gsub("^%s+", "")
    else
      current = { kind = "p", text = line }
      list[#list + 1] = current
    end
  end
  return list
end

local function code_of(entry)
  local lines = {}
  for _, example in ipairs(entry.examples) do
    lines[#lines + 1] = example.code .. (example.want and "\n  --> " .. example.want or "")
  end
  return #lines > 0 and d.source(table.concat(lines, "\n"), "lua")
end

-- What stands between backticks is code.
local function rich(s)
  local out, at = {}, 1
  for from, code, to in s:gmatch "()`([^`]+)`()" do
    out[#out + 1], out[#out + 2], at = s:sub(at, from - 1), d.code(code), to
  end
  out[#out + 1] = s:sub(at)
  return out
end

-- A description: paragraphs, and lists of what follows each other.
local function described(s)
  local out, list = {}, nil
  for _, block in ipairs(blocks(s)) do
    if block.kind == "li" then
      if not list then
        list = {}
        out[#out + 1] = d.list(list)
      end
      list[#list + 1] = rich(block.text)
    else
      list = nil
      out[#out + 1] = d.p(rich(block.text))
    end
  end
  return out
end

local function terms_of(entry)
  local rows = {}
  for _, kind in ipairs {
    { "takes", entry.params }, { "gives", entry.returns }, { "field", entry.fields },
  } do
    for _, item in ipairs(kind[2]) do
      local name = item.name .. (item.optional and "?" or "")
      rows[#rows + 1] = { { kind[1], name ~= "" and { " ", d.code(name) } },
        { d.code(item.type), item.text ~= "" and { ", ", rich(item.text) } } }
    end
  end
  return #rows > 0 and d.terms(rows)
end

-- What is described under a name: a module, or one entry of it.
local function named(name)
  local module, entry = stubs.module(name), stubs.find(name)
  if module or not entry then return { module } end
  return { { short = entry.module:gsub("^wegmarke%.", ""), text = "", entries = { entry } } }
end

--- The manual as a document.
---@param name string|nil of a module or of what is in one; without it all
---@return wegmarke.doc.Document|nil document nil if there is nothing of the name
function M.document(name)
  local parts = {}
  for i, module in ipairs(name and named(name) or stubs.modules()) do
    local said = { described(module.text) }
    for _, entry in ipairs(module.entries) do
      said[#said + 1] = d.section(d.code(stubs.signature(entry)),
        { described(entry.text), terms_of(entry), code_of(entry) })
    end
    parts[i] = d.part(module.short, module.short, said)
  end
  return #parts > 0 and d.document{ title = "Wegmarke " .. sys.version .. ": the Lua API", language = "en",
    generator = "Wegmarke " .. sys.version, parts = parts } or nil
end

--- As Markdown.
---@return string
function M.markdown() return d.write(M.document(), "markdown") end

--- As one self-contained page.
---@return string
function M.html() return d.write(M.document(), "html", { contents = "Modules" }) end

return M
