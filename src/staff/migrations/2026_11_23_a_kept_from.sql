-- What somebody may not meet for now, whatever their roles let them see: whoever reads a case a second time, the audit
-- that they are not to know. Views of sight leave these records out, and so does My work.
CREATE TABLE kept_from (
    person_id    @ref NOT NULL REFERENCES people (id),
    subject_kind @text NOT NULL,
    subject_id   @ref NOT NULL,
    PRIMARY KEY (person_id, subject_kind, subject_id)
);
