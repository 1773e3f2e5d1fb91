namespace CallCenter.Standards.ServiceLevels;

/// <summary>The identities of a clock's events. A word of 64 marks tells most new ones apart without a comparison.</summary>
internal sealed class EventIds
{
    private readonly List<string> ids;
    private ulong marks;

    public EventIds(int capacity) => ids = new List<string>(capacity);

    private EventIds(EventIds other)
    {
        ids = [.. other.ids];
        marks = other.marks;
    }

    public EventIds Clone() => new(this);

    public void Add(string id)
    {
        ids.Add(id);
        marks |= MarkOf(id);
    }

    public bool Contains(string id)
    {
        if ((marks & MarkOf(id)) != 0)
        {
            foreach (string known in ids)
            {
                if (string.Equals(known, id, StringComparison.Ordinal))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // Identities of one case mostly differ at their end.
    private static ulong MarkOf(string id) =>
        id.Length == 0 ? 1 : 1UL << (((id[^1] * 31) + (id[id.Length > 1 ? id.Length - 2 : 0] * 7) + id.Length) & 63);
}
