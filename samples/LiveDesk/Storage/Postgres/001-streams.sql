create table streams (
    stream text collate "C" primary key,
    version bigint not null,
    shelf text not null,
    head text not null
);
create index streams_by_shelf on streams (shelf, stream);

create table events (
    position bigint generated always as identity primary key,
    stream text collate "C" not null,
    version bigint not null,
    kind text not null,
    at bigint not null,
    data text not null,
    unique (stream, version)
);
create index events_by_time on events (at);

create table commands (
    command text collate "C" primary key,
    stream text not null,
    digest text not null,
    answer text not null
);

create table timers (
    stream text collate "C" primary key,
    due bigint not null,
    claimed_until bigint not null
);
create index timers_by_due on timers (due);

create table outbox (
    place bigint generated always as identity primary key,
    message text collate "C" not null unique,
    topic text not null,
    data text not null,
    delivered boolean not null default false
);
create index outbox_open on outbox (place) where not delivered;
