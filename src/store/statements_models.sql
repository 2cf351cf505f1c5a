-- Models, pinned by hash, with the bytes of every file of their chain.

-- name: model_insert
INSERT INTO model (hash, id, version, api, title, endorsed_by, made_at)
VALUES (:hash, :id, :version, :api, :title, :endorsed_by, :made_at);

-- name: model_file_insert
INSERT INTO model_file (model, seq, model_id, path, bytes)
VALUES (:model, :seq, :model_id, :path, :bytes);

-- name: model_get
SELECT hash, id, version, api, title, endorsed_by, made_at
FROM model WHERE hash = :hash;

-- name: model_list
SELECT hash, id, version, api, title, endorsed_by, made_at
FROM model ORDER BY id, version, hash;

-- name: model_files
SELECT model_id, path, bytes FROM model_file
WHERE model = :model ORDER BY seq;

-- name: module_insert
INSERT INTO module (hash, id, kind, version, api, title, made_at)
VALUES (:hash, :id, :kind, :version, :api, :title, :made_at);

-- name: module_get
SELECT hash, id, kind, version, api, title, made_at FROM module
WHERE hash = :hash;

-- name: module_list
SELECT hash, id, kind, version, api, title, made_at FROM module
ORDER BY id, version, hash;

-- name: module_file_insert
INSERT INTO module_file (module, seq, module_id, path, sha256, bytes)
VALUES (:module, :seq, :module_id, :path, :sha256, :bytes);

-- name: module_files
SELECT module, seq, module_id, path, sha256, bytes FROM module_file
WHERE module = :module ORDER BY seq;
