--- `wegmarke model preview|doc`: the whole model to read.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"
local output = require "wegmarke.cli.output"

--- Writes the model in the format of the file's ending; else in the usual one.
local function writes(usual)
  return function(ctx)
    local model = ctx:model(ctx.args.model)
    output.write(ctx, require("wegmarke.module.doc").of(model, ctx.opts.language or model.language), usual)
    return fault.ok
  end
end

local arguments = {
  { name = "model", type = "model", text = { de = "das Modell", en = "the model" } },
}

local options = {
  output.option(),
  { name = "language", type = "choice", choices = lang.languages,
    text = { de = "Sprache der Texte; sonst die des Modells",
      en = "language of the texts; else the model's" } },
}

return {
  {
    name = "model preview",
    summary = { de = "ein Modell als Seite zum Durchsehen ausgeben",
      en = "put out a model as a page to look through" },
    arguments = arguments, options = options,
    examples = {
      { "model preview rlp-sl -o fassung.html", de = "Das ganze Modell, jede Bedingung in Worten",
        en = "The whole model, every condition in words" },
    },
    exits = { 5 },
    run = writes "html",
  },
  {
    name = "model doc",
    summary = { de = "ein Modell als Markdown beschreiben", en = "describe a model as Markdown" },
    arguments = arguments, options = options,
    examples = { { "model doc dkbm", de = "Zum Weiterverarbeiten", en = "To work on with" } },
    exits = { 5 },
    run = writes "markdown",
  },
}
