-- When something of a stream falls due, to the second, so that what falls due soon is found among all that is open.
create table dues (
    due integer not null,
    stream text not null,
    primary key (due, stream)
) without rowid;
insert or ignore into dues (due, stream)
select unixepoch(substr(json_extract(promise.value, '$.due'), 1, 19)), streams.stream
from streams, json_each(streams.head, '$.promises') as promise
where streams.shelf in ('waiting', 'served', 'open', 'alarm', 'alarm-answered');

-- Emergencies that nobody has handled yet are found among all that is open.
update streams set shelf = 'emergency'
where shelf = 'open' and json_extract(head, '$.queue') = 'emergency' and json_extract(head, '$.state') not in ('feedback', 'callback');

-- Contacts of the last day are found among all events.
create index events_by_kind on events (kind, at, position);
drop index events_by_time;
