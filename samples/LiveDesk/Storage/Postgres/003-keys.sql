-- The key of each case, wrapped by the master key; what is disposed of has none.
create table keys (
    stream text collate "C" primary key,
    wrapped text not null
);
