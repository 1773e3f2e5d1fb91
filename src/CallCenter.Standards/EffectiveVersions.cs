using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards;

/// <summary>The versions of one definition, the latest effective date first; at least one.</summary>
internal sealed class EffectiveVersions<T>
{
    private readonly ImmutableArray<Instant> effective;

    /// <param name="code">The code they share.</param>
    /// <param name="versions">The versions in any order.</param>
    /// <param name="effectiveAt">When a version comes into force.</param>
    public EffectiveVersions(string code, IEnumerable<T> versions, Func<T, Instant> effectiveAt)
    {
        Code = code;
        T[] all = [.. versions];
        Instant[] at = Array.ConvertAll(all, version => effectiveAt(version));
        int[] order = StableOrder.Of(all.Length, (x, y) => at[y].CompareTo(at[x]));
        LatestFirst = [.. Array.ConvertAll(order, i => all[i])];
        effective = [.. Array.ConvertAll(order, i => at[i])];
    }

    public string Code { get; }

    public ImmutableArray<T> LatestFirst { get; }

    /// <summary>When the first version comes into force.</summary>
    public Instant FirstAt => effective[^1];

    /// <summary>The index of the version in force at an instant; −1 before the first.</summary>
    public int IndexAt(Instant instant)
    {
        for (int i = 0; i < effective.Length; i++)
        {
            if (effective[i] <= instant)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The version in force at an instant; before the first, the first.</summary>
    public T AtOrFirst(Instant instant) => IndexAt(instant) is var index && index < 0 ? LatestFirst[^1] : LatestFirst[index];
}

/// <summary>Asks versions that are objects.</summary>
internal static class EffectiveVersions
{
    /// <summary>The version in force at an instant; null before the first.</summary>
    public static T? At<T>(this EffectiveVersions<T> versions, Instant instant)
        where T : class => versions.IndexAt(instant) is var index && index < 0 ? null : versions.LatestFirst[index];
}
