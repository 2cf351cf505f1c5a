--- `wegmarke model export`: a model as a workbook, for people who do not write Lua.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local quote = require("wegmarke.cli.context").quote

local function check_new_id(ctx, id)
  if not require("wegmarke.module.names").is_model(id) then
    ctx:fail(lang.err("workbook.as_bad", { given = id }), fault.input)
  end
  for _, one in ipairs(require("wegmarke.model").list()) do
    if one.id == id then ctx:fail(lang.err("workbook.as_taken", { id = id }), fault.input) end
  end
end

local function run(ctx)
  local workbook = require "wegmarke.module.workbook"
  local model, path = ctx:model(ctx.args.model), ctx.opts.output
  if not path then ctx:fail(lang.err("workbook.needs_output"), fault.usage) end
  local opts = { as = ctx.opts.as, language = ctx.global.lang }
  if opts.as then check_new_id(ctx, opts.as) end
  if path:lower():find("%.xlsx$") then
    ctx:deliver(workbook.to_xlsx(model, opts), "xlsx")
  else
    local files = workbook.to_csv(model, opts)
    for _, one in ipairs(files) do one.path, one.format = path .. "/" .. one.name, "csv" end
    ctx:put(files)
  end
  ctx:print(lang.say("workbook.exported",
    { file = path, elements = #model.elements, advice = #model.advice }))
  local rules = #model.rules
  for _, advice in ipairs(model.advice) do
    if advice.when then rules = rules + 1 end
  end
  if rules > 0 then ctx:print(lang.say("workbook.exported_rules", { n = rules })) end
  ctx:next_step("model import " .. quote(path))
end

return {
  {
    name = "model export",
    arguments = {
      { name = "model", type = "model" },
    },
    options = {
      { name = "output", short = "o", type = "file" },
      { name = "as", type = "word" },
    },
    examples = { "model export dkbm --as meine-fassung -o mappe.xlsx",
      "model export dkbm -o dkbm-csv" },
    exits = { 3, 5 },
    run = run,
  },
}
