--- `wegmarke assess change|withdraw|join`, `wegmarke unit change|withdraw|join`: see changes.lua.

return require("wegmarke.verbs.changes").verbs
