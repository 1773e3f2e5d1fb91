using System.Collections.Immutable;

namespace CallCenter.Standards.Decisions;

/// <summary>The values of one record that the standard does not know, compared one by one.</summary>
internal sealed record UnknownValues(ImmutableArray<UnknownValue> All)
{
    public bool Equals(UnknownValues? other) => other is not null && All.AsSpan().SequenceEqual(other.All.AsSpan());

    public override int GetHashCode() => All.Length;

    /// <summary>What is unknown, for people; null where nothing is.</summary>
    public static string? Text(ImmutableArray<UnknownValue> values, System.Globalization.CultureInfo culture) => values.IsEmpty ? null
        : new LocalizedText("标准中没有的取值：", "unknown values: ").In(culture) + string.Join(new LocalizedText("，", ", ").In(culture), values);
}
