-- An agency in its return writes long forms too: a draft is a writer's, whoever that is.
ALTER TABLE form_drafts RENAME COLUMN person_id TO writer_id;
