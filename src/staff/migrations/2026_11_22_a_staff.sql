-- The authority, its service areas and its teams: a tree with dates.
CREATE TABLE teams (
    id         @id,
    parent_id  @ref REFERENCES teams (id),
    kind       @text NOT NULL CHECK (kind IN ('authority', 'area', 'team')),
    name       @text NOT NULL,
    sort_key   @text NOT NULL,
    valid_from @date NOT NULL,
    valid_to   @date NOT NULL,
    version    @count NOT NULL
);

CREATE UNIQUE INDEX teams_by_name ON teams (sort_key);

-- Each team with itself and all above it: who may see an area may see its teams.
CREATE TABLE team_ancestry (
    team_id     @ref NOT NULL REFERENCES teams (id),
    ancestor_id @ref NOT NULL REFERENCES teams (id),
    PRIMARY KEY (team_id, ancestor_id)
);

CREATE INDEX team_ancestry_down ON team_ancestry (ancestor_id, team_id);

CREATE TABLE people (
    id         @id,
    name       @text NOT NULL,
    sort_key   @text NOT NULL,
    email      @text NOT NULL UNIQUE,
    job_title  @text NOT NULL,
    valid_from @date NOT NULL,
    valid_to   @date NOT NULL,
    version    @count NOT NULL
);

CREATE INDEX people_by_name ON people (sort_key, id);

-- A role held over a part of the tree, between two dates (both included).
CREATE TABLE role_grants (
    id         @id,
    person_id  @ref NOT NULL REFERENCES people (id),
    role       @text NOT NULL,
    team_id    @ref NOT NULL REFERENCES teams (id),
    valid_from @date NOT NULL,
    valid_to   @date NOT NULL,
    version    @count NOT NULL,
    UNIQUE (person_id, role, team_id, valid_from)
);

CREATE INDEX role_grants_by_team ON role_grants (team_id, role);

-- What each role may do, as the framework in force says; rewritten when a pack is loaded.
CREATE TABLE role_verbs (
    role @text NOT NULL,
    verb @text NOT NULL,
    PRIMARY KEY (role, verb)
);

CREATE TABLE role_titles (
    role  @text NOT NULL PRIMARY KEY,
    title @text NOT NULL
);

-- The team's own quality assurance officer, reviewing officer, conference chair and practice development worker [BAR-16].
CREATE TABLE team_links (
    id         @id,
    team_id    @ref NOT NULL REFERENCES teams (id),
    kind       @text NOT NULL CHECK (kind IN ('qa_officer', 'iro', 'cp_chair', 'practice_development_worker')),
    person_id  @ref NOT NULL REFERENCES people (id),
    valid_from @date NOT NULL,
    valid_to   @date NOT NULL,
    version    @count NOT NULL,
    UNIQUE (team_id, kind, person_id, valid_from)
);

CREATE INDEX team_links_by_person ON team_links (person_id, team_id);

-- Permission in the query: the teams whose records a person may meet under a verb, with dates.
CREATE VIEW sight AS
SELECT g.person_id AS person_id, v.verb AS verb, a.team_id AS team_id,
       g.valid_from AS valid_from, g.valid_to AS valid_to
  FROM role_grants g
  JOIN role_verbs v ON v.role = g.role
  JOIN team_ancestry a ON a.ancestor_id = g.team_id;

-- What is owed, by whom, by when: a projection written with the fact that causes it.
CREATE TABLE due (
    subject_kind @text NOT NULL,
    subject_id   @ref NOT NULL,
    kind         @text NOT NULL,
    owner_id     @ref NOT NULL REFERENCES people (id),
    asked_by_id  @ref REFERENCES people (id),
    team_id      @ref REFERENCES teams (id),
    label        @text NOT NULL,
    due_on       @date NOT NULL,
    urgent       @flag NOT NULL,
    PRIMARY KEY (subject_kind, subject_id, kind, owner_id)
);

CREATE INDEX due_by_owner ON due (owner_id, due_on);
CREATE INDEX due_by_asker ON due (asked_by_id, due_on);
