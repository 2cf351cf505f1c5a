--- PDF: made of the page by WeasyPrint, where it is installed. It runs without a shell, reads what we give it
--- and nothing else: the page holds no address to fetch from.

local lang = require "wegmarke.lang"
local program = require "wegmarke.program"

local M = {}

-- How long a program may take.
local SECONDS = 180

-- Runs WeasyPrint as a module, without looking for modules in the current folder.
local as_module = "import sys; sys.path[:] = [p for p in sys.path if p]; "
  .. "from weasyprint.__main__ import main; main()"

local function failed(err, name)
  if err.code == "program_interrupted" then return err end
  local last = err.detail:gsub("%s+$", ""):match("([^\n]*)$")
  return lang.err("cli.convert_" .. (err.code == "program_timed_out" and "time" or "failed"),
    { program = name, detail = last, seconds = SECONDS })
end

--- WeasyPrint: the command, or the module of a Python in PATH.
local function weasyprint(arguments, page)
  local path = program.find "weasyprint"
  if path then return program.run(path, arguments, page, SECONDS) end
  for _, name in ipairs { "python3", "python" } do
    local python = program.find(name)
    if python then
      local bytes, err = program.run(python, { "-c", as_module, table.unpack(arguments) }, page, SECONDS)
      if bytes or not err.detail:find("No module named", 1, true) then return bytes, err end
    end
  end
  return nil, { code = "program_missing" }
end

--- A PDF of a page, tagged where this WeasyPrint can do so.
---@param page string HTML made for paper
---@return string|nil bytes
---@return table|nil err
function M.pdf(page)
  local bytes, err = weasyprint({ "--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", "-", "-" },
    page)
  if not bytes and err.detail and err.detail:find("pdf-variant", 1, true) then -- before version 56
    bytes, err = weasyprint({ "--quiet", "--encoding", "utf-8", "-", "-" }, page)
  end
  if not bytes then
    if err.code == "program_missing" then return nil, lang.err("cli.pdf_missing") end
    return nil, failed(err, "WeasyPrint")
  end
  if bytes:sub(1, 5) ~= "%PDF-" then
    return nil, lang.err("cli.convert_failed", { program = "WeasyPrint", detail = "no PDF" })
  end
  return bytes
end

return M
