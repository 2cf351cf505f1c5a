--- The way into the command line. Kept tiny, because `wegmarke version` must start at once: every
--- other verb brings in the rest.

local M = {}

--- Runs one command line.
---@param argv string[] the words after the program's name
---@return integer status the exit status, see `wegmarke help`
function M.run(argv)
  local first = argv[1]
  if (first == "version" or first == "--version") and argv[2] == nil then
    local sys = require "wegmarke.sys"
    if pcall(sys.out, "wegmarke ", sys.version, "\n") then return 0 end
  end
  return require("wegmarke.cli.dispatch").run(argv)
end

--- Says that the run was stopped where no handler could.
---@return integer status
function M.interrupted()
  local lang, sys = require "wegmarke.lang", require "wegmarke.sys"
  sys.err("wegmarke: ", lang.say "cli.interrupted", "\n")
  return require("wegmarke.cli.fault").interrupted
end

return M
