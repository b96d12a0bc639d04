-- Which partners took part in a review [SWI-44], and where the whole of it can be read [BAR-101].
ALTER TABLE learning_reviews ADD COLUMN partners @text NOT NULL DEFAULT '';
ALTER TABLE learning_reviews ADD COLUMN read_at @text NOT NULL DEFAULT '';
