-- A file that belongs to a record of any kind; its content stands on the shelf under its digest. Whoever may see the
-- record may have the file: the record's own pages ask.
CREATE TABLE attachments (
    id          @id,
    record_kind @text NOT NULL,
    record_id   @ref NOT NULL,
    name        @text NOT NULL,
    media_type  @text NOT NULL,
    sha256      @text NOT NULL,
    size        @count NOT NULL,
    added_by    @ref NOT NULL,
    added_at    @instant NOT NULL,
    withdrawn   @flag NOT NULL
);

CREATE INDEX attachments_by_record ON attachments (record_kind, record_id, id);
CREATE INDEX attachments_by_content ON attachments (sha256);
