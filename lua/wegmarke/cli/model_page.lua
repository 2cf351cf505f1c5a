--- `wegmarke model preview|doc`: the whole model to read.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function language_of(ctx, model)
  return ctx.opts.language or model.language
end

local function run_preview(ctx)
  local model = ctx:model(ctx.args.model)
  local bytes = require("wegmarke.model.doc").html(model, language_of(ctx, model))
  if ctx:deliver(bytes, "html") then
    ctx:print(lang.say("author.written", { path = ctx.opts.output }))
  end
  return fault.ok
end

local function run_doc(ctx)
  local model = ctx:model(ctx.args.model)
  local bytes = require("wegmarke.model.doc").markdown(model, language_of(ctx, model))
  if ctx:deliver(bytes, "md") then
    ctx:print(lang.say("author.written", { path = ctx.opts.output }))
  end
  return fault.ok
end

local arguments = {
  { name = "model", type = "model", text = { de = "das Modell", en = "the model" } },
}

local options = {
  { name = "output", short = "o", type = "file",
    text = { de = "in diese Datei schreiben", en = "write to this file" } },
  { name = "language", type = "choice", choices = { "de", "en" },
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
    run = run_preview,
  },
  {
    name = "model doc",
    summary = { de = "ein Modell als Markdown beschreiben", en = "describe a model as Markdown" },
    arguments = arguments, options = options,
    examples = { { "model doc dkbm", de = "Zum Weiterverarbeiten", en = "To work on with" } },
    exits = { 5 },
    run = run_doc,
  },
}
