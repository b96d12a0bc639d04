-- Days on which a quota of the framework, or one person's share of it, is not owed: by whose approval, and why.
-- It is withdrawn, never deleted.
CREATE TABLE programme_exemptions (
    id           @id,
    quota_key    @text NOT NULL,
    person_id    @ref REFERENCES people (id),
    valid_from   @date NOT NULL,
    valid_to     @date NOT NULL,
    reason       @text NOT NULL,
    approved_by  @ref NOT NULL REFERENCES people (id),
    approved_at  @instant NOT NULL,
    withdrawn_at @instant,
    version      @count NOT NULL
);
