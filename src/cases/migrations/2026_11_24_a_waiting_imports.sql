-- A file that was checked and not imported yet. The file itself waits a day at most, outside the database.
CREATE TABLE waiting_imports (
    id          @id,
    kind        @text NOT NULL CHECK (kind IN ('annex_a', 'caseload')),
    file_name   @text NOT NULL,
    added_by    @ref NOT NULL REFERENCES people (id),
    added_at    @instant NOT NULL
);
