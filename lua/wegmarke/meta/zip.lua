---@meta wegmarke.zip
-- luacheck: no unused args

--- Folders of files in one file, as DOCX and other office formats are.
---@class wegmarke.zip
local zip = {}

--- Packs files into a ZIP. The same entries give the same bytes: each is dated 1980-01-01. Raises if
--- the list is empty or an entry is no pair of texts.
---
--- ```lua
--- #zip.pack { { "a.txt", "words" } } > 100 --> true
--- ```
---@param entries {[1]: string, [2]: string}[] names and bytes, in order
---@return string? bytes
---@return string? error why it could not be packed
function zip.pack(entries) end

return zip
