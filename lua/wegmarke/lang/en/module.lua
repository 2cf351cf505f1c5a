--- Texts about modules: what they hold, how they differ, whether they are used.

return {
  kind_model = "model", kind_catalogue = "catalogue", kind_procedure = "procedure",
  head_id = "Module", head_kind = "Kind", head_version = "Version", head_title = "Title", head_where = "from",
  head_state = "State", list = "Modules",
  records = "Records", lists = "Lists", parts = "Notices, steps, documents",
  chain = "Chain", uses = "uses", hash = "Checksum", id = "Id", version = "Version",
  verb = "Command", of = "belongs to", visible = "visible for", key = "Key", states = "States",
  over = "nobody works on it any more", dots = "dots", take = "is taken over", take_by = "into the next round; {field} points at the earlier one",
  of_unit = "unit", of_assessment = "assessment", of_agency = "agency", of_catalogue = "catalogue",
  fields = "Fields of '{title}'", field = "Field", field_title = "Title", field_kind = "Kind",
  field_more = "besides", field_place = "stands in",
  entries = "Entries", entry = "Entry", part = "Part", part_kind = "Kind",
  source = "Source: {source}, as of {as_of}",
  line = "line", text = "text", choice = "choice", flag = "yes/no", number = "number", date = "date",
  month = "month", link = "link", element = "element", unit = "unit", role = "office or function",
  figure = "figure with source and date", person = "person", address = "address", computed = "computed",
  notice = "notice", clue = "clue", suggest = "suggestion", view = "list", step = "step",
  document = "document", demand = "demand", aim = "aim",
  part_of = "looks at", part_near = "compares where the same", part_says = "says", part_why = "why",
  part_reads = "reads", part_makes = "makes", part_columns = "columns", part_changed = "changed in",
  function_is = "{name} ({place}):", function_old = "{name}, former ({place}), asked as old:",
  many = "several", required = "must be given", required_if = "must sometimes be given",
  open = "scripts may read it", due = "falls due", every_months = "every {n} months", every_days = "every {n} days",
  to = "to '{to}'", list_of = "of the list '{list}'", back = "way back '{back}'",
  visible_for = "visible for: {visible}", unit_of = "in {unit}",
  checked = "{id}: all is well ({records} records, {fields} fields, {lists} lists, {parts} further parts).",
  tested = "{id}: {cases} cases, of which {failed} do not hold.",
  what_record = "record", what_field = "field", what_state = "state", what_list = "list",
  what_entry = "entry", what_part = "part",
  same = "no difference", added = "new: {what} {id}{place}", removed = "gone: {what} {id}{place}",
  changed = "different: {what} {id}{fields}{place}", diff = "From {a} to {b}",
  other_kind = "'{a}' is a {kind_a}, '{b}' a {kind_b}. Only what is of one kind can be compared.",
  made = "{path}: made.", exists = "{path} is there already. Choose another id or another folder.",
  bad_id = "'{given}' does not do as an id: lower-case letters, digits, _ and -, and not that of the module it builds on.",
  no_model = "'{id}' is a model. 'model new' begins a version of a model.",
  use_model = "'{id}' is a model. 'assess new --model' chooses models; 'use' is for procedures and catalogues.",
  used = "{unit}: uses '{title}' now ({id} {version}).", used_already = "{unit}: uses '{title}' already ({id} {version}).",
  unused = "{unit}: does not use '{title}' any more. What was entered stays.",
  unused_already = "{unit}: does not use '{title}'.",
  brings = "This brings: {records}.",
  pinned_other = "In this file {id} {version} is in force; {found} was found. It stays {version} until 'module update {id}' changes that.",
  none_used = "{unit}: uses no module.", used_head = "{unit}: modules used",
  differ = "Several machines have put different versions of {id} into force; {version} counts. 'module update {id} --yes' says which one stays.",
  not_in_force = "'{id}' is not in force in this file. First: use UNIT {id}",
  update_same = "{id} {version} is in force already.", update_done = "{id}: now {version} (before: {before}).",
  update_gone = "With {id} {version} there is no more:",
  update_line = "{what} {thing}: {n} records concerned; they stay stored, but are not shown any more",
  update_yes = "Nothing was changed. With --yes the new version is put into force.",
  update_fits = "What is stored fits {id} {version} as well.",
  -- one file to hand on
  parcel_model = "\"{id}\" is a model. 'model export' writes models as a workbook; their folder can be handed on, too.",
  parcel_made = "{id} {version}: {files} files of {modules}, hash {hash}.",
  parcel_unreadable = "Line {line}: this is no JSON that can be read ({detail}). Nothing was taken.",
  parcel_other = "{path}: another version lies there.",
  parcel_is_other = "This is no file that 'module export' wrote. Nothing was taken.",
  parcel_format = "The file has format {given}; this program knows {known}. Nothing was taken; a newer version of the program reads it.",
  parcel_name = "\"{given}\" is no name under which a file of a module may lie. Nothing was taken.",
  parcel_twice = "{path} stands twice in the file. Nothing was taken.",
  parcel_hash = "{path}: the content is not what its hash says. Nothing was taken; please have the file sent again.",
  parcel_large = "{path}: a module may not hold that much. Nothing was taken.",
  parcel_kind = "\"{id}\": the file brings no such procedure and no such catalogue. Nothing was taken.",
  parcel_broken = "\"{id}\" does not load. Nothing was taken.",
  parcel_unfit = "\"{id}\" does not load with the versions that are here: {modules}. Nothing was taken. With --all the versions sent along are taken as well.",
  parcel_folder = "{path}: something lies there already that is no procedure or catalogue that loads. Nothing was taken; --into names another folder.",
  parcel_is = "{id} {version}: {title} (hash {hash})",
  parcel_here = "Other than what was sent along is here: {modules}. \"{id}\" was checked with what is here; with --all the versions sent along are taken as well.",
  parcel_there = "{path}: lies there already.",
  parcel_would = "{path}: would be written.",
  parcel_wrote = "{path}: {files} files written.",
  parcel_kept = "What lay there before: {path}",
  new_title = "Procedure {id}", new_variant_title = "Version {id}",
  new_own = [[
-- The procedure '{id}'. To check it: wegmarke module check {id}

procedure "{id}" {
  api = 2,
  version = "0.1",
  title = {title},
}

record "talk_held" {
  title = "talk", many = "talks",
  line = "subject",                        -- what a talk is known by
  fields = {
    subject = line   { title = "subject", required = true },
    held    = date   { title = "on" },
    area    = choice { title = "area", { "kita", "day care" }, { "school", "school" } },
    again   = date   { title = "next talk", due = true, every = { months = 12 } },
  },
  states = { { "open", "open" }, { "done", "done" } },
  columns = { "subject", "held", "state" },
}
]],
  new_variant = [[
-- The version '{id}': what is not said here comes from '{base}'. To check it: wegmarke module check {id}

procedure "{id}" {
  api = 2,
  version = "0.1",
  extends = "{base}",
  title = {title},
}

-- To use something, take away the dashes at the beginning of its lines.

-- A field more:
-- change "{record}" { fields = { file_number = line { title = "file number" } } }

-- Not to use a record:
-- remove "{record}" { why = "..." }
]],
}
