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
  ctx:next_step("unit import", "unit add --kind landkreis --name ...")
end

return {
  {
    name = "init",
    examples = { "init", "--db kommunen.db init" },
    exits = { 4 },
    run = run,
  },
}
