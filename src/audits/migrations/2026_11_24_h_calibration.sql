-- Calibration: one anonymised case, graded by many, sealed until all have graded or its last day has passed; spoken
-- about; and, once somebody else approves it, an exemplar beside the guidance of its domain.
CREATE TABLE calibration_exercises (
    id           @id,
    title        @text NOT NULL,
    case_text    @text NOT NULL,
    domain_key   @text NOT NULL,
    domain_title @text NOT NULL,
    scale_key    @text NOT NULL,
    set_by       @ref NOT NULL REFERENCES people (id),
    set_on       @date NOT NULL,
    closes_on    @date NOT NULL,
    checked_by   @ref REFERENCES people (id),
    agreed_grade @text NOT NULL,
    agreed_words @text NOT NULL,
    agreed_by    @ref REFERENCES people (id),
    approved_by  @ref REFERENCES people (id),
    version      @count NOT NULL
);

CREATE INDEX calibration_exemplars ON calibration_exercises (domain_key, approved_by);

CREATE TABLE calibration_grades (
    exercise_id @ref NOT NULL REFERENCES calibration_exercises (id),
    person_id   @ref NOT NULL REFERENCES people (id),
    grade_key   @text NOT NULL,
    reason      @text NOT NULL,
    PRIMARY KEY (exercise_id, person_id)
);

CREATE INDEX calibration_grades_by_person ON calibration_grades (person_id);
