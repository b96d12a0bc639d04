CREATE TABLE sessions (
    id           @id,
    token_digest @text NOT NULL UNIQUE,
    person_id    @ref NOT NULL,
    opened_at    @instant NOT NULL,
    seen_at      @instant NOT NULL,
    ended_at     @instant
);

CREATE INDEX sessions_by_person ON sessions (person_id);

-- How someone signs in with a local account.
CREATE TABLE credentials (
    person_id     @ref NOT NULL UNIQUE,
    sign_in_name  @text NOT NULL UNIQUE,
    password_hash @text NOT NULL,
    changed_at    @instant NOT NULL
);
