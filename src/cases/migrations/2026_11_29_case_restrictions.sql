-- That a case is kept to named people: why, by whom, since when, and how it ended. Who is named stands in case_readers
-- as 'restricted'. Queries ask the case's own flag (cases.restricted), which changes together with this.
CREATE TABLE case_restrictions (
    id             @id,
    case_id        @ref NOT NULL REFERENCES cases (id),
    because        @text NOT NULL,
    restricted_by  @ref NOT NULL REFERENCES people (id),
    restricted_at  @instant NOT NULL,
    lifted_because @text NOT NULL,
    lifted_by      @ref REFERENCES people (id),
    lifted_at      @instant,
    version        @count NOT NULL
);

CREATE INDEX case_restrictions_by_case ON case_restrictions (case_id, restricted_at);
-- A case has one at a time.
CREATE UNIQUE INDEX case_restrictions_in_force ON case_restrictions (case_id) WHERE lifted_at IS NULL;
