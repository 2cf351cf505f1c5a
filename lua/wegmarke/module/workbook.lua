--- A model as a workbook (XLSX) or a folder of CSV files, and back into Lua files.
---
--- A model that stands alone becomes model.lua, matrix.lua, weighting.lua, advice.lua. A variant
--- becomes model.lua and workbook.lua: the verbs that make of its base what the workbook says. Files
--- are written in one canonical way and end with their checksum. A file that a person has worked on (so
--- that the checksum no longer fits) is never replaced: what would have been written goes beside it, as
--- NAME.new.lua.
---
--- The way in is workbook_take.lua; what was exported, what the workbook says and what holds by now are
--- compared there (workbook_states.lua, workbook_merge.lua), and what is different comes out in words
--- (workbook_changes.lua, workbook_unread.lua).

local csv = require "wegmarke.csv"
local file = require "wegmarke.file"
local files = require "wegmarke.module.workbook.files"
local lang = require "wegmarke.lang"
local out = require "wegmarke.module.workbook.out"
local sys = require "wegmarke.sys"
local take = require "wegmarke.module.workbook.take"
local xlsx = require "wegmarke.xlsx"

local M = {}

-- In ------------------------------------------------------------------------------

-- A cell of a CSV file without the mark that kept spreadsheets from running it.
local function from_csv(rows)
  for _, row in ipairs(rows) do
    for i, cell in ipairs(row) do
      row[i] = cell:gsub("^'([=+%-@\t\r])", "%1")
    end
    row.n = #row
  end
  return rows
end

--- The sheets of a workbook file.
---@param bytes string
---@return table[]|nil sheets { name, rows }
---@return table|nil err
function M.read_xlsx(bytes)
  local book, err = xlsx.read(bytes, { comments = true })
  if not book then
    return nil, err
  end
  -- What stands beside cells comes along only in the format that the workbook was written in.
  if book.format ~= "xlsx" then
    return nil, { code = "xlsx_other", detail = book.format }
  end
  return book.sheets
end

--- The sheets of a folder of CSV files.
---@param folder string
---@return table[]|nil sheets { name, rows }
---@return table|nil err
function M.read_csv(folder)
  local names, message = sys.list(folder)
  if not names then
    return nil, lang.err("model.folder_unreadable", { path = folder, detail = message })
  end
  local sheets = {}
  for _, name in ipairs(names) do
    if name:lower():match("%.csv$") then
      local path = folder .. "/" .. name
      local bytes, err = file.read(path)
      if not bytes then
        return nil, err
      end
      local read, wrong = csv.read(bytes)
      if not read then
        return nil, lang.err("cli.sheet_csv",
          { file = path, line = wrong.line or 1, column = wrong.column or 1, problem = wrong })
      end
      sheets[#sheets + 1] = { name = name, rows = from_csv(read.rows) }
    end
  end
  return sheets
end

M.to_xlsx, M.to_csv = out.to_xlsx, out.to_csv

--- What taking in a workbook would write, change and drop. Nothing is written yet.
M.plan = take.plan

--- Carries out a plan.
---@param plan wegmarke.module.workbook.plan
---@return boolean|nil ok
---@return table|nil err
function M.carry_out(plan)
  local list = {}
  for _, step in ipairs(plan.files) do
    if step.action ~= "same" then
      local path = plan.folder .. "/" .. (step.beside or step.path)
      local mark = files.mark(file.read(path))
      list[#list + 1] = { path = path, bytes = step.bytes, overwrite = mark and mark.own or false }
    end
  end
  return file.write_all(list)
end

return M
