-- Whose part an area for improvement of a multi-agency audit lies in; return_id is empty for the council's own.
CREATE TABLE agency_findings (
    finding_id @ref NOT NULL UNIQUE REFERENCES findings (id),
    audit_id   @ref NOT NULL REFERENCES multi_agency_audits (id),
    return_id  @ref REFERENCES agency_returns (id)
);

CREATE INDEX agency_findings_by_audit ON agency_findings (audit_id);
