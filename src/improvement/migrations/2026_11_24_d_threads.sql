-- A finding in a draft is seen only there.
ALTER TABLE findings ADD COLUMN is_draft @flag NOT NULL DEFAULT 0;

-- Why nothing follows from an area for improvement.
CREATE TABLE findings_without_action (
    finding_id @ref NOT NULL UNIQUE REFERENCES findings (id),
    because    @text NOT NULL,
    said_by    @ref NOT NULL REFERENCES people (id),
    said_at    @instant NOT NULL
);
