-- A report that is kept: a draft holds its figures as they were at its instant; publishing adds its bytes in every
-- format, and from then on nothing of it changes [DESIGN section 4].
CREATE TABLE editions (
    id           @id,
    report       @text NOT NULL,
    from_day     @date NOT NULL,
    to_day       @date NOT NULL,
    number       @count NOT NULL,
    as_at        @instant NOT NULL,
    figures      @text NOT NULL,
    built_at     @instant NOT NULL,
    built_by     @ref REFERENCES people (id),
    published_at @instant,
    published_by @ref REFERENCES people (id),
    version      @count NOT NULL,
    UNIQUE (report, from_day, to_day, number)
);

CREATE TABLE edition_files (
    edition_id @ref NOT NULL REFERENCES editions (id),
    format     @text NOT NULL,
    type       @text NOT NULL,
    sha256     @text NOT NULL,
    bytes      @bytes NOT NULL,
    PRIMARY KEY (edition_id, format)
);
