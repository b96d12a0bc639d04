-- Whose practice a finding was made in, and what it is about beyond the tool it comes from.
ALTER TABLE findings ADD COLUMN worker_id @ref REFERENCES people (id);
ALTER TABLE findings ADD COLUMN question_key @text NOT NULL DEFAULT '';

CREATE INDEX findings_by_worker ON findings (worker_id, recorded_at);
CREATE INDEX findings_by_team ON findings (team_id, recorded_at);

CREATE TABLE finding_tags (
    finding_id @ref NOT NULL REFERENCES findings (id),
    kind       @text NOT NULL CHECK (kind IN ('standard', 'theme')),
    key        @text NOT NULL,
    PRIMARY KEY (finding_id, kind, key)
);

CREATE INDEX finding_tags_by_key ON finding_tags (kind, key, finding_id);
