--- `wegmarke model diff`.

local crosswalk_words = require "wegmarke.verbs.crosswalk_words"
local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local outline = require "wegmarke.doc.outline"
local output = require "wegmarke.cli.output"

local function words(key, args) return lang.say("author." .. key, args) end

local put_list = crosswalk_words.changes

local function document_of(a, b, d)
  local out = outline.new()
  if d.nothing then out:put(2, words("diff_nothing")) end
  crosswalk_words.put(out, a, b, d.elements)
  put_list(out, "type", d.types)
  put_list(out, "element", { added = {}, removed = {}, changed = d.facts })
  put_list(out, "group", d.groups)
  put_list(out, "result", d.results)
  put_list(out, "document", d.documents)
  put_list(out, "view", d.views)
  put_list(out, "figure", d.figures)
  put_list(out, "rule", d.rules)
  put_list(out, "advice", d.advice)
  local names = {}
  for name in pairs(d.lists) do names[#names + 1] = name end
  table.sort(names)
  for _, name in ipairs(names) do put_list(out, "entry", d.lists[name]) end
  for _, one in ipairs(d.weights) do
    out:put(2, words("diff_weight", { element = one.element, from = one.from, to = one.to }))
  end
  if d.order then out:put(2, words("diff_order")) end
  if d.rollup then out:put(2, words("diff_rollup")) end
  if d.words then out:put(2, words("diff_words")) end
  if d.form then out:put(2, words("diff_form")) end
  if d.report then out:put(2, words("diff_report")) end
  return out:document(words("diff_head", { a = a.id .. " " .. a.version, b = b.id .. " " .. b.version }),
    lang.current())
end

local function run(ctx)
  local a, b = ctx:model(ctx.args.a), ctx:model(ctx.args.b)
  local d = require("wegmarke.module.diff").between(a, b)
  local replay
  if ctx.global.db then
    replay = require("wegmarke.module.replay").run(ctx:db(), b,
      { old = a, ids = { [a.id] = true } })
  end
  if output.wants_json(ctx) then
    output.json(ctx, { a = a.id, b = b.id, differences = d, replay = replay })
  else
    output.write(ctx, document_of(a, b, d))
    if replay then require("wegmarke.verbs.model_check").tell_replay(ctx, replay) end
  end
  return d.nothing and fault.ok or fault.negative
end

return {
  {
    name = "model diff",
    arguments = {
      { name = "a", type = "model" },
      { name = "b", type = "model" },
    },
    options = {
      { name = "json", type = "flag" },
      output.option(),
    },
    examples = { "model diff dkbm rlp-sl" },
    exits = { 1, 4, 5 },
    run = run,
  },
}
