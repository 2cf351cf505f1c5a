--- `wegmarke query`: a question in SQL.

local lang = require "wegmarke.lang"
local LIMITS = require("wegmarke.query").LIMITS

local function about(language)
  local lines = { language == "de"
    and "Gelesen wird nur, und nichts, was einzelne Personen betrifft. Sichten, die bleiben, wie sie sind:"
    or "Only reads, and nothing about single persons. Views that stay as they are:" }
  for _, view in ipairs(require("wegmarke.query").views) do
    lines[#lines + 1] = view.name .. " (" .. table.concat(view.columns, ", ") .. "): "
      .. lang.pick(view.text, language) .. "."
  end
  lines[#lines + 1] = language == "de"
    and "Daneben sind die Tabellen lesbar, auf denen sie beruhen (unit, assessment, pin, agreement, "
      .. "target, field, package, result, source ...), ohne Begründungen und andere freie Texte; sie "
      .. "können sich mit einer neuen Fassung ändern."
    or "Beside them the tables below can be read (unit, assessment, pin, agreement, target, field, "
      .. "package, result, source ...), without reasons and other free texts; a new version may "
      .. "change them."
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
    summary = { de = "eine Frage an die Datenbank stellen, in SQL",
      en = "ask the database a question in SQL" },
    about = setmetatable({}, { __index = function(_, language)
      return (language == "de" or language == "en") and about(language) or nil
    end }),
    arguments = {
      { name = "sql", type = "text", label = { de = "SELECT", en = "SELECT" },
        text = { de = "die Frage", en = "the question" } },
    },
    options = {
      { name = "value", short = "v", type = "text", many = true,
        text = { de = "ein Wert für das nächste ? in der Frage", en = "a value for the next ? in it" } },
      { name = "csv", type = "flag", text = { de = "als CSV ausgeben", en = "print as CSV" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
      { name = "output", short = "o", type = "file",
        text = { de = "in diese Datei schreiben, als CSV oder, mit --json, JSON",
          en = "write into this file, as CSV or, with --json, JSON" } },
      { name = "rows", type = "integer", min = 1, max = MOST, default = LIMITS.rows,
        text = { de = "so viele Zeilen höchstens", en = "so many rows at most" } },
      { name = "megabytes", type = "integer", min = 1, max = MOST, default = LIMITS.bytes // 1048576,
        text = { de = "so groß höchstens", en = "so large at most" } },
      { name = "seconds", type = "integer", min = 1, max = MOST, default = LIMITS.seconds,
        text = { de = "so lange höchstens rechnen", en = "compute so long at most" } },
    },
    examples = {
      { "query \"SELECT name, held_on FROM assessments ORDER BY held_on\"",
        de = "Alle Einschätzungen", en = "All assessments" },
      { "query \"SELECT name, ist, soll FROM profiles WHERE element = ?\" -v datenbasierung --csv",
        de = "Ein Kernelement über alle, für eine Tabellenkalkulation",
        en = "One element over all, for a spreadsheet" },
    },
    exits = { 3, 4 },
    run = run,
  },
}
