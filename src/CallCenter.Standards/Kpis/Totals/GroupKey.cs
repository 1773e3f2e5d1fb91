using System.Collections.Immutable;
using System.Text;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>
/// The values of a group, one for each dimension in order; null is a missing value. Keys are equal when all values are, ordinally. Halves of surrogate pairs, which no file could hold, are U+FFFD in keys.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly struct GroupKey : IEquatable<GroupKey>, IComparable<GroupKey>
{
    private readonly ImmutableArray<string?> values;

    internal GroupKey(ImmutableArray<string?> values) => this.values = values.Any(IsIllFormed) ? [.. values.Select(WellFormed)] : values;

    /// <summary>The key of a value for each dimension, in the dimensions' order; null for a missing value.</summary>
    public static GroupKey Of(params string?[] values) => new([.. values]);

    /// <summary>The values; empty for the key of everything, which is also the default key.</summary>
    public ImmutableArray<string?> Values => values.IsDefault ? [] : values;

    /// <summary>Whether both keys have the same values.</summary>
    public static bool operator ==(GroupKey left, GroupKey right) => left.Equals(right);

    /// <summary>Whether the keys differ in a value.</summary>
    public static bool operator !=(GroupKey left, GroupKey right) => !left.Equals(right);

    /// <summary>Whether the left key comes first.</summary>
    public static bool operator <(GroupKey left, GroupKey right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left key comes last.</summary>
    public static bool operator >(GroupKey left, GroupKey right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left key does not come last.</summary>
    public static bool operator <=(GroupKey left, GroupKey right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left key does not come first.</summary>
    public static bool operator >=(GroupKey left, GroupKey right) => left.CompareTo(right) >= 0;

    /// <inheritdoc/>
    public bool Equals(GroupKey other) => Values.AsSpan().SequenceEqual(other.Values.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is GroupKey other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (string? value in Values)
        {
            hash.Add(value, StringComparer.Ordinal);
        }

        return hash.ToHashCode();
    }

    /// <summary>Orders by the values in turn, ordinally, missing first.</summary>
    public int CompareTo(GroupKey other)
    {
        int shared = Math.Min(Values.Length, other.Values.Length);
        for (int i = 0; i < shared; i++)
        {
            int order = string.CompareOrdinal(Values[i], other.Values[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return Values.Length.CompareTo(other.Values.Length);
    }

    /// <summary>The values joined by <c> / </c>, a dash for a missing one.</summary>
    public override string ToString() => string.Join(" / ", Values.Select(value => value ?? "–"));

    private static bool IsIllFormed(string? text) => text is not null && text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF') && WellFormed(text) != text;

    private static string? WellFormed(string? text) => text is null ? null : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
