--- `wegmarke query`: a question in SQL.

local lang = require "wegmarke.lang"
local LIMITS = require("wegmarke.query").LIMITS

local function about(language)
  local lines = { lang.text(language, "query.reads") }
  for _, view in ipairs(require("wegmarke.query").views) do
    lines[#lines + 1] = view.name .. " (" .. table.concat(view.columns, ", ") .. "): "
      .. lang.text(language, "query.view_" .. view.name) .. "."
  end
  lines[#lines + 1] = lang.text(language, "query.records")
  lines[#lines + 1] = lang.text(language, "query.tables")
  return table.concat(lines, "\n")
end

-- More than any answer has, of whatever it is.
local MOST = 1000000000

-- A word of the command line as a value: a number where it reads as one and nothing is lost.
local function value(word)
  local n = math.tointeger(tonumber(word)) or tonumber(word)
  if n and tostring(n) == word then return n end
  return word
end

local function run(ctx)
  local values = {}
  for i, word in ipairs(ctx.opts.value or {}) do values[i] = value(word) end
  local rows, columns = require("wegmarke.query").run_limited(ctx:db(), {
    rows = ctx.opts.rows, bytes = ctx.opts.megabytes and ctx.opts.megabytes * 1048576,
    seconds = ctx.opts.seconds,
  }, ctx.args.sql, table.unpack(values, 1, #values))
  require("wegmarke.script").deliver(ctx, rows, columns)
end

return {
  {
    name = "query",
    about = setmetatable({}, { __index = function(_, language) return about(language) end }),
    arguments = {
      { name = "sql", type = "text" },
    },
    options = {
      { name = "value", short = "v", type = "text", many = true },
      { name = "csv", type = "flag" },
      { name = "json", type = "flag" },
      { name = "output", short = "o", type = "file" },
      { name = "rows", type = "integer", min = 1, max = MOST, default = LIMITS.rows },
      { name = "megabytes", type = "integer", min = 1, max = MOST,
        default = LIMITS.bytes // 1048576 },
      { name = "seconds", type = "integer", min = 1, max = MOST, default = LIMITS.seconds },
    },
    examples = { "query \"SELECT name, held_on FROM assessments ORDER BY held_on\"",
      "query \"SELECT name, ist, soll FROM profiles WHERE element = ?\" -v datenbasierung --csv" },
    exits = { 3, 4 },
    run = run,
  },
}
