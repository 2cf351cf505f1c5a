---@meta wegmarke.sys
-- luacheck: no unused args

--- The system and the program itself. What depends on the clock, the account or chance can be fixed,
--- so that a run can be repeated.
---@class wegmarke.sys
local sys = {}

--- The program's version.
---
--- ```lua
--- sys.version:match("^%d+%.%d+%.%d+$") ~= nil --> true
--- ```
sys.version = nil

--- Today's date, or the one that `--today`, WEGMARKE_TODAY or `set_today` fixed.
---
--- ```lua
--- sys.set_today("2026-03-14")
--- sys.today() --> "2026-03-14"
--- ```
---@return string date YYYY-MM-DD
function sys.today() end

--- Fixes today's date.
---
--- ```lua
--- sys.set_today("2026-03-14")
--- ```
---@param date string YYYY-MM-DD
function sys.set_today(date) end

--- The present time, UTC; midnight of a fixed date.
---
--- ```lua
--- sys.set_today("2026-03-14")
--- sys.now() --> "2026-03-14T00:00:00Z"
--- ```
---@return string time YYYY-MM-DDTHH:MM:SSZ
function sys.now() end

--- Who is named as the maker of records: what `set_user` said, else WEGMARKE_USER, else the account.
---
--- ```lua
--- sys.set_user("moderation")
--- sys.user() --> "moderation"
--- ```
---@return string
function sys.user() end

--- Says who is named as the maker of records from now on.
---
--- ```lua
--- sys.set_user("moderation")
--- ```
---@param name string
function sys.set_user(name) end

--- A variable of the environment.
---
--- ```lua
--- sys.env("WEGMARKE_NO_SUCH_THING") --> nil
--- ```
---@param name string
---@return string? value
function sys.env(name) end

--- A new id: 128 random bits, or after `seed_ids` the next of a fixed series.
---
--- ```lua
--- #sys.id("unit") --> 32
--- ```
---@param kind? string what it is for: "unit", "assessment", ...
---@return string id 32 hex digits
function sys.id(kind) end

--- From now on ids follow from a text, each time the same; without one they are random again. The
--- first id of an assessment begins with 1.
---
--- ```lua
--- sys.seed_ids("example")
--- sys.id("assessment"):sub(1, 1) --> "1"
--- ```
---@param seed? string
function sys.seed_ids(seed) end

--- SHA-256.
---
--- ```lua
--- sys.sha256("abc"):sub(1, 8) --> "ba7816bf"
--- ```
---@param bytes string
---@return string digest 64 hex digits
function sys.sha256(bytes) end

--- The language that the environment asks for (LANGUAGE, LC_ALL, LC_MESSAGES, LANG).
---
--- ```lua
--- #sys.locale() --> 2
--- ```
---@return "de"|"en" language
function sys.locale() end

--- Whether a file descriptor is a terminal.
---
--- ```lua
--- sys.isatty(99) --> false
--- ```
---@param fd integer 0 input, 1 output, 2 errors
---@return boolean
function sys.isatty(fd) end

--- Waits until a line can be read from the terminal, or until Ctrl-C: before `io.read "l"`, which would not
--- see one that came just before it. Returns at once where the input is no terminal.
---
--- ```lua
--- if not sys.isatty(0) then sys.await() end
--- ```
function sys.await() end

--- Columns of the terminal; 80 if there is none.
---
--- ```lua
--- sys.width() > 0 --> true
--- ```
---@return integer columns
function sys.width() end

--- What is in a folder, sorted; folders end in "/".
---
--- ```lua
--- sys.list("/no/such/folder") == nil --> true
--- ```
---@param folder string
---@return string[]? names
---@return string? message
function sys.list(folder) end

--- Makes a folder, and those above it.
---
--- ```lua
--- sys.mkdir(tmp .. "/a/b") --> true
--- ```
---@param folder string
---@return true? ok
---@return string? message
function sys.mkdir(folder) end

--- Makes a folder of a random name that only its owner can look into, for what is in work. Whoever asks for
--- it takes it away again.
---
--- ```lua
--- sys.is_folder(sys.scratch()) --> true
--- ```
---@return string? path
---@return string? message
function sys.scratch() end

--- How large a regular file is; nil for what is none (a folder, a pipe, a device) or not there.
---
--- ```lua
--- sys.size(tmp) --> nil
--- ```
---@param path string
---@return integer? bytes
function sys.size(path) end

--- Whether there is a folder of this name.
---
--- ```lua
--- sys.is_folder(tmp) --> true
--- ```
---@param path string
---@return boolean
function sys.is_folder(path) end

--- A file that is packed into the program.
---
--- ```lua
--- sys.packed("models/dkbm/model.lua") ~= nil --> true
--- ```
---@param path string
---@return string? bytes
function sys.packed(path) end

--- The paths of packed-in files that begin with a text, sorted.
---
--- ```lua
--- sys.packed_list("models/units")[1] --> "models/units.csv"
--- ```
---@param prefix? string
---@return string[] paths
function sys.packed_list(prefix) end

--- The folders of WEGMARKE_PATH, in order.
---
--- ```lua
--- type(sys.path()) --> "table"
--- ```
---@return string[] folders
function sys.path() end

--- Bytes that the program's Lua holds at present.
---
--- ```lua
--- sys.memory() > 0 --> true
--- ```
---@return integer bytes
function sys.memory() end

--- Writes texts to standard output as they are; put what came from outside through `text.terminal`.
---
--- ```lua
--- sys.out("")
--- ```
---@param ... string
function sys.out(...) end

--- Writes texts to standard error.
---
--- ```lua
--- sys.err("")
--- ```
---@param ... string
function sys.err(...) end

--- All of standard input.
---
--- ```lua
--- type(sys.stdin) --> "function"
--- ```
---@return string bytes
function sys.stdin() end

return sys
