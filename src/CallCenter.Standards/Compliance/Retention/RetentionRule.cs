using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: how long records of some classes are kept at least, and at most (D10, D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RetentionRule : ICoded
{
    private readonly Listed<string> records;

    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The classes of records that it is for, such as <c>recording</c>; at least one.</summary>
    public required ImmutableArray<string> Records
    {
        get => records;
        init => records = value;
    }

    /// <summary>The day from which it counts.</summary>
    public required RetentionTrigger Trigger { get; init => field = Given.Member(value); }

    /// <summary>How long they are kept at least; null where they may be disposed of at any time.</summary>
    public RetentionPeriod? AtLeast { get; init; }

    /// <summary>How long they are kept at most; null for no limit.</summary>
    public RetentionPeriod? AtMost { get; init; }

    /// <summary>Whether the text of the rule was read; false where it was not, null where there is none to read.</summary>
    public bool? Verified { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
