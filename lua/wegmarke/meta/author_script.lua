---@meta wegmarke.author_script
-- luacheck: no unused args

--- The contract of scripts: `scripts/NAME.lua` in the folder of a module, run as `wegmarke run MODULE/NAME`;
--- in a folder `scripts` of WEGMARKE_PATH, run as `NAME`; or any file, by its path. A script is not shut in
--- as models are: it may do what you may. Nobody runs it but you; lists and checks only read it.
---
--- One with a head begins with `local script = {` at the beginning of a line, has `function script.run(ctx)`,
--- and ends with `return script`. The head has
---
--- * `name`, as the file; `summary` and `about`, `{ de =, en = }`; `was`, a former name;
--- * `arguments`, `options`: lists of `{ name, type, text = { de =, en = } }`; `examples`, `exits`;
--- * `reads`: "database", "files", "models"; `writes`: "database", "files". What writes runs dry without
---   `--commit`;
--- * `over = "units"` for one that tells of units: it gets `--for`, and is given no more than those may read;
--- * `columns` of the rows that `run` returns: then `--csv`, `--json` and `-o` are there.
---
--- What `run` returns: with `columns` rows, other columns, an exit status; else an exit status. 0: all is
--- well, 1: the answer is no, 2: the command line is wrong, 3: an argument or a file was refused, 4: the
--- database cannot be opened or changed, 5: a fault in the script, 130: interrupted.
---@class wegmarke.author_script
---@field args table<string, any> the arguments by name
---@field opts table<string, any> the options by name
local ctx = {}

--- The database, opened.
---@return wegmarke.store.database
function ctx:db() end

--- Goes through assessments and evaluates them: result, model, what was recorded, assessment.
---@param choice {year: integer|nil, land: string|nil, kind: string|nil, model: string|nil,
---  audience: string|nil, unseen: boolean|nil}|nil `model`: rounds with it or with one that
---  builds on it; `unseen`: nothing of what people answered is shown
---@return fun(): table|nil, table, table, table
function ctx:evaluations(choice) end

--- Goes through assessments without evaluating them: what was recorded, model, assessment.
---@param choice table|nil as of `evaluations`
---@return fun(): table|nil, table, table
function ctx:gathered(choice) end

--- Goes through what was agreed and what is aimed at, in the order of the dates.
---@param choice table|nil as of `evaluations`
---@return fun(): table|nil
function ctx:profiles(choice) end

--- Changes the database in one transaction, which is undone without --commit.
---@param f fun(db: wegmarke.store.database): any
---@return any ... what f returned
function ctx:change(f) end

--- Keeps a file to be written when the script has run, all of them or none; without --commit it says that it
--- would.
---@param path string
---@param bytes string
---@param format string|nil "csv", "html", ...: how the file is known as the program's own
function ctx:write(path, bytes, format) end

--- Shows how far it is, where somebody watches.
---@param list table[]
---@return fun(): integer|nil, any
function ctx:progress(list) end

--- Prints a line.
---@param words string
function ctx:print(words) end

return ctx
