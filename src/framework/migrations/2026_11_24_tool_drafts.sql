-- Audit tools that came in as a workbook without faults: waiting until somebody publishes them on a day, or takes them
-- back. What is published becomes a framework version and never changes.
CREATE TABLE tool_drafts (
    id             @id,
    tool_key       @text NOT NULL,
    tool_version   @text NOT NULL,
    title          @text NOT NULL,
    content        @text NOT NULL,
    uploaded_by    @ref NOT NULL REFERENCES people (id),
    uploaded_at    @instant NOT NULL,
    state          @text NOT NULL CHECK (state IN ('waiting', 'published', 'taken_back')),
    decided_by     @ref REFERENCES people (id),
    decided_at     @instant,
    begins_on      @date,
    version        @count NOT NULL
);

CREATE INDEX tool_drafts_by_state ON tool_drafts (state, id);
