-- Whoever set out to sign in at the council's identity provider and has not come back yet; for ten minutes, in one browser.
CREATE TABLE sign_in_flows (
    token_digest @text NOT NULL PRIMARY KEY,
    state        @text NOT NULL,
    nonce        @text NOT NULL,
    verifier     @text NOT NULL,
    then_path    @text NOT NULL,
    begun_at     @instant NOT NULL
);

-- Which of the council's accounts is whose, since the first time they signed in with it: an email address may be given
-- to somebody else later, a subject never is.
CREATE TABLE council_accounts (
    issuer    @text NOT NULL,
    subject   @text NOT NULL,
    person_id @ref NOT NULL REFERENCES people (id),
    bound_at  @instant NOT NULL,
    PRIMARY KEY (issuer, subject),
    UNIQUE (issuer, person_id)
);
