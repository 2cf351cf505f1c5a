--- `wegmarke model preview|doc`: the whole model to read.

local fault = require "wegmarke.cli.fault"
local output = require "wegmarke.cli.output"

--- Writes the model in the format of the file's ending; else in the usual one.
local function writes(usual)
  return function(ctx)
    local model = ctx:model(ctx.args.model)
    local language = require("wegmarke.cli.language").of(ctx, model, ctx.opts.language)
    output.write(ctx, require("wegmarke.module.doc").of(model, language or model.language), usual)
    return fault.ok
  end
end

local arguments = {
  { name = "model", type = "model" },
}

local options = {
  output.option(),
  require("wegmarke.cli.language").option "language",
}

return {
  {
    name = "model preview",
    arguments = arguments, options = options,
    examples = { "model preview rlp-sl -o fassung.html" },
    exits = { 5 },
    run = writes "html",
  },
  {
    name = "model doc",
    arguments = arguments, options = options,
    examples = { "model doc dkbm" },
    exits = { 5 },
    run = writes "markdown",
  },
}
