using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: what information systems have to reach, as a number that can be checked (D10); what is measured all the time is a KPI instead.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SystemTarget : ICoded
{
    /// <summary>The code, kebab-case, unique in its section.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What the value is stated in; of a change, the unit is percent.</summary>
    public required KpiUnit Unit { get; init => field = Given.Member(value); }

    /// <summary>Whether it is the change against an earlier value that is held to the bounds, −0.1 for 10 % less, rather than the value.</summary>
    public bool IsChange { get; init; }

    /// <summary>The least value that meets it: a ratio for percent, seconds for time. Null for none.</summary>
    public decimal? AtLeast { get; init; }

    /// <summary>The greatest value that meets it: a ratio for percent, seconds for time. Null for none.</summary>
    public decimal? AtMost { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The bounds, the lower one first.</summary>
    internal IEnumerable<TargetBound> Bounds()
    {
        if (AtLeast is { } least)
        {
            yield return new TargetBound(least, IsUpper: false, IsStrict: false);
        }

        if (AtMost is { } most)
        {
            yield return new TargetBound(most, IsUpper: true, IsStrict: false);
        }
    }
}
