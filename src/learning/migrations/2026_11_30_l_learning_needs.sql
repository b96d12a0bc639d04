-- What people have to learn, and where that comes from: open until it is met or set aside [BAR-54].
CREATE TABLE learning_needs (
    id          @id,
    what        @text NOT NULL,
    place_id    @ref NOT NULL REFERENCES teams (id),
    theme_key   @text NOT NULL,
    aim_key     @text NOT NULL,
    origin_kind @text NOT NULL,
    origin_id   @ref,
    source      @text NOT NULL,
    works       @text NOT NULL,
    wanted      @text NOT NULL,
    raised_by   @ref NOT NULL REFERENCES people (id),
    raised_at   @instant NOT NULL,
    state       @text NOT NULL CHECK (state IN ('open', 'met', 'set_aside')),
    outcome     @text NOT NULL,
    ended_by    @ref REFERENCES people (id),
    ended_at    @instant,
    version     @count NOT NULL
);

CREATE INDEX learning_needs_by_origin ON learning_needs (origin_kind, origin_id);
CREATE INDEX learning_needs_by_theme ON learning_needs (theme_key, id);
CREATE INDEX learning_needs_by_state ON learning_needs (state, id);

-- What is done about it: on a day, or every so many weeks until a day.
CREATE TABLE learning_activities (
    id          @id,
    kind_key    @text NOT NULL,
    kind_title  @text NOT NULL,
    title       @text NOT NULL,
    place_id    @ref NOT NULL REFERENCES teams (id),
    need_id     @ref REFERENCES learning_needs (id),
    theme_key   @text NOT NULL,
    leader_id   @ref NOT NULL REFERENCES people (id),
    first_on    @date NOT NULL,
    every_weeks @count NOT NULL,
    last_on     @date NOT NULL,
    planned_by  @ref NOT NULL REFERENCES people (id),
    planned_at  @instant NOT NULL,
    called_off_on @date,
    called_off_because @text NOT NULL
);

CREATE INDEX learning_activities_by_need ON learning_activities (need_id, id);
CREATE INDEX learning_activities_by_theme ON learning_activities (theme_key, id);

-- What happened on one of its days. Once recorded it stands.
CREATE TABLE learning_activity_days (
    activity_id @ref NOT NULL REFERENCES learning_activities (id),
    day         @date NOT NULL,
    was_held    @flag NOT NULL,
    came        @count NOT NULL,
    words       @text NOT NULL,
    recorded_by @ref NOT NULL REFERENCES people (id),
    recorded_at @instant NOT NULL,
    PRIMARY KEY (activity_id, day)
);

CREATE INDEX learning_activity_days_by_day ON learning_activity_days (day, activity_id);

-- Permission in the query. What is for a whole area, or the whole service, is for each of its teams: it is seen by
-- whoever sees learning anywhere in it.
CREATE VIEW learning_sight AS
SELECT s.person_id AS person_id, y.ancestor_id AS place_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM sight s JOIN team_ancestry y ON y.team_id = s.team_id
 WHERE s.verb = 'learning.see';

CREATE VIEW named_learning_needs AS
SELECT n.id AS id, n.what AS what, n.place_id AS place_id, t.name AS place_name, n.theme_key AS theme_key,
       n.aim_key AS aim_key, n.origin_kind AS origin_kind, n.origin_id AS origin_id, n.source AS source,
       n.works AS works, n.wanted AS wanted, n.raised_by AS raised_by, p.name AS raised_by_name,
       n.raised_at AS raised_at, n.state AS state, n.outcome AS outcome, n.ended_by AS ended_by,
       n.ended_at AS ended_at, n.version AS version
  FROM learning_needs n
  JOIN teams t ON t.id = n.place_id
  JOIN people p ON p.id = n.raised_by;

CREATE VIEW named_learning_activities AS
SELECT a.id AS id, a.kind_key AS kind_key, a.kind_title AS kind_title, a.title AS title, a.place_id AS place_id,
       t.name AS place_name, a.need_id AS need_id, a.theme_key AS theme_key, a.leader_id AS leader_id,
       p.name AS leader_name, a.first_on AS first_on, a.every_weeks AS every_weeks, a.last_on AS last_on,
       a.planned_by AS planned_by, a.planned_at AS planned_at, a.called_off_on AS called_off_on,
       a.called_off_because AS called_off_because
  FROM learning_activities a
  JOIN teams t ON t.id = a.place_id
  JOIN people p ON p.id = a.leader_id;
