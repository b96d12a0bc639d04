-- Each pack that was ever loaded, as it was. Rows are only ever added.
CREATE TABLE framework_versions (
    id @id,
    layer @text NOT NULL,
    version @text NOT NULL,
    sha256 @text NOT NULL,
    content @text NOT NULL,
    effective_from @date NOT NULL,
    -- The version of this layer it was made from; empty for the first.
    based_on @text NOT NULL,
    loaded_at @instant NOT NULL,
    -- 0: the program itself, when the authority was set up.
    loaded_by @ref NOT NULL,
    UNIQUE (layer, version)
);
