--- `wegmarke db verify|backup`.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

--- The sources of every model must give the hash they are kept under.
local function check_models(ctx, findings)
  local models = require "wegmarke.data.models"
  if not models.verify then return end
  for _, one in ipairs(models.verify(ctx:db()) or {}) do findings[#findings + 1] = one end
end

local function run_verify(ctx)
  local findings = ctx:db():verify()
  check_models(ctx, findings)
  if ctx.opts.json then
    ctx:json(require("wegmarke.json").list(findings))
  else
    for _, one in ipairs(findings) do
      ctx:print((one.table or "?") .. ": " .. (one.what or "") .. ": " .. (one.detail or ""))
    end
  end
  if #findings == 0 then
    ctx:done("verify_ok", { path = ctx:db_path() })
    return fault.ok
  end
  ctx:note("verify_findings", { n = #findings })
  return fault.negative
end

local function run_backup(ctx)
  local path = ctx.args.file
  if not ctx.opts.overwrite and require("wegmarke.file").exists(path) then
    ctx:fail({ code = "db_exists", path = path }, fault.database, lang.say("cli.backup_overwrite"))
  end
  ctx:need(ctx:db():backup(path, { overwrite = ctx.opts.overwrite or false }))
  ctx:done("backup_done", { path = path })
end

return {
  {
    name = "db verify",
    summary = { de = "die Datenbank prüfen", en = "check the database" },
    about = {
      de = "Prüft Unversehrtheit, Aufbau, Verweise und die Prüfsummen von Modellen und Ergebnissen.",
      en = "Checks integrity, structure, references, and the hashes of models and results.",
    },
    options = {
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = { { "db verify", de = "Alles prüfen", en = "Check everything" } },
    exits = { 1, 4 },
    run = run_verify,
  },
  {
    name = "db backup",
    summary = { de = "eine Sicherung der Datenbank schreiben", en = "write a backup of the database" },
    arguments = {
      { name = "file", type = "file", text = { de = "wohin", en = "where to" } },
    },
    options = {
      { name = "overwrite", type = "flag",
        text = { de = "eine vorhandene Datei ersetzen", en = "replace a file that is there" } },
    },
    examples = {
      { "db backup sicherung.db", de = "Eine Sicherung anlegen", en = "Make a backup" },
    },
    exits = { 4 },
    run = run_backup,
  },
}
