---@meta wegmarke.program
-- luacheck: no unused args

--- Other programs, for what only they can make: WeasyPrint makes PDF. Each runs without a shell, with its
--- arguments as a list; input and output go through memory.
---@class wegmarke.program
local program = {}

--- Why a program made nothing: `program_not_started`, `program_timed_out`, `program_interrupted`,
--- `program_too_large` (256 MiB), `program_failed`. The detail is the end of what it said.
---@class wegmarke.program.error
---@field code string
---@field path string
---@field detail string not safe for a terminal

--- Looks for a program in the folders of PATH; relative ones don't count.
---
--- ```lua
--- program.find("no-such-program") --> nil
--- ```
---@param name string
---@return string? path
function program.find(name) end

--- Runs a program and waits for it; ends it, with all it started, when its time is over.
---
--- ```lua
--- program.run(program.find("cat"), {}, "abc", 10) --> "abc", ""
--- ```
---@param path string whole
---@param arguments string[]
---@param input string for its standard input
---@param seconds number how long it may take
---@return string? output what it wrote
---@return wegmarke.program.error|string said an error, or the end of what it said beside
function program.run(path, arguments, input, seconds) end

return program
