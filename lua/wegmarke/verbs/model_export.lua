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
    summary = { de = "ein Modell als Arbeitsmappe schreiben", en = "write a model as a workbook" },
    about = {
      de = "Eine Arbeitsmappe (.xlsx) oder ein Ordner mit CSV-Dateien: Elemente, Zellen, Kriterien, Fragen, "
        .. "Gewichte, Anregungen mit Schritten und Bedingungen, Listen, Quellen. Mit --as wird daraus eine "
        .. "neue Fassung, die das Modell erweitert: Was Sie nicht ändern, bleibt wie dort. Regeln in Lua "
        .. "sind nur zu lesen. Zurück geht es mit: wegmarke model import.",
      en = "A workbook (.xlsx) or a folder of CSV files: elements, cells, criteria, questions, weights, "
        .. "advice with steps and conditions, lists, sources. With --as it becomes a new version that "
        .. "extends the model: what you do not change stays as it is there. Rules in Lua are for reading "
        .. "only. The way back is: wegmarke model import.",
    },
    arguments = {
      { name = "model", type = "model", text = { de = "das Modell", en = "the model" } },
    },
    options = {
      { name = "output", short = "o", type = "file",
        text = { de = "DATEI.xlsx, oder ein Ordner für CSV", en = "FILE.xlsx, or a folder for CSV" } },
      { name = "as", type = "word", label = { de = "KENNUNG", en = "ID" },
        text = { de = "als neue Fassung mit dieser Kennung, die das Modell erweitert",
          en = "as a new version of this id that extends the model" } },
    },
    examples = {
      { "model export dkbm --as meine-fassung -o mappe.xlsx", de = "Eine eigene Fassung beginnen",
        en = "Begin a version of your own" },
      { "model export dkbm -o dkbm-csv", de = "Alles als CSV", en = "Everything as CSV" },
    },
    exits = { 3, 5 },
    run = run,
  },
}
