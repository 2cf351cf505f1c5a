--- What the store says in detail, in the user's language. It speaks English, for those who embed it.

local lang = require "wegmarke.lang"

local M = {}

--- Patterns with the key of the text and the names of what they capture.
local known = {
  { "^(%a+) (.+): not one of Wegmarke's$", "store.detail_foreign", "kind", "name" },
  { "^(%a+) (.+): missing$", "store.detail_gone", "kind", "name" },
  { "^(%a+) (.+): not as Wegmarke made it$", "store.detail_changed", "kind", "name" },
  { "^the file has version (%-?%d+)$", "store.detail_version", "found" },
  { "^the file has version (%d+), this program knows (%d+)$", "store.detail_newer", "found", "known" },
  { "^(.+) names another file to delete$", "store.detail_journal_names", "name" },
  { "^(.+) is no journal$", "store.detail_journal_none", "name" },
  { "^(.+) is of a larger file$", "store.detail_journal_larger", "name" },
  { "^(.+) is of another file$", "store.detail_journal_other", "name" },
  { "^(.+) is no ordinary file$", "store.detail_journal_odd", "name" },
  { "^another program migrated the file$", "store.detail_migrated" },
  { "^the file has version (%d+) and must be brought to (%d+), but can't be written$",
    "store.detail_older", "found", "known" },
  { "^a program that wrote was cut off here;", "store.detail_cut_off" },
  { "^attempt to write a readonly database$", "store.detail_readonly" },
  { "^database disk image is malformed$", "store.detail_malformed" },
  { "^a part of the table can't be reached$", "store.detail_unreached" },
  { "^page (%d+), row (%d+): not whole$", "store.detail_row", "page", "row" },
  { "^page (%d+), row (%d+): no row that any table takes$", "store.detail_stray", "page", "row" },
  { "^the schema of the file is damaged$", "store.detail_schema" },
  { "^no table of the file's schema can be read;", "store.detail_no_schema" },
  { "^([%w_]+): the row of ([%w_]+) is lost$", "store.detail_reference", "column", "parent" },
  { "^([%w_]+): the row of ([%w_]+) is lost, and this one with it$", "store.detail_lost",
    "column", "parent" },
  { "^more values than parameters$", "store.detail_values" },
  { "^([%w_]+) is not what the revisions say$", "store.detail_derived", "column" },
  { "^text that is not UTF%-8 or cannot stand in XML", "cli.xlsx_no_utf8" },
  { "^text too long for a spreadsheet", "cli.xlsx_too_long" },
  { "^a row or column that spreadsheets do not have", "cli.xlsx_too_far" },
  { "^a number that is not finite", "cli.xlsx_no_number" },
  { "^a pipe$", "cli.special_pipe" },
  { "^a socket$", "cli.special_socket" },
  { "^a device$", "cli.special_device" },
  { "^a folder$", "cli.special_folder" },
  { "^Bad file descriptor$", "cli.detail_closed" },
  { "^No space left on device$", "cli.detail_full" },
  { "^Broken pipe$", "cli.detail_unread" },
  { "refers to a row of ([%w_]+) that is not there$", "store.detail_dangling", "parent" },
}

--- The detail of an error or finding in words; as it is if it is not known.
---@param text string
---@return string
function M.say(text)
  for _, one in ipairs(known) do
    local found = { text:match(one[1]) }
    if found[1] then
      local args = {}
      for i = 3, #one do args[one[i]] = found[i - 2] end
      return lang.say(one[2], args)
    end
  end
  return text
end

return M
