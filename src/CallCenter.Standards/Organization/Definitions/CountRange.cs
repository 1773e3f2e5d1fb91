using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>Bounds of a number of people or of levels, both ends included; scale is data, since each bank has its own (D1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CountRange
{
    /// <summary>The least number; null for no lower bound.</summary>
    public int? AtLeast { get; init; }

    /// <summary>The greatest number; null for no upper bound.</summary>
    public int? AtMost { get; init; }

    /// <summary>Where the bounds come from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>Whether the bounds are in order, positive, and at least one is given.</summary>
    internal bool IsSound => (AtLeast ?? AtMost) is not null && AtLeast is null or >= 1 && AtMost is null or >= 1 && !(AtLeast > AtMost);

    /// <summary>Whether a total, shared by a number of holders, lies within for each of them; compared exactly.</summary>
    internal bool Contains(long total, long holders = 1) => !(total < AtLeast * holders) && !(total > AtMost * holders);

    /// <summary>The bounds, such as <c>3 to 15</c>.</summary>
    public override string ToString() => (AtLeast, AtMost) switch
    {
        ({ } least, { } most) => FormattableString.Invariant($"{least} to {most}"),
        ({ } least, null) => FormattableString.Invariant($"at least {least}"),
        (null, { } most) => FormattableString.Invariant($"at most {most}"),
        _ => "any number",
    };
}
