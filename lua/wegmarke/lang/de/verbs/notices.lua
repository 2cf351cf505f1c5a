--- Was `wegmarke notices` von sich sagt, auf Deutsch.

return {
  notices = {
    summary = "worauf die Regeln über Einträge hinweisen",
    about = "Module bringen Regeln mit, die auf die Einträge einer Einheit schauen. Was eine Regel nicht sagen "
      .. "kann, weil etwas fehlt, steht in einer zweiten Tabelle mit dem, was fehlt. Dass es etwas nicht gibt, "
      .. "sagt eine Regel erst, wenn die Liste als vollständig genannt ist (BEFEHL complete). Gezeigt wird nur, "
      .. "wovon alles Gelesene sichtbar ist.",
    arguments = { unit = "die Einheit" },
    examples = { "Alle Hinweise", "Was die Agentur lesen darf, als Seite" },
  },
}
