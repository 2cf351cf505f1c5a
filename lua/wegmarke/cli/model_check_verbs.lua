--- `wegmarke model check|test`: see model_check.lua.

return require("wegmarke.cli.model_check").verbs
