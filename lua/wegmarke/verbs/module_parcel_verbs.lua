--- `wegmarke module export|import`: see module_parcel.lua.

return require("wegmarke.verbs.module_parcel").verbs
