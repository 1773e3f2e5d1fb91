using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>A record as it may be shown: each field with its text, masked where the field is more guarded than the reader may see.</summary>
/// <param name="Record">The record's name in measures.</param>
/// <param name="Values">The fields in declaration order.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MaskedRecord(string Record, ImmutableArray<MaskedValue> Values)
{
    /// <summary>The fields in declaration order.</summary>
    public ImmutableArray<MaskedValue> Values { get; init => field = value.OrEmpty(); } = Values.OrEmpty();

    /// <summary>The value of a field; null where there is no such field.</summary>
    public MaskedValue? Find(string field) => Values.FirstOrDefault(value => value.Field == field);

    /// <summary>Whether both show the same values of the same fields.</summary>
    public bool Equals(MaskedRecord? other) => other is not null && Record == other.Record && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Record, Values.Length);
}

/// <summary>A field of a record as it may be shown.</summary>
/// <param name="Field">The field's name.</param>
/// <param name="Class">How far it may be shown.</param>
/// <param name="IsMasked">Whether it was masked: it is more guarded than the reader may see, and not missing.</param>
/// <param name="Text">The value as text, as conditions write it; null where it is missing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record MaskedValue(string Field, DataClass Class, bool IsMasked, string? Text)
{
    /// <summary>How far it may be shown.</summary>
    public DataClass Class { get; init => field = Given.Member(value); } = Given.Member(Class);
}
