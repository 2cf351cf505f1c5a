--- What `wegmarke demo` says of itself, in English.

return {
  demo = {
    summary = "show everything once on a made-up example",
    about = "Takes in the register of districts, adds a made-up district with twelve forms, a "
      .. "poster and a group, records agreements and targets, evaluates, and writes the report. "
      .. "The folder gets demo.db and report.html, anew next time as long as nobody changed "
      .. "anything in them. The assessment is called 1.",
    arguments = {
      dir = "the folder; else wegmarke-demo",
    },
    examples = {
      "The example in wegmarke-demo",
      "After that: see where something comes from",
    },
  },
}
