---@meta wegmarke.file
-- luacheck: no unused args

--- Files as a whole: read at once, written completely or not at all.
---@class wegmarke.file
local file = {}

--- Why a file could not be read or written: `file_missing` (it, or the folder it should be in),
--- `file_denied`, `file_is_folder`, `file_too_large`, `file_disk_full`, `file_memory`,
--- `file_failed`.
---@class wegmarke.file.error
---@field code string
---@field path string as given
---@field detail string the system's own words

--- Reads a file. Pipes and devices work too. Raises if the path holds a zero byte.
---
--- ```lua
--- local bytes, err = file.read("bogen.csv")
--- if not bytes then print(err.code, err.path, err.detail) end
--- ```
---@param path string
---@param max_bytes? integer 256 MiB if absent; more is `file_too_large`
---@return string? bytes
---@return wegmarke.file.error? error
function file.read(path, max_bytes) end

--- Makes the bytes the content of the file. A new file beside it is written, synced and renamed, so
--- that whatever happens there is the old content or the new. Keeps the permissions of a file
--- that is there; a new one gets 0644 less the umask. A symbolic link stays, and what it leads to
--- is replaced. Terminals, pipes and `/dev/stdout` are written to directly.
---
--- ```lua
--- local ok, err = file.write(tmp .. "/bericht.html", page)
--- ```
---@param path string
---@param bytes string
---@return true? ok
---@return wegmarke.file.error? error
function file.write(path, bytes) end

--- Whether there is a file or folder (a link that leads nowhere is none).
---
--- ```lua
--- if not file.exists("wegmarke.db") then print("none yet") end
--- ```
---@param path string
---@return boolean
function file.exists(path) end

return file
