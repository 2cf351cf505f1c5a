---@meta wegmarke.data.intake
-- luacheck: no unused args

--- Files of placements, read into what `data.batches.add` stores.
---
--- Four forms, told apart by their header: long (a row a placement), wide (a row a participant, a
--- column an element), tally (a row a count of dots), group (a row an element's joint value). Every
--- problem of a file is collected with its place, and a file with a problem yields nothing: half a
--- form stored is worse than none.
---@class wegmarke.data.intake
local intake = {}

--- Reads a file of placements.
---
--- The answer is what `data.batches.add` takes: `kind` ("person", "tally", "group"), `file_name`,
--- `file_sha256`, `participants` (`{code, role, perspective, name}`), `placements` (`{participant =
--- code, element, state, value, dots, reason, evidence}`); beside it `form` ("long", "wide", "tally",
--- "group") and `notes`: `{encoding, bom, separator, form, rows, participants, placements, dots,
--- empty}`, which `notes` puts into sentences.
---
--- ```lua
--- data.intake.parse("code;rolle;koordination\nP01;leitung;2,5\n", "b.csv", M).placements[1].value
---   --> 2.5
--- ```
---@param bytes string the file as it lies on the disk
---@param file_name string for messages and the record
---@param model table the loaded model
---@param opts {kind: "long"|"wide"|"tally"|"group"|nil}|nil the form, when the header shall not decide;
--- what `data.intake_json.parse` takes for the answer files of the browser's form
---@return table|nil parsed
---@return table[]|nil errs each with `args.file`, `.line`, `.column`, `.problem`
function intake.parse(bytes, file_name, model, opts) end

--- What reading a file showed, a sentence each, in the language of the terminal.
---
--- ```lua
--- #data.intake.notes(data.intake.parse("code;rolle;koordination\nP01;leitung;2\n", "b.csv", M)) > 0
---   --> true
--- ```
---@param parsed table from `parse`
---@return string[]
function intake.notes(parsed) end

return intake
