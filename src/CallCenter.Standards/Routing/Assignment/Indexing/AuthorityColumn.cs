using CallCenter.Standards.Contacts;

namespace CallCenter.Standards.Routing;

/// <summary>Who holds one authority, and how far: the limit in hundredths, <see cref="long.MaxValue"/> for none.</summary>
internal sealed class AuthorityColumn(int words)
{
    private long[] limits = new long[words * 64];

    public SlotSet Holders { get; } = new(words);

    public ReadOnlySpan<long> Limits => limits;

    public void Resize(int words)
    {
        Array.Resize(ref limits, words * 64);
        Holders.Resize(words);
    }

    public void Put(int slot, AuthorityLimit? held)
    {
        Holders.Put(slot, held is not null);
        limits[slot] = held is { } own ? ContactBounds.Hundredths(own.Limit) ?? long.MaxValue : 0;
    }
}
