--- Texts that writers of documents add, English.

return {
  page = "Page", page_of = "of", text_sheet = "Text",
}
