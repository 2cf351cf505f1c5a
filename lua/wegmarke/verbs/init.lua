--- `wegmarke init`.

local function run(ctx)
  local path = ctx:db_path()
  local db, err = require("wegmarke.store").open(path, { create = true })
  if db then
    db:close()
    ctx:done("init_done", { path = path })
  elseif err.code == "db_exists" and require("wegmarke.file").exists(path) then
    ctx:db()
    ctx:done("init_exists", { path = path })
  else
    ctx:fail(err)
  end
  ctx:next_step("unit import")
end

return {
  {
    name = "init",
    summary = { de = "eine neue, leere Datenbank anlegen", en = "make a new, empty database" },
    about = {
      de = "Die Datenbank ist eine einzige Datei. Gibt es sie schon, bleibt sie, wie sie ist.",
      en = "The database is one single file. If it exists already, it stays as it is.",
    },
    examples = {
      { "init", de = "wegmarke.db im aktuellen Ordner", en = "wegmarke.db in the current folder" },
      { "--db kommunen.db init", de = "an einem anderen Ort", en = "at another place" },
    },
    exits = { 4 },
    run = run,
  },
}
