---@meta wegmarke.json
-- luacheck: no unused args

--- Data from and to JSON. Out: canonical, the same data is the same bytes. In: strict.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.json
local json = {}

--- JSON's null, in both directions; `nil` is an absent field. `tostring(json.null)` is "null".
json.null = nil

---@class wegmarke.json.encode_options
---@field indent? integer blanks a level, 0 to 16; 0 (all in one line) if absent
---@field empty_lists? boolean an empty unmarked table is `[]`: what commands and `wm_call` give

--- Writes a value. Keys are sorted by bytes; numbers have as few digits as read back equal (a
--- float that is whole, up to 2^53, as an integer); `<` `>` `&`, control characters and those that
--- turn the direction of text are `\u` escapes, so the result may stand in a page, also within
--- `<script>`, and on a terminal.
---
--- A table is a list if its keys are 1..n or `json.list` marked it, else an object; an empty
--- unmarked one is `{}`, or with `empty_lists` `[]`. Metamethods are not called. Raises, naming the place
--- (`elements[3].weight: a number that is not finite`), on: numbers that are not finite, texts
--- that are not UTF-8, lists with holes, tables that are list and object at once, keys that are
--- neither, other types, and more than 100 levels (a table within itself).
---
--- ```lua
--- json.encode({b=1, a={2.5, true, json.null}}) --> '{"a":[2.5,true,null],"b":1}'
--- json.encode({list=json.list()})              --> '{"list":[]}'
--- json.encode("</script>")                     --> '"\\u003c/script\\u003e"'
--- json.encode({1}, {indent=2})                 --> '[\n  1\n]'
--- ```
---@param value any
---@param options? wegmarke.json.encode_options
---@return string
function json.encode(value, options) end

--- What is wrong with a text: `json_syntax`, `json_end` (it stops too early), `json_duplicate_key`,
--- `json_utf8`, `json_number` (beyond 64 bits or a double), `json_depth`, `json_too_large`,
--- `json_memory`.
---@class wegmarke.json.error
---@field code string
---@field line? integer from 1
---@field column? integer from 1, in characters
---@field detail string in English; safe for a terminal

---@class wegmarke.json.decode_options
---@field max_bytes? integer 32 MiB if absent
---@field max_depth? integer levels; 100 if absent

--- Reads one value. A key twice in one object is an error, as is anything after the value. Whole
--- numbers without point or exponent are integers. Lists are marked as by `json.list`, so an
--- empty one stays a list when written again; null is `json.null`.
---
--- ```lua
--- json.decode('{"a":[1,2.0]}')  --> {a={1, 2.0}}
--- select(2, json.decode("[1")).code --> "json_end"
--- ```
---@param s string
---@param options? wegmarke.json.decode_options
---@return any value nil if there is an error (never for null)
---@return wegmarke.json.error? error
function json.decode(s, options) end

--- Marks a table as a list (by a metatable), so that it is one even while empty. Raises if the
--- table has another metatable.
---
--- ```lua
--- json.encode(json.list({})) --> "[]"
--- ```
---@param t? table a new one if absent
---@return table t the same table
function json.list(t) end

--- Marks a table as an object, so that it is one even while empty, and with `empty_lists`. Raises if
--- the table has another metatable.
---
--- ```lua
--- json.encode({json.object(), {}}, {empty_lists=true}) --> "[{},[]]"
--- ```
---@param t? table a new one if absent
---@return table t the same table
function json.object(t) end

return json
