namespace CallCenter.Standards;

/// <summary>Finds a number for a record by one of its fields.</summary>
internal abstract class FieldLookup<T>
{
    public abstract int Find(in T record);
}

/// <summary>Finds a number for an ordinal; a struct, so that it is inlined where it is used.</summary>
internal interface IOrdinalLookup
{
    int Find(long ordinal);
}

internal sealed class ReaderLookup<T, TLookup>(FieldReader<T> reader, TLookup lookup) : FieldLookup<T>
    where TLookup : struct, IOrdinalLookup
{
    public override int Find(in T record) => lookup.Find(reader.Ordinal(in record));
}

internal sealed class GetterLookup<T, TGetter, TLookup>(TGetter getter, TLookup lookup) : FieldLookup<T>
    where TGetter : struct, IOrdinalGetter<T>
    where TLookup : struct, IOrdinalLookup
{
    private readonly TGetter getter = getter;
    private readonly TLookup lookup = lookup;

    public override int Find(in T record) => lookup.Find(getter.Get(in record));
}

/// <summary>The same look-up for a record that is part of a larger one.</summary>
internal sealed class PartLookup<TWhole, T>(PartGetter<TWhole, T> part, FieldLookup<T> inner) : FieldLookup<TWhole>
{
    public override int Find(in TWhole record) => inner.Find(in part(in record));
}
