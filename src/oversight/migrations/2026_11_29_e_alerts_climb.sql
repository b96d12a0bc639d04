-- When an alert that nobody had answered went further, and to which role.
ALTER TABLE worker_alerts ADD COLUMN climbed_on @date;
ALTER TABLE worker_alerts ADD COLUMN climbed_to @text NOT NULL DEFAULT '';
