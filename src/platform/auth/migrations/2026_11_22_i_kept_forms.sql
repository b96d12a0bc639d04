-- A form that came when its session was over, until the same person has signed in again.
CREATE TABLE kept_forms (
    token_digest @text NOT NULL UNIQUE,
    person_id    @ref NOT NULL,
    path         @text NOT NULL,
    form         @text NOT NULL,
    kept_at      @instant NOT NULL
);

CREATE INDEX kept_forms_by_age ON kept_forms (kept_at);

-- Failed sign-ins, to slow down whoever guesses. Neither the name nor the address that was tried is kept.
CREATE TABLE sign_in_failures (
    who_digest  @text NOT NULL,
    failed_at   @instant NOT NULL
);

CREATE INDEX sign_in_failures_by_who ON sign_in_failures (who_digest, failed_at);
CREATE INDEX sign_in_failures_by_age ON sign_in_failures (failed_at);
