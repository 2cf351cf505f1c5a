--- What `wegmarke man` says of itself, in English.

return {
  man = {
    summary = "print the man page",
    about = "For the program man; with -o the manual as a page, a document or a text.",
    examples = {
      "For man wegmarke",
      "Read it now",
      "As a page",
    },
  },
}
