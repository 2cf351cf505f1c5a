--- `wegmarke db verify|backup|merge|alike|rescue`.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- The sources of every model must give the hash they are kept under, what revisions say must stand in the
--- rows, and every row must say what this program would have written. Only a file that is whole is read for
--- that.
local function check_rows(ctx, findings)
  for _, check in ipairs { require("wegmarke.data.models").verify, require("wegmarke.data.revise").verify,
    require("wegmarke.data.rows").verify, require("wegmarke.record.types").verify } do
    for _, one in ipairs(check(ctx:db())) do findings[#findings + 1] = one end
  end
end

--- One finding as a line.
local function finding_line(one)
  local parts = { one.table and one.table ~= "" and one.table or "?" }
  if one.row and one.row ~= "" then parts[2] = one.row end
  if (one.what or ""):find("hash$") then parts[#parts + 1] = lang.say("store.detail_hash") end
  parts[#parts + 1] = require("wegmarke.cli.detail").say(one.detail or "")
  return table.concat(parts, ": ")
end

--- A file that is damaged so much that it can't be opened: which tables are, by what a rescue of it
--- would lose. Each table once, with its first finding.
local function verify_unopened(ctx, err)
  local path = ctx:db_path()
  local bytes = require("wegmarke.file").read(path)
  local found = bytes and require("wegmarke.store").rescue(bytes)
  if not found then ctx:fail(err) end
  if ctx.opts.json then
    ctx:json(require("wegmarke.json").list(found.findings))
  else
    ctx:print(lang.say("store.damage", { path = path, rows = found.rows }))
    local seen = {}
    for _, one in ipairs(found.findings) do
      local name = one.table or ""
      if not seen[name] then ctx:print(finding_line(one)) end
      seen[name] = true
    end
    ctx:print(lang.say("store.rescue_hint", { path = path }))
  end
  return fault.negative
end

local function run_verify(ctx)
  local db, err = require("wegmarke.store").open(ctx:db_path(), {})
  if db then
    db:close()
  elseif err.code == "db_corrupt" then
    return verify_unopened(ctx, err)
  end
  local findings = ctx:db():verify()
  if #findings == 0 then check_rows(ctx, findings) end
  if ctx.opts.json then
    ctx:json(require("wegmarke.json").list(findings))
  else
    for _, one in ipairs(findings) do
      ctx:print(finding_line(one))
    end
  end
  local older = ctx:db():older()
  if older then ctx:note("verify_copy", { path = ctx:db_path(), version = older }) end
  if #findings == 0 then
    ctx:done("verify_ok", { path = ctx:db_path() })
    return fault.ok
  end
  ctx:note("verify_findings", { n = #findings })
  return fault.negative
end

-- What no program deletes: a copy that holds more of these than the database is no copy of it.
local lasting = { "assessment", "batch", "agreement", "target", "record_revision" }

--- Ends the verb where a backup would replace a database that is no earlier copy of this one: that one
--- holds work of its own, or is another program's.
local function check_older(ctx, path)
  if not ctx.sys.size(path) then return end -- no file that could be one
  local file <close> = io.open(path, "rb")
  local head = file and file:read(16)
  if not head or not head:find("^SQLite format 3") then return end
  local db, old <close> = ctx:db(), require("wegmarke.store").open(path, { readonly = true })
  if old then
    local more = false
    for _, name in ipairs(lasting) do
      local mine = {}
      for row in db:each("merge_" .. name) do mine[row.id] = true end
      for row in old:each("merge_" .. name) do more = more or not mine[row.id] end
    end
    if not more then return end
  end
  ctx:fail(lang.err("store.backup_other", { path = path }), fault.database)
end

local function run_backup(ctx)
  local path = ctx.args.file
  if not ctx.opts.overwrite and require("wegmarke.file").exists(path) then
    ctx:fail({ code = "db_exists", path = path }, fault.database, lang.say("cli.overwrite_hint"))
  end
  check_older(ctx, path)
  ctx:need(ctx:db():backup(path, { overwrite = ctx.opts.overwrite or false }))
  ctx:done("backup_done", { path = path })
end

local function run_upgrade(ctx)
  local path = ctx:db_path()
  local db, err = require("wegmarke.store").open(path, { upgrade = true })
  if not db then
    return ctx:fail(err, nil,
      err.code == "db_corrupt" and lang.say("store.rescue_hint", { path = path }) or nil)
  end
  local copy = db:old_copy()
  db:close()
  if copy then
    ctx:done("db_upgraded", { path = path, copy = copy })
  else
    ctx:done("db_is_current", { path = path })
  end
  return fault.ok
end

-- Merging -------------------------------------------------------------------------------------------

local function run_merge(ctx)
  local store = require "wegmarke.store"
  local path = ctx.args.file
  local other, err = store.open(path, { readonly = true })
  if not other then ctx:fail_other(err, path) end
  local merged, refused = require("wegmarke.data").merge(ctx:db(), other)
  other:close()
  ctx:need(merged, refused)
  if ctx.opts.json then
    require("wegmarke.json").object(merged.added)
    return ctx:json(merged)
  end
  if merged.rows + merged.changed == 0 then
    ctx:print(lang.say("store.merge_nothing", { path = path }))
  else
    ctx:print(lang.say("store.merge_done", { path = path, rows = merged.rows, changed = merged.changed }))
  end
  require("wegmarke.cli.clashes").print(ctx, merged.clashes)
  require("wegmarke.cli.clashes").print_alike(ctx, merged.alike)
  return fault.ok
end

local function run_alike(ctx)
  local alike = require("wegmarke.data.alike").find(ctx:db())
  if ctx.opts.json then
    ctx:json(require("wegmarke.json").list(alike))
  elseif #alike == 0 then
    ctx:print(lang.say("back.alike_none"))
  else
    require("wegmarke.cli.clashes").print_alike(ctx, alike, true)
  end
  return #alike > 0 and fault.negative or fault.ok
end

-- Rescue --------------------------------------------------------------------------------------------

--- What is wrong with the rescued database for those who use it: hashes that no longer fit.
local function check_rescued(path, list)
  require("wegmarke.record.types").rebuild(path)
  local db <close> = assert(require("wegmarke.store").open(path, { readonly = true }))
  for _, one in ipairs(db:verify()) do list[#list + 1] = one end
  for _, one in ipairs(require("wegmarke.data.models").verify(db)) do list[#list + 1] = one end
end

local function run_rescue(ctx)
  local store, file = require "wegmarke.store", require "wegmarke.file"
  local path, to = ctx.args.file, ctx.opts.output
  if not to then ctx:fail(lang.err("store.rescue_output"), fault.usage) end
  local bytes = ctx:need(file.read(path))
  local rescued, err = store.rescue(bytes, to)
  if not rescued then
    if err.code ~= "db_exists" and err.code ~= "db_io" and err.code ~= "db_full" then err.path = path end
    ctx:fail(err)
  end
  local list = rescued.findings
  local listed = #list
  check_rescued(to, list)
  local lost = rescued.lost + #list - listed
  local journal = file.exists(path .. "-journal")
  if ctx.opts.json then
    require("wegmarke.json").list(list)
    ctx:json({ rows = rescued.rows, lost = lost, findings = list, journal = journal or nil })
    return lost > 0 and fault.negative or fault.ok
  end
  for _, one in ipairs(list) do
    ctx:print(finding_line(one))
  end
  if rescued.lost > listed then
    ctx:print(lang.say("store.rescue_more", { n = rescued.lost - listed }))
  end
  ctx:print(lang.say("store.rescue_done", { path = to, rows = rescued.rows, lost = lost }))
  if journal then ctx:print(lang.say("store.rescue_journal", { path = path })) end
  return lost > 0 and fault.negative or fault.ok
end

return {
  {
    name = "db verify",
    options = {
      { name = "json", type = "flag" },
    },
    examples = { "db verify" },
    exits = { 1, 4 },
    run = run_verify,
  },
  {
    name = "db backup",
    arguments = {
      { name = "file", type = "file" },
    },
    options = {
      { name = "overwrite", type = "flag" },
    },
    examples = { "db backup sicherung.db" },
    exits = { 4 },
    run = run_backup,
  },
  {
    name = "db upgrade",
    examples = { "db upgrade" },
    exits = { 4 },
    run = run_upgrade,
  },
  {
    name = "db merge",
    arguments = {
      { name = "file", type = "file" },
    },
    options = {
      { name = "json", type = "flag" },
    },
    examples = { "db merge laptop2.db" },
    exits = { 3, 4 },
    run = run_merge,
  },
  {
    name = "db alike",
    options = {
      { name = "json", type = "flag" },
    },
    examples = { "db alike" },
    exits = { 1, 4 },
    run = run_alike,
  },
  {
    name = "db rescue",
    arguments = {
      { name = "file", type = "file" },
    },
    options = {
      { name = "output", short = "o", type = "file", new = true },
      { name = "json", type = "flag" },
    },
    examples = { "db rescue wegmarke.db -o gerettet.db" },
    exits = { 1, 2, 3, 4 },
    run = run_rescue,
  },
}
