--- What the tests of workbooks share: the sheets of a new variant, changed as people change them.

local lang = require "wegmarke.lang"
local model = require "wegmarke.model"
local workbook = require "wegmarke.module.workbook"

local M = {}

local count = 0

--- A folder of models that is not there yet.
function M.fresh(t)
  count = count + 1
  return ("%s/workbook-%d-%d"):format(t.tmp(), count, os.time())
end

--- The sheets of a new variant of dkbm, to be changed as people change them.
function M.begin(as, base)
  local m = assert(model.load(base or "dkbm"))
  local sheets = assert(workbook.read_xlsx(workbook.to_xlsx(m, { as = as })))
  m:close()
  local by_name = {}
  for _, sheet in ipairs(sheets) do by_name[sheet.name] = sheet end
  return sheets, by_name
end

--- The place of a head.
function M.column(sheet, head)
  for at = 1, sheet.rows[1].n do
    if sheet.rows[1][at] == head then return at end
  end
  error("no column " .. head)
end

--- The row whose first cells are these.
function M.row_of(sheet, ...)
  local want = { ... }
  for i = 2, #sheet.rows do
    local same = true
    for k, value in ipairs(want) do same = same and sheet.rows[i][k] == value end
    if same then return sheet.rows[i], i end
  end
  error("no row " .. tostring(want[1]))
end

function M.set(sheet, row, head, value)
  local at = M.column(sheet, head)
  row[at] = value
  row.n = math.max(row.n, at)
end

function M.add_row(sheet, cells)
  local row = { line = #sheet.rows + 1, n = 0 }
  sheet.rows[#sheet.rows + 1] = row
  for head, value in pairs(cells) do M.set(sheet, row, head, value) end
  return row
end

function M.delete(sheet, ...)
  local _, i = M.row_of(sheet, ...)
  table.remove(sheet.rows, i)
end

function M.actions(plan)
  local made = {}
  for _, step in ipairs(plan.files) do made[step.path] = step.action end
  return made
end

function M.words(errs)
  local lines = {}
  for _, err in ipairs(errs or {}) do
    if err.severity ~= "notice" then
      lines[#lines + 1] = err.message and model.finding_text(err, "de")
        or lang.text("de", err.key, err.args)
    end
  end
  return table.concat(lines, "\n")
end

--- Plans, carries out, and loads what came of it.
function M.take(t, sheets, into)
  local plan, errs = workbook.plan(sheets, into)
  t.eq(M.words(errs), "")
  t.eq(M.words(plan.findings), "")
  assert(workbook.carry_out(plan))
  local m, findings = model.load(plan.folder)
  t.eq(M.words(findings), "")
  return plan, m
end

return M
