-- The log on PostgreSQL, schema 1; the same tables as on SQLite. Names sort by their bytes
-- (COLLATE "C"), times are text in the log's spelling, texts are bytes (a text may hold NUL).
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL);
INSERT INTO meta VALUES ('schema', '1');

-- One row: whoever commits holds it until the commit is durable, so positions have no gap and
-- stand in commit order.
CREATE TABLE log_end (position BIGINT NOT NULL);
INSERT INTO log_end VALUES (0);

CREATE TABLE events (
    position      BIGINT PRIMARY KEY,
    stream        TEXT COLLATE "C" NOT NULL,
    seq           BIGINT NOT NULL,
    owner_epoch   BIGINT NOT NULL,
    type          TEXT NOT NULL,
    v             INTEGER NOT NULL,
    at            TEXT NOT NULL,
    body          BYTEA NOT NULL,
    previous_hash TEXT NOT NULL,
    hash          TEXT NOT NULL,
    UNIQUE (stream, seq)
);

CREATE TABLE streams (
    stream      TEXT COLLATE "C" PRIMARY KEY,
    seq         BIGINT NOT NULL,
    hash        TEXT NOT NULL,
    owner       TEXT NOT NULL,
    owner_epoch BIGINT NOT NULL,
    message_seq BIGINT NOT NULL,
    open        BOOLEAN NOT NULL,
    position    BIGINT NOT NULL
);

CREATE TABLE texts (
    stream TEXT COLLATE "C" NOT NULL,
    id     TEXT COLLATE "C" NOT NULL UNIQUE,
    hash   TEXT NOT NULL,
    salt   BYTEA NOT NULL,
    text   BYTEA NOT NULL,
    PRIMARY KEY (stream, id)
);

CREATE TABLE claims (
    kind   TEXT NOT NULL,
    key    TEXT NOT NULL,
    stream TEXT NOT NULL,
    PRIMARY KEY (kind, key)
);

CREATE TABLE requests (
    principal TEXT NOT NULL,
    key       TEXT NOT NULL,
    body_hash TEXT NOT NULL,
    answer    TEXT NOT NULL,
    seqs      TEXT NOT NULL,
    PRIMARY KEY (principal, key)
);

CREATE TABLE timers (
    stream   TEXT COLLATE "C" NOT NULL,
    timer_id TEXT COLLATE "C" NOT NULL,
    kind     TEXT NOT NULL,
    due      TEXT COLLATE "C" NOT NULL,
    about    TEXT NOT NULL,
    PRIMARY KEY (stream, timer_id)
);
CREATE INDEX timers_due ON timers (due);

CREATE TABLE records (
    kind    TEXT COLLATE "C" NOT NULL,
    key     TEXT COLLATE "C" NOT NULL,
    body    BYTEA NOT NULL,
    expires TEXT COLLATE "C",
    PRIMARY KEY (kind, key)
);
