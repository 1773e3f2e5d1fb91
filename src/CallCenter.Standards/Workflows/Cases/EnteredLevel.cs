using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>When an outer state was entered whose sub-workflow is running; the ones outside of it follow.</summary>
internal sealed class EnteredLevel(Instant at, EnteredLevel? outer)
{
    public Instant At { get; } = at;

    public EnteredLevel? Outer { get; } = outer;

    public static bool Same(EnteredLevel? one, EnteredLevel? other)
    {
        while (one is not null && other is not null)
        {
            if (one.At != other.At)
            {
                return false;
            }

            (one, other) = (one.Outer, other.Outer);
        }

        return one is null && other is null;
    }
}
