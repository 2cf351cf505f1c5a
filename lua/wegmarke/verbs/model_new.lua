--- `wegmarke model new`: the folder of a new model, commented: of a variant, or of one that extends none.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function scaffold() return require "wegmarke.module.scaffold" end

-- How large a model is to be that extends none: { elements, first, last }; nil for one that extends another.
local function size_of(ctx)
  local opts = ctx.opts
  local alone = opts.elements or opts.types or opts.extends == "none"
  if not alone then return nil end
  if opts.extends and opts.extends ~= "none" then
    ctx:fail(lang.err("author.new_both", { base = opts.extends }), fault.usage)
  end
  local first, last = (opts.types or "1-4"):match "^%s*(%d%d?)%s*%-%s*(%d%d?)%s*$"
  first, last = math.tointeger(tonumber(first)), math.tointeger(tonumber(last))
  if not first or last <= first or last - first >= scaffold().most_types then
    ctx:fail(lang.err("author.new_types", { given = opts.types, most = scaffold().most_types }), fault.usage)
  end
  return { elements = opts.elements or 5, first = first, last = last }
end

local function run(ctx)
  local id, size = ctx.args.id, size_of(ctx)
  if not require("wegmarke.module.names").is_model(id) then
    ctx:fail(lang.err("author.new_bad_id", { given = id }), fault.usage)
  end
  local base = not size and ctx:model(ctx.opts.extends or "dkbm")
  local folder = (ctx.opts.output or ".") .. "/" .. id
  local file, sys = require "wegmarke.file", ctx.sys
  if sys.is_folder(folder) or file.exists(folder) then
    ctx:fail(lang.err("author.new_exists", { path = folder }), fault.input)
  end
  if base and base.id == id then
    ctx:fail(lang.err("author.new_bad_id", { given = id }), fault.usage)
  end
  local files = base and scaffold().files(base, id, ctx.opts.title, lang.current())
    or scaffold().whole(id, ctx.opts.title, lang.current(), size)
  for _, one in ipairs(files) do one.path = folder .. "/" .. one.path end
  ctx:put(files)
  if ctx.opts.json then
    ctx:json { folder = folder, extends = base and base.id or nil, files = #files }
    return fault.ok
  end
  ctx:print(base and lang.say("author.new_made", { path = folder, base = base.id })
    or lang.say("author.new_whole", { path = folder, elements = size.elements, first = size.first,
      last = size.last, file = folder .. "/matrix.lua" }))
  local command = "--models " .. require("wegmarke.cli.context").quote(ctx.opts.output or ".") .. " model "
  ctx:next_step(command .. "check " .. id,
    not base and command .. "preview " .. id .. " -o " .. lang.say("author.new_page") or nil)
  return fault.ok
end

return {
  {
    name = "model new",
    arguments = {
      { name = "id", type = "word" },
    },
    options = {
      { name = "extends", type = "word" },
      { name = "elements", type = "integer", min = 1, max = 100 },
      { name = "types", type = "word" },
      { name = "title", type = "text" },
      { name = "output", short = "o", type = "dir" },
      { name = "json", type = "flag" },
    },
    examples = { "model new meine-fassung --extends rlp-sl -o modelle",
      "model new meine-matrix --elements 5 --types 0-3 -o modelle" },
    exits = { 2, 3, 5 },
    run = run,
  },
}
