--- What every record has beside its fields: revisions set it under these names, so no field is called so.

return { state = true, place = true, withdrawn = true, joined = true, grants = true }
