--- `wegmarke import`: takes in what somebody else recorded of a unit.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- What a file is that is no database: files of other verbs are told by name.
local function other_kind(path)
  local bytes = require("wegmarke.file").read(path)
  if not bytes then return nil end
  if bytes:find('"wegmarke":%s*"results"') then return "cli.import_results" end
  if bytes:find("^SQLite format 3\0") or bytes == "" then return nil end
  return "cli.import_other"
end

local function open(ctx, path)
  local other, err = require("wegmarke.store").open(path, { readonly = true })
  if other then return other end
  local kind = err.code == "db_not_ours" and other_kind(path)
  if kind then ctx:fail(lang.err(kind, { path = path }), fault.input) end
  return ctx:fail_other(err, path)
end

--- "2 Vereinbarungen, 1 Ziel": what came in, by kind.
local function added_words(added)
  local parts = {}
  for _, name in ipairs { "assessment", "batch", "agreement", "target", "field", "package",
    "participant_name", "redaction" } do
    if (added[name] or 0) > 0 then
      parts[#parts + 1] = lang.say("cli.import_" .. name, { n = added[name] })
    end
  end
  return table.concat(parts, ", ")
end

local function run(ctx)
  local path = ctx.args.file
  local other = open(ctx, path)
  local taken, refused = require("wegmarke.data.unit_file").take(ctx:db(), other)
  other:close()
  ctx:need(taken, refused)
  if ctx.opts.json then
    local json = require "wegmarke.json"
    json.list(taken.clashes)
    json.list(taken.assessments)
    return ctx:json(taken)
  end
  if taken.rows + taken.changed == 0 then
    ctx:print(lang.say("store.merge_nothing", { path = path }))
  else
    ctx:print(lang.say("cli.import_done",
      { unit = taken.unit.name, rows = taken.rows, changed = taken.changed }))
    local words = added_words(taken.added)
    if words ~= "" then ctx:print("  " .. words) end
  end
  require("wegmarke.cli.clashes").print(ctx, taken.clashes)
  require("wegmarke.cli.clashes").print_alike(ctx, taken.alike)
  local last = taken.assessments[#taken.assessments]
  if last then ctx:next_step("evaluate " .. ctx:short(last.id)) end
  return fault.ok
end

return {
  {
    name = "import",
    arguments = {
      { name = "file", type = "file" },
    },
    options = {
      { name = "json", type = "flag" },
    },
    examples = { "import musterlandkreis.db" },
    exits = { 3, 4 },
    run = run,
  },
}
