-- How many cases an import changed: its history says so, and so does its row.
ALTER TABLE imports ADD COLUMN cases_changed @count NOT NULL DEFAULT 0;
