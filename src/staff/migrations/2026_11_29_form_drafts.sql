-- What somebody typed in a form and has not sent yet, for them alone. A draft that was sent or thrown away stays a while
-- without its words, so that a save still on its way does not bring them back.
CREATE TABLE form_drafts (
    person_id @ref NOT NULL,
    place     @text NOT NULL,
    form_id   @ref NOT NULL,
    fields    @text NOT NULL,
    revision  @count NOT NULL,
    is_open   @flag NOT NULL,
    kept_at   @instant NOT NULL,
    UNIQUE (person_id, place, form_id)
);

CREATE INDEX form_drafts_by_age ON form_drafts (kept_at);
