---@meta wegmarke.matrix
-- luacheck: no unused args

--- Matrices: whole populations in one call of `wegmarke.score`.
---
--- A matrix has rows (municipalities, people, elements) and columns (elements, indicators), both
--- counted from 1 and, if given, named. Where a number is missing stands `false` (NaN inside).
--- `row`, `column`, `rows`, `columns` and `transpose` are views: they copy nothing, and what `set`
--- changes in one shows in the other.
---
--- In the examples what stands after `-->` is what comes back; the tests run them.
---@class wegmarke.matrix
local matrix = {}

---@class wegmarke.matrix.matrix
local M = {} -- luacheck: ignore 241

---@class wegmarke.matrix.names
---@field rows? string[] a name for each row, all different
---@field columns? string[] a name for each column, all different

--- A matrix from a list of rows, each a list of numbers of the same length.
---
--- ```lua
--- matrix.new({{1, 2}, {3, false}}):shape()                               --> 2, 2
--- matrix.new({{1, 2}, {3, false}}):get(2, 2)                             --> false
--- matrix.new({{1, 2}}, {rows = {"a"}, columns = {"x", "y"}}):get("a", "y") --> 2.0
--- ```
---@param rows (number|false)[][]
---@param names? wegmarke.matrix.names
---@return wegmarke.matrix.matrix
function matrix.new(rows, names) end

--- A matrix with the same number everywhere, or all missing.
---
--- ```lua
--- matrix.fill(1, 3, 0):table() --> {{0.0, 0.0, 0.0}}
--- matrix.fill(1, 2):table()    --> {{false, false}}
--- ```
---@param rows integer
---@param columns integer
---@param value? number|false
---@return wegmarke.matrix.matrix
function matrix.fill(rows, columns, value) end

--- One column that every primitive takes as a list: read once, used often.
---
--- ```lua
--- #matrix.vector({3, 1, 4}) --> 3
--- ```
---@param list (number|false)[]
---@return wegmarke.matrix.matrix
function matrix.vector(list) end

---@class wegmarke.matrix.fields
---@field columns string[] the fields that become columns
---@field name? string the field that names the row

--- A matrix from a list of records, as a query gives them; an absent field is missing.
---
--- ```lua
--- matrix.records({{ags = "07137", a = 1}}, {columns = {"a"}, name = "ags"}):get("07137", 1) --> 1.0
--- matrix.records({{a = 1}, {}}, {columns = {"a"}}):table() --> {{1.0}, {false}}
--- ```
---@param list table[]
---@param fields wegmarke.matrix.fields
---@return wegmarke.matrix.matrix
function matrix.records(list, fields) end

--- A matrix from what `csv.read` gives; the first line names the columns. Decimal point or comma.
--- Empty cells and the signs `.`, `...`, `x`, `/`, `*` of official statistics are missing; `-` is 0.
--- A cell that is no number raises with its line.
---
--- ```lua
--- matrix.csv({{"ags", "a"}, {"07137", "1,5"}, {"07138", "."}}, {names = 1}):table() --> {{1.5}, {false}}
--- ```
---@param read table what `csv.read` gave, or its rows
---@param options? {names?: string|integer} which column names the rows
---@return wegmarke.matrix.matrix
function matrix.csv(read, options) end

--- Rows and columns.
---
--- ```lua
--- matrix.new({{1, 2, 3}}):shape() --> 1, 3
--- ```
---@return integer rows
---@return integer columns
function M:shape() end

--- One number, or false where it is missing. Places are numbers or names.
---
--- ```lua
--- matrix.new({{1, 2}}):get(1, 2) --> 2.0
--- ```
---@param row integer|string
---@param column integer|string
---@return number|false
function M:get(row, column) end

--- Changes one number, also in what this is a view of.
---
--- ```lua
--- (function() local m = matrix.new({{1, 2}}); m:row(1):set(1, 2, 5); return m:get(1, 2) end)() --> 5.0
--- ```
---@param row integer|string
---@param column integer|string
---@param value number|false
function M:set(row, column, value) end

--- One row, which primitives take as a list: a view.
---
--- ```lua
--- matrix.new({{1, 2}, {3, 4}}):row(2):table() --> {3.0, 4.0}
--- ```
---@param row integer|string
---@return wegmarke.matrix.matrix
function M:row(row) end

--- One column, which primitives take as a list: a view.
---
--- ```lua
--- matrix.new({{1, 2}, {3, 4}}):column(2):table() --> {2.0, 4.0}
--- ```
---@param column integer|string
---@return wegmarke.matrix.matrix
function M:column(column) end

--- The rows from `first` to `last`: a view.
---
--- ```lua
--- matrix.new({{1}, {2}, {3}}):rows(2, 3):table() --> {{2.0}, {3.0}}
--- ```
---@param first integer|string
---@param last integer|string
---@return wegmarke.matrix.matrix
function M:rows(first, last) end

--- The columns from `first` to `last`: a view.
---
--- ```lua
--- matrix.new({{1, 2, 3}}):columns(1, 2):table() --> {{1.0, 2.0}}
--- ```
---@param first integer|string
---@param last integer|string
---@return wegmarke.matrix.matrix
function M:columns(first, last) end

--- Rows and columns exchanged: a view.
---
--- ```lua
--- matrix.new({{1, 2}, {3, 4}}):transpose():table() --> {{1.0, 3.0}, {2.0, 4.0}}
--- ```
---@return wegmarke.matrix.matrix
function M:transpose() end

--- A matrix of its own with the same numbers and names.
---
--- ```lua
--- matrix.new({{1, 2}}):copy():table() --> {{1.0, 2.0}}
--- ```
---@return wegmarke.matrix.matrix
function M:copy() end

--- As a list of rows; one row or column, taken with `row` or `column`, as a list.
---
--- ```lua
--- matrix.new({{1, false}}):table() --> {{1.0, false}}
--- ```
---@return (number|false)[][]|(number|false)[]
function M:table() end

--- The names of the rows, or nil.
---
--- ```lua
--- matrix.new({{1}, {2}}, {rows = {"a", "b"}}):rows(2, 2):row_names() --> {"b"}
--- ```
---@return string[]?
function M:row_names() end

--- The names of the columns, or nil.
---
--- ```lua
--- matrix.new({{1, 2}}, {columns = {"a", "b"}}):column_names() --> {"a", "b"}
--- ```
---@return string[]?
function M:column_names() end

return matrix
