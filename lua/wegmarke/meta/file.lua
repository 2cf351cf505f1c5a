---@meta wegmarke.file
-- luacheck: no unused args

--- Files as a whole: read at once, written completely or not at all.
---@class wegmarke.file
local file = {}

--- Why a file could not be read or written: `file_missing` (it, or the folder it should be in),
--- `file_denied`, `file_is_folder`, `file_too_large`, `file_disk_full`, `file_memory`,
--- `file_special` (a pipe, device or socket, as `detail` says), `file_database`, `file_failed`. Of one
--- that is not replaced: `file_changed` since it was written, `file_other` (written by another kind of
--- output, `detail`), `file_there` (nobody can tell). Of folders: `folder_is_file`, `folder_not_made`.
---@class wegmarke.file.error
---@field code string
---@field path string as given, or of the folder
---@field detail string the system's own words, but where it says else

---@class wegmarke.file.out
---@field kind? string of output, such as "report": a file that this kind wrote and nobody changed may be
---  replaced by the next one
---@field format? "csv"|"docx"|"html"|"json"|"lua"|"md"|"pdf"|"xlsx" with `kind`: says where a mark for
---  that has room; there is none in CSV and in JSON lists
---@field overwrite? boolean replace whatever may be replaced at all

--- Reads a file. Pipes and devices are read only by the name of an open descriptor, such as
--- `/dev/stdin`. Raises if the path holds a zero byte.
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
--- A database, or what belongs to one, is never written over. Another file that is there is replaced
--- if it is empty, holds the same bytes, was written with this `kind` and not changed since, or with
--- `overwrite`.
---
--- ```lua
--- local ok, err = file.write(tmp .. "/bericht.html", page, { kind = "seite", format = "html" })
--- ```
---@param path string
---@param bytes string
---@param options? wegmarke.file.out
---@return true? ok
---@return (string|wegmarke.file.error)? written what the file holds, with its mark; or the error
function file.write(path, bytes, options) end

--- Whether `write` would take bytes for this file, as far as can be told before they are made: of one
--- without a mark, such as a table, only they can tell.
---
--- ```lua
--- file.may_write(tmp .. "/bericht.html", { kind = "seite", format = "html" }) --> true
--- ```
---@param path string
---@param options? wegmarke.file.out
---@return true? ok
---@return wegmarke.file.error? error
function file.may_write(path, options) end

--- Writes files, all of them or none, and makes the folders they lie in. Sets `written` of each.
---
--- ```lua
--- file.write_all({{path = tmp .. "/neu/a.csv", bytes = "a;b\n"}}) --> true
--- ```
---@param files (wegmarke.file.out|{path: string, bytes: string})[]
---@return true? ok
---@return wegmarke.file.error? error
function file.write_all(files) end

--- Whether there is a file or folder (a link that leads nowhere is none).
---
--- ```lua
--- if not file.exists("wegmarke.db") then print("none yet") end
--- ```
---@param path string
---@return boolean
function file.exists(path) end

return file
