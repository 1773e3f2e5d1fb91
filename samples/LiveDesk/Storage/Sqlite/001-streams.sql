create table streams (
    stream text primary key,
    version integer not null,
    shelf text not null,
    head text not null
) without rowid;
create index streams_by_shelf on streams (shelf, stream);

create table events (
    position integer primary key autoincrement,
    stream text not null,
    version integer not null,
    kind text not null,
    at integer not null,
    data text not null,
    unique (stream, version)
);
create index events_by_time on events (at);

create table commands (
    command text primary key,
    stream text not null,
    digest text not null,
    answer text not null
) without rowid;

create table timers (
    stream text primary key,
    due integer not null,
    claimed_until integer not null
) without rowid;
create index timers_by_due on timers (due);

create table outbox (
    place integer primary key autoincrement,
    message text not null unique,
    topic text not null,
    data text not null,
    delivered integer not null default 0
);
create index outbox_open on outbox (place) where delivered = 0;
