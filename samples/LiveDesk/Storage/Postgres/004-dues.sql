-- When something of a stream falls due, to the second, so that what falls due soon is found among all that is open.
create table dues (
    due bigint not null,
    stream text collate "C" not null,
    primary key (due, stream)
);
insert into dues (due, stream)
select distinct extract(epoch from (substr(promise ->> 'due', 1, 19) || 'Z')::timestamptz)::bigint, stream
from streams, jsonb_array_elements(head::jsonb -> 'promises') as promise
where shelf in ('waiting', 'served', 'open', 'alarm', 'alarm-answered');

-- Emergencies that nobody has handled yet are found among all that is open.
update streams set shelf = 'emergency'
where shelf = 'open' and head::jsonb ->> 'queue' = 'emergency' and head::jsonb ->> 'state' not in ('feedback', 'callback');

-- Contacts of the last day are found among all events.
create index events_by_kind on events (kind, at, position);
drop index events_by_time;
