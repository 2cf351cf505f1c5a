--- The Lua files that taking in a workbook writes: their text, the mark that tells whether anybody worked
--- on them since, and what is to happen to each.

local file = require "wegmarke.file"
local lang = require "wegmarke.lang"
local load = require "wegmarke.module.load"
local printer = require "wegmarke.module.workbook.print"
local search = require "wegmarke.module.search"
local sys = require "wegmarke.sys"

local M = {}

--- What a file's mark names as the workbook where it came from more than one.
M.SEVERAL = "several"

local MARK = "%-%- sha256 (%x+) (%w+)\n?"

-- The text without its mark, and what that says.
local function unmarked(bytes)
  local text = bytes:gsub("\r\n", "\n")
  local from, to, sum, book = text:find(MARK)
  if not from then
    return text
  end
  return text:sub(1, from - 1) .. text:sub(to + 1), sum, book
end

--- The mark of a file: which workbook it came from, and whether it is as it was written.
---@param bytes string|nil
---@return { book: string, own: boolean }|nil
function M.mark(bytes)
  local text, sum, book = unmarked(bytes or "")
  return sum and { book = book, own = sys.sha256(text) == sum }
end

--- How a workbook is called in marks.
---@param id string|nil of its beginning
---@return string
function M.book(id)
  return id and id:sub(1, 16) or "none"
end

-- The canonical text of a file, without mark.
local function text_of(doc, path, decls)
  local header = {}
  local key = path == "workbook.lua" and "workbook.header_variant" or "workbook.header"
  for line in lang.text(doc.language, key):gmatch("[^\n]+") do
    header[#header + 1] = line
  end
  return printer.file(header, decls)
end

-- What a file that is there says, printed canonically; nil if it does not run.
local function reprint(doc, path, bytes)
  local declared = load.declared(doc.id, { { model_id = doc.id, path = path, bytes = bytes,
                                             shown = path } })
  return declared and text_of(doc, path, declared)
end

--- What to do with one file: "new", "same", "replace", "beside".
---@param doc table
---@param path string
---@param decls table[]
---@param old string|nil what it says so far
---@param book string the workbook, for the mark
---@return { path: string, bytes: string, action: string, beside: string|nil, decls: table[] }
function M.plan(doc, path, decls, old, book)
  local text = text_of(doc, path, decls)
  local step = { path = path, decls = decls, action = "new" }
  step.bytes = ("%s-- sha256 %s %s\n"):format(text, sys.sha256(text), book)
  local mark = M.mark(old)
  if old and (unmarked(old) == text or reprint(doc, path, old) == text) then
    step.bytes, step.action = old, "same"
  elseif mark and mark.own then
    step.action = "replace"
  elseif old then
    step.action, step.beside = "beside", path:gsub("%.lua$", ".new.lua")
    step.unmarked = not mark
  end
  return step
end

-- The first place where two values differ, as a path; nil if they are the same.
local function difference(a, b, path)
  if type(a) ~= "table" or type(b) ~= "table" then
    return a ~= b and path or nil
  end
  for _, one in ipairs { a, b } do
    for key in pairs(one) do
      local at = difference(a[key], b[key], path .. "." .. tostring(key))
      if at then
        return at
      end
    end
  end
end

--- Loads what would be written, and compares it with what it was printed of.
---@param id string the model's id
---@param steps table[] of `plan`
---@return table|nil err the first thing that reads differently
function M.verify(id, steps)
  for _, step in ipairs(steps) do
    if step.action ~= "same" then
      local read = load.declared(id, { { model_id = id, path = step.path, bytes = step.bytes,
                                         shown = step.path } })
      local at = not read and step.path
      for i = 1, math.max(#step.decls, #(read or {})) do
        local made, got = step.decls[i] or {}, (read or {})[i] or {}
        at = at or difference({ made.verb, made.id, made.body }, { got.verb, got.id, got.body },
          made.id or made.verb or "?")
      end
      if at then
        return lang.err("workbook.print_differs", { file = step.path, at = at })
      end
    end
  end
end

--- The files of the folder of a model, as load wants them; empty if there is no model yet.
---@param id string
---@param folder string
---@return table[]|nil files
---@return table|nil err
function M.there(id, folder)
  if not file.exists(folder .. "/model.lua") then
    return {}
  end
  local entry, err = search.find(folder, { "model" })
  if not entry then
    return nil, err
  end
  for _, one in ipairs(entry.files) do
    one.model_id = id
  end
  return entry.files
end

--- The files without one of them.
---@param files table[]
---@param path string
---@return table[]
function M.without(files, path)
  local list = { read = files.read }
  for _, one in ipairs(files) do
    list[#list + 1] = one.path ~= path and one or nil
  end
  return list
end

--- What one of the files says; nil if there is none.
---@param files table[]
---@param path string
---@return string|nil bytes
function M.bytes(files, path)
  for _, one in ipairs(files) do
    if one.path == path then
      return one.bytes
    end
  end
end

--- The model of these files.
---@param id string
---@param files table[]
---@param folder string where they are, for the base
---@param part boolean|nil some of its files are left out
---@return table|nil model
---@return table[] findings
function M.build(id, files, folder, part)
  return load.build(id, files, function(base)
    local found, why = search.base(base, { where = folder }, { "model" })
    return found and found.files, why
  end, nil, part)
end

--- The files after the plan: what is there, with what would be written.
---@param id string
---@param there table[]
---@param plan table[]
---@param folder string
---@return table[]
function M.after(id, there, plan, folder)
  local list = M.without(there, "")
  for _, step in ipairs(plan) do
    list = M.without(list, step.path)
    list[#list + 1] = { model_id = id, path = step.path, bytes = step.bytes,
                        shown = folder .. "/" .. (step.beside or step.path) }
  end
  table.sort(list, function(a, b)
    if (a.path == "model.lua") ~= (b.path == "model.lua") then
      return a.path == "model.lua"
    end
    return a.path < b.path
  end)
  return list
end

return M
