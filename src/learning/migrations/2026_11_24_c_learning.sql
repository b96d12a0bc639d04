-- What others should know, anonymous: for the teams of a part of the tree, from the day it is published.
CREATE TABLE learning_points (
    id             @id,
    title          @text NOT NULL,
    words          @text NOT NULL,
    asked          @text NOT NULL,
    origin_kind    @text NOT NULL,
    origin_id      @ref,
    theme_key      @text NOT NULL,
    audience_id    @ref NOT NULL REFERENCES teams (id),
    drafted_by     @ref NOT NULL REFERENCES people (id),
    drafted_at     @instant NOT NULL,
    published_by   @ref REFERENCES people (id),
    published_at   @instant,
    published_on   @date,
    acknowledge_by @date,
    withdrawn_at   @instant,
    withdrawn_because @text NOT NULL,
    version        @count NOT NULL
);

CREATE INDEX learning_points_by_day ON learning_points (published_on);
CREATE INDEX learning_points_by_origin ON learning_points (origin_kind, origin_id);

-- A team has taken it up: who says so, and what the team does with it.
CREATE TABLE learning_acknowledgements (
    point_id        @ref NOT NULL REFERENCES learning_points (id),
    team_id         @ref NOT NULL REFERENCES teams (id),
    acknowledged_by @ref NOT NULL REFERENCES people (id),
    acknowledged_at @instant NOT NULL,
    words           @text NOT NULL,
    PRIMARY KEY (point_id, team_id)
);

-- What a worker and their manager have agreed to talk about in supervision, and what came of it.
CREATE TABLE supervision_items (
    id         @id,
    worker_id  @ref NOT NULL REFERENCES people (id),
    team_id    @ref NOT NULL REFERENCES teams (id),
    point_id   @ref REFERENCES learning_points (id),
    words      @text NOT NULL,
    put_by     @ref NOT NULL REFERENCES people (id),
    put_at     @instant NOT NULL,
    ticked_by  @ref REFERENCES people (id),
    ticked_on  @date,
    note       @text NOT NULL
);

CREATE INDEX supervision_items_by_team ON supervision_items (team_id, ticked_on);
CREATE INDEX supervision_items_by_worker ON supervision_items (worker_id, ticked_on);
CREATE INDEX supervision_items_by_point ON supervision_items (point_id);

-- Barriers and suggestions from managers, and what senior managers answer [SWI-83].
CREATE TABLE upward_feedback (
    id          @id,
    team_id     @ref NOT NULL REFERENCES teams (id),
    kind        @text NOT NULL CHECK (kind IN ('barrier', 'suggestion')),
    words       @text NOT NULL,
    sent_by     @ref NOT NULL REFERENCES people (id),
    sent_at     @instant NOT NULL,
    answer_by   @date NOT NULL,
    answer      @text NOT NULL,
    answered_by @ref REFERENCES people (id),
    answered_at @instant
);

CREATE INDEX upward_feedback_by_team ON upward_feedback (team_id, sent_at);

-- Reviews of what happened to a child, here or elsewhere, that others can learn from [BAR-101]. Their findings stand
-- among all findings.
CREATE TABLE learning_reviews (
    id           @id,
    kind         @text NOT NULL CHECK (kind IN ('local', 'rapid', 'national')),
    title        @text NOT NULL,
    summary      @text NOT NULL,
    completed_on @date NOT NULL,
    recorded_by  @ref NOT NULL REFERENCES people (id),
    recorded_at  @instant NOT NULL
);

CREATE INDEX learning_reviews_by_day ON learning_reviews (completed_on);

-- Whether what a learning point is about became rarer: what was counted, as it was known when it was measured.
CREATE TABLE learning_measurements (
    id           @id,
    point_id     @ref NOT NULL REFERENCES learning_points (id),
    before_from  @date NOT NULL,
    before_to    @date NOT NULL,
    before_found @count NOT NULL,
    before_audits @count NOT NULL,
    after_from   @date NOT NULL,
    after_to     @date NOT NULL,
    after_found  @count NOT NULL,
    after_audits @count NOT NULL,
    measured_by  @ref NOT NULL REFERENCES people (id),
    measured_at  @instant NOT NULL
);

CREATE INDEX learning_measurements_by_point ON learning_measurements (point_id, measured_at);
