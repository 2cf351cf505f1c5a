-- Runs a command line within the test: what it printed, what it said beside, its status.

local dispatch = require "wegmarke.cli.dispatch"
local lang = require "wegmarke.lang"
local sys = require "wegmarke.sys"

return function(...)
  local out, err = {}, {}
  local print_out, print_err, current = sys.out, sys.err, lang.current()
  local function into(list)
    return function(...)
      for _, part in ipairs { ... } do list[#list + 1] = part end
    end
  end
  sys.out, sys.err = into(out), into(err)
  local ok, status = pcall(dispatch.run, { ... })
  sys.out, sys.err = print_out, print_err
  lang.set(current)
  assert(ok, status)
  return table.concat(out), table.concat(err), status
end
