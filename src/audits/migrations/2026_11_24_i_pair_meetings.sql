-- Auditor and manager meet to compare how they grade one case, and to reflect [BAR-39].
CREATE TABLE pair_meetings (
    id             @id,
    audit_id       @ref NOT NULL REFERENCES audits (id),
    met_on         @date NOT NULL,
    manager_id     @ref NOT NULL REFERENCES people (id),
    managers_grade @text NOT NULL,
    words          @text NOT NULL,
    recorded_by    @ref NOT NULL REFERENCES people (id),
    recorded_at    @instant NOT NULL
);

CREATE INDEX pair_meetings_by_audit ON pair_meetings (audit_id, id);
