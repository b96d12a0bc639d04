-- Mail that waits to be sent: at least once, with an id that stays the same. To whom is looked up when it is sent. No
-- child, no case and no name stands in one.
CREATE TABLE outbox (
    id            @id,
    kind          @text NOT NULL,
    day           @date NOT NULL,
    person_id     @ref NOT NULL REFERENCES people (id),
    subject       @text NOT NULL,
    words         @text NOT NULL,
    send_from     @instant NOT NULL,
    tries         @count NOT NULL,
    sent_at       @instant,
    superseded_at @instant,
    UNIQUE (kind, day, person_id)
);

CREATE INDEX outbox_waiting ON outbox (sent_at, superseded_at, send_from);
