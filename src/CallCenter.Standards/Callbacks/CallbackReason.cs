using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Callbacks;

/// <summary>Data: why a customer is called back, and how soon (D3.5): after a complaint, a low score, complex business, a second handling.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackReason : ICoded
{
    /// <summary>The code that the table of triggers names it by, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How soon the customer is called back; above zero.</summary>
    public required TargetTime Within { get; init; }

    /// <summary>The calendar that the time is of.</summary>
    public required string Calendar { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
