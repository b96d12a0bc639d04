-- One register of actions for every source: the due date as it was written, what waits for what, what an action was
-- meant to change. How often it was opened again is counted.
ALTER TABLE actions ADD COLUMN due_words @text NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN waits_for_id @ref REFERENCES actions (id);
ALTER TABLE actions ADD COLUMN meant_to_change @text NOT NULL DEFAULT '';
ALTER TABLE actions ADD COLUMN reopened @count NOT NULL DEFAULT 0;
-- The last answer to what is different for the child; empty before the first one.
ALTER TABLE actions ADD COLUMN difference @text NOT NULL DEFAULT '';

CREATE INDEX actions_by_waits_for ON actions (waits_for_id);

-- Who owns it beside its first owner.
CREATE TABLE action_owners (
    action_id @ref NOT NULL REFERENCES actions (id),
    person_id @ref NOT NULL REFERENCES people (id),
    PRIMARY KEY (action_id, person_id)
);

CREATE INDEX action_owners_by_person ON action_owners (person_id);

-- Days on the way.
CREATE TABLE action_milestones (
    id         @id,
    action_id  @ref NOT NULL REFERENCES actions (id),
    words      @text NOT NULL,
    due_on     @date NOT NULL,
    due_words  @text NOT NULL,
    reached_on @date,
    reached_by @ref REFERENCES people (id)
);

CREATE INDEX action_milestones_by_action ON action_milestones (action_id, due_on);

-- How it went on, and the evidence: a place in the case record (what it is, its date, its number there). Only added to.
CREATE TABLE action_entries (
    id          @id,
    action_id   @ref NOT NULL REFERENCES actions (id),
    kind        @text NOT NULL CHECK (kind IN ('note', 'record', 'file')),
    words       @text NOT NULL,
    record_kind @text NOT NULL,
    record_on   @date,
    record_ref  @text NOT NULL,
    written_by  @ref NOT NULL REFERENCES people (id),
    written_at  @instant NOT NULL
);

CREATE INDEX action_entries_by_action ON action_entries (action_id, written_at);

-- What is different for the child, asked some months after an action was closed and answered by somebody else than its
-- owners. One that was opened again meanwhile is asked no more.
CREATE TABLE impact_questions (
    id           @id,
    action_id    @ref NOT NULL REFERENCES actions (id),
    months       @count NOT NULL,
    due_on       @date NOT NULL,
    withdrawn_at @instant,
    difference   @text NOT NULL CHECK (difference IN ('', 'better', 'no_difference', 'worse')),
    words        @text NOT NULL,
    their_words  @text NOT NULL,
    not_asked_because @text NOT NULL,
    answered_by  @ref REFERENCES people (id),
    answered_at  @instant
);

CREATE INDEX impact_questions_by_action ON impact_questions (action_id, due_on);
CREATE INDEX impact_questions_open ON impact_questions (due_on, answered_at);

DROP VIEW named_actions;
CREATE VIEW named_actions AS
SELECT a.id AS id, a.finding_id AS finding_id, a.case_id AS case_id, a.label AS label, a.team_id AS team_id,
       t.name AS team_name, a.owner_id AS owner_id, p.name AS owner_name, a.raised_by AS raised_by,
       a.raised_at AS raised_at, a.what AS what, a.due_on AS due_on, a.due_words AS due_words, a.state AS state,
       a.evidence AS evidence, a.done_by AS done_by, a.done_at AS done_at, a.closed_by AS closed_by,
       a.closed_at AS closed_at, a.check_note AS check_note, a.waits_for_id AS waits_for_id, w.what AS waits_for_what,
       w.due_on AS waits_for_due, w.state AS waits_for_state, a.meant_to_change AS meant_to_change,
       a.reopened AS reopened, a.difference AS difference, f.source_kind AS source_kind, a.version AS version,
       coalesce(c.restricted, 0) AS restricted
  FROM actions a
  JOIN people p ON p.id = a.owner_id
  JOIN teams t ON t.id = a.team_id
  JOIN findings f ON f.id = a.finding_id
  LEFT JOIN cases c ON c.id = a.case_id
  LEFT JOIN actions w ON w.id = a.waits_for_id;

-- Permission in the query, for actions, as before; whoever owns one beside its first owner sees it likewise.
DROP VIEW action_sight;
CREATE VIEW action_sight AS
SELECT s.person_id AS person_id, a.id AS action_id, s.valid_from AS valid_from, s.valid_to AS valid_to
  FROM actions a JOIN sight s ON s.team_id = a.team_id AND s.verb = 'actions.see'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = s.person_id)
UNION ALL
SELECT a.owner_id AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.owner_id AND h.verb = 'actions.see_own'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = a.owner_id)
UNION ALL
SELECT o.person_id AS person_id, o.action_id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM action_owners o
  JOIN actions a ON a.id = o.action_id
  JOIN held h ON h.person_id = o.person_id AND h.verb = 'actions.see_own'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = o.person_id)
UNION ALL
SELECT a.raised_by AS person_id, a.id AS action_id, h.valid_from AS valid_from, h.valid_to AS valid_to
  FROM actions a JOIN held h ON h.person_id = a.raised_by AND h.verb = 'actions.add'
 WHERE NOT EXISTS (SELECT 1 FROM findings f JOIN kept_from k ON k.subject_kind = f.source_kind AND k.subject_id = f.source_id
                    WHERE f.id = a.finding_id AND k.person_id = a.raised_by);
