-- Scheduled work, one row for each job and day. A process leases a row for a while; the fence
-- tells a slow process that somebody else has taken over.
CREATE TABLE job_runs (
    job          @text NOT NULL,
    due_on       @date NOT NULL,
    fence        @count NOT NULL,
    leased_until @instant NOT NULL,
    done_at      @instant,
    PRIMARY KEY (job, due_on)
);
