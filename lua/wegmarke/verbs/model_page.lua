--- `wegmarke model preview|doc`: the whole model to read.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

-- What says of a file that it is the program's own, by the writer of it; plain text has no room for it.
local marked = { html = "html", markdown = "md", json = "json", docx = "docx", xlsx = "xlsx" }

--- Writes the model in the format of the file's ending; else in the usual one.
local function writes(usual)
  return function(ctx)
    local model, doc = ctx:model(ctx.args.model), require "wegmarke.doc"
    local made = require("wegmarke.module.doc").of(model, ctx.opts.language or model.language)
    local ending = (ctx.opts.output or ""):match "%.(%w+)$"
    local format = usual
    if ending then format = doc.formats[ending:lower()] end
    local bytes = format and doc.write(made, format)
    if not bytes then
      ctx:fail(lang.err("author.doc_ending", { ending = ending, known = doc.endings(made) }), fault.usage)
    end
    if ctx:deliver(bytes, marked[format]) then
      ctx:print(lang.say("author.written", { path = ctx.opts.output }))
    end
    return fault.ok
  end
end

local arguments = {
  { name = "model", type = "model", text = { de = "das Modell", en = "the model" } },
}

local options = {
  { name = "output", short = "o", type = "file",
    text = { de = "in diese Datei schreiben; ihre Endung sagt das Format (.html, .md, .docx, .xlsx ...)",
      en = "write to this file; its ending tells the format (.html, .md, .docx, .xlsx ...)" } },
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
