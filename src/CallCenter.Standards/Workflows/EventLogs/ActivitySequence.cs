using System.Collections.Immutable;

namespace CallCenter.Standards.Workflows;

/// <summary>Compares sequences of activities ordinally, activity by activity; a beginning comes before what it begins.</summary>
internal sealed class ActivitySequence : IEqualityComparer<ImmutableArray<string>>, IComparer<ImmutableArray<string>>
{
    private ActivitySequence()
    {
    }

    public static ActivitySequence Comparer { get; } = new();

    public bool Equals(ImmutableArray<string> x, ImmutableArray<string> y) => x.AsSpan().SequenceEqual(y.AsSpan());

    public int GetHashCode(ImmutableArray<string> obj)
    {
        var hash = default(HashCode);
        foreach (string activity in obj)
        {
            hash.Add(activity, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    public int Compare(ImmutableArray<string> x, ImmutableArray<string> y)
    {
        int shared = Math.Min(x.Length, y.Length);
        for (int i = 0; i < shared; i++)
        {
            int order = string.CompareOrdinal(x[i], y[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return x.Length.CompareTo(y.Length);
    }
}
