--- What `wegmarke due` says of itself, in German.

return {
  due = {
    summary = "was in den nächsten Wochen fällig ist",
    about = "Arbeitspakete und Felder von Einträgen können einen Tag nennen, bis zu dem etwas zu tun ist. Gezeigt wird, was bis "
      .. "dahin fällig wird und was es schon war; mit -o auch als Kalender (.ics). Was wiederkehrt, nennt "
      .. "den Tag danach; gesetzt wird er mit „change“.",
    arguments = {
      unit = "nur diese Einheit",
    },
    options = {
      weeks = "so viele Wochen voraus",
    },
    examples = {
      "In allen Einheiten",
      "Als Kalender",
    },
  },
}
