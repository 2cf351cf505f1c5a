--- Merging redactions and erasures: what is gone in one file goes in both.

local json = require "wegmarke.json"
local lists = require "wegmarke.words.lists"
local privacy = require "wegmarke.data.privacy"
local tables = require "wegmarke.words.tables"
local union = require "wegmarke.data.merge.run"

local M = {}

local function redaction_key(row)
  return row.record_table .. "\0" .. row.record .. "\0" .. row.field
end

--- A redacted text that one of the files still had: it has to leave the stored result too.
local function purge_later(run, row, text)
  run.purge[#run.purge + 1] = { text = text, redaction = row }
end

--- Blanks what was redacted in one of their rows, before it is stored, if it is.
function M.blank(run, name, row)
  local id = union.mapped(run, name, row.id)
  for field, must in pairs(privacy.fields[name] or {}) do
    local redaction = run.redacted[name .. "\0" .. id .. "\0" .. field]
    if redaction and row[field] and row[field] ~= privacy.marker then
      purge_later(run, redaction, row[field])
      row[field] = (must or lists.needs_why[row.state] and field == "why")
        and privacy.marker or nil
    end
  end
end

--- The same of a revision: a title it sets is the mark afterwards.
function M.blank_revision(run, row)
  M.blank(run, "revision", row)
  local redaction = run.redacted["revision\0" .. row.id .. "\0title"]
  local sets = redaction and json.decode(row.sets)
  if sets and type(sets.title) == "string" and sets.title ~= privacy.marker then
    purge_later(run, redaction, sets.title)
    sets.title = privacy.marker
    row.sets = json.encode(sets)
  end
end

--- What is redacted in either file, by record as this file knows it.
function M.read(run)
  run.redaction_ids = {}
  for row in run.db:each("merge_redaction") do
    run.redacted[redaction_key(row)], run.redaction_ids[row.id] = row, true
  end
  run.their_redactions = run.other:all("merge_redaction")
end

--- Their redactions, once it is known which of their rows are which of ours.
function M.know(run, of)
  for _, row in ipairs(run.their_redactions) do
    if of[row.record_table] and not row.field:find("^json:") then
      row.record = union.mapped(run, row.record_table, row.record)
      local key = redaction_key(row)
      if not run.redacted[key] then run.redacted[key], row.is_new = row, true end
    end
  end
end

--- Carries out the redactions that are new here.
function M.redact(run)
  for _, row in ipairs(run.their_redactions) do
    if row.is_new then
      row.is_new = nil
      run.db:erased()
      local name, field = row.record_table, row.field
      if name == "participant_name" then
        if run.db:run("participant_name_delete", { participant = row.record }) > 0 then
          run.changed = run.changed + 1
        end
      elseif tables.known[name] and privacy.fields[name] and privacy.fields[name][field] ~= nil then
        local old = run.db:one("text_of_" .. name, { id = row.record })
        if old and old[field] and old[field] ~= privacy.marker then
          purge_later(run, row, old[field])
          privacy.blank(run.db, name, field, old)
          run.changed = run.changed + 1
        end
      end
      -- One that is here under another record (of a participant who is gone) is carried out only.
      if not run.redaction_ids[row.id] then union.put(run, "redaction", "redaction_insert", row) end
    end
  end
end

--- Which of the redactions of results, `json:...`, are new here.
function M.know_of_results(run)
  for _, row in ipairs(run.their_redactions) do
    if row.field:find("^json:") then
      row.record = union.mapped(run, row.record_table, row.record)
      row.field = row.field:gsub("^(json:[%w_]+%.)(%x+)", function(head, id)
        return head .. union.mapped(run, head:match("^json:([%w_]+)"), id)
      end)
      if not run.redacted[redaction_key(row)] then
        run.redacted[redaction_key(row)], row.is_new = row, true
      end
    end
  end
end

return M
