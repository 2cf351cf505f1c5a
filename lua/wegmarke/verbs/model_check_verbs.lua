--- `wegmarke model check|test`: see model_check.lua.

return require("wegmarke.verbs.model_check").verbs
