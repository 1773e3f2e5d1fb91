using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>The values of one record that the standard does not know, compared one by one.</summary>
internal sealed record UnknownValues(ImmutableArray<UnknownValue> All)
{
    public bool Equals(UnknownValues? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;

    /// <summary>What is unknown, for logs; null where nothing is.</summary>
    public static string? Text(ImmutableArray<UnknownValue> values) => values.IsEmpty ? null : "unknown values: " + string.Join(", ", values);
}
