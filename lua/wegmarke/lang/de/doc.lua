--- Texts that writers of documents add, German.

return {
  page = "Seite", page_of = "von", text_sheet = "Text",
}
