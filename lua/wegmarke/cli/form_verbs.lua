--- `wegmarke form`: see form.lua.

return require("wegmarke.cli.form").verbs
