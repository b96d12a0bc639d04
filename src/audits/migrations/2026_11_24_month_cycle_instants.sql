-- When each fact of a cycle became known, so that a report as at an instant is one comparison. Nothing in what was
-- recorded before there were these columns: known ever since.
ALTER TABLE cycles ADD COLUMN ended_at @instant;
ALTER TABLE cycle_steps ADD COLUMN added_at @instant;
ALTER TABLE cycle_steps ADD COLUMN done_at @instant;
