--- `wegmarke form`: see form.lua.

return require("wegmarke.verbs.form").verbs
