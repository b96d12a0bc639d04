-- Who handed an audit, or the lead of one with partners, on to whom, and why.
CREATE TABLE hand_ons (
    id           @id,
    subject_kind @text NOT NULL CHECK (subject_kind IN ('audit', 'multi_agency_audit')),
    subject_id   @ref NOT NULL,
    from_id      @ref NOT NULL REFERENCES people (id),
    to_id        @ref NOT NULL REFERENCES people (id),
    reason       @text NOT NULL,
    handed_by    @ref NOT NULL REFERENCES people (id),
    handed_at    @instant NOT NULL
);

CREATE INDEX hand_ons_by_subject ON hand_ons (subject_kind, subject_id, id);
