-- The key of each case, wrapped by the master key; what is disposed of has none.
create table keys (
    stream text primary key,
    wrapped text not null
) without rowid;
