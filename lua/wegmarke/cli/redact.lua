--- `wegmarke redact`: removes a free text or a name for good.

local fault = require "wegmarke.cli.fault"
local lang = require "wegmarke.lang"

local function show(ctx, texts)
  if ctx.opts.json then return ctx:json(require("wegmarke.json").list(texts)) end
  for _, row in ipairs(texts) do
    ctx:print(("%s  %s.%s%s  %s"):format(row.record:sub(1, 8), row.record_table, row.field,
      row.element and " " .. row.element or "", row.body))
  end
  return fault.ok
end

--- "3f2a91c0" or "3f2a91c0.why": a record, and its field where it has several texts.
local function find(ctx, texts, given, id)
  local record, field = given:match("^(%x+)%.?([%a_]*)$")
  local hits = {}
  for _, row in ipairs(texts) do
    if record and #record >= 4 and row.record:sub(1, #record) == record:lower()
      and (field == "" or field == row.field) then
      hits[#hits + 1] = row
    end
  end
  if #hits ~= 1 then ctx:fail(lang.err("cli.redact_which", { given = given, id = id }), fault.input) end
  return hits[1]
end

local function run(ctx)
  local privacy = require "wegmarke.data.privacy"
  local assessment = ctx:assessment(ctx.args.assessment)
  local db, opts, given = ctx:db(), ctx.opts, ctx.args.text
  if opts.list then return show(ctx, privacy.texts(db, assessment.id)) end
  if opts.name then
    local done = ctx:need(privacy.erase_name(db, assessment.id, opts.name, opts.why))
    ctx:done(done and "name_erased" or "name_none", { code = opts.name })
    return fault.ok
  end
  if not given then ctx:fail(lang.err("cli.redact_nothing_named"), fault.usage) end
  local row = find(ctx, privacy.texts(db, assessment.id), given, ctx:short(assessment.id))
  local done, elsewhere = privacy.redact(db, row.record_table, row.record, row.field, opts.why)
  if done == nil then ctx:fail(elsewhere) end
  ctx:done(done and "redacted" or "redacted_before")
  if done and elsewhere > 0 then ctx:done("redacted_elsewhere", { n = elsewhere }) end
  return fault.ok
end

return {
  {
    name = "redact",
    summary = { de = "einen Text oder Namen für immer entfernen", en = "remove a text or a name for good" },
    about = {
      de = "Der Text ist danach weg, auch aus einem abgeschlossenen Ergebnis; dass es ihn gab, bleibt "
        .. "bekannt. Das lässt sich nicht zurücknehmen. Frühere Sicherungen enthalten ihn noch.",
      en = "The text is gone after that, from a finalised result too; that it was there stays known. This "
        .. "cannot be taken back. Earlier backups still hold it.",
    },
    arguments = {
      { name = "assessment", type = "assessment",
        text = { de = "die Einschätzung", en = "the assessment" } },
      { name = "text", optional = true, label = { de = "TEXT-NUMMER", en = "TEXT-NUMBER" },
        text = { de = "wie --list sie zeigt, bei mehreren Texten mit .feld",
          en = "as --list shows it, with .field where a record has several" } },
    },
    options = {
      { name = "list", type = "flag", text = { de = "alle Texte zeigen", en = "show all texts" } },
      { name = "name", label = { de = "KÜRZEL", en = "CODE" }, text = {
        de = "den Namen zu diesem Kürzel löschen", en = "delete the name that stands for this code" } },
      { name = "why", text = { de = "warum (nie der Text selbst)", en = "why (never the text itself)" } },
      { name = "json", type = "flag", text = { de = "als JSON ausgeben", en = "print as JSON" } },
    },
    examples = {
      { "redact 1 --list", de = "Welche Texte es gibt", en = "Which texts there are" },
      { "redact 1 3f2a91c0.why --why \"nennt eine Person\"", de = "Eine Begründung entfernen",
        en = "Remove a reason" },
    },
    exits = { 3, 4 },
    run = run,
  },
}
