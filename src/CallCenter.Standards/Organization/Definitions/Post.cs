using System.Text.Json.Serialization;

namespace CallCenter.Standards.Organization;

/// <summary>A place in the chart that people of one role fill (D2.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Post : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The code of the role that fills it.</summary>
    public required string Role { get; init; }

    /// <summary>The code of the unit it belongs to.</summary>
    public required string Unit { get; init; }

    /// <summary>The code of its level in the chart.</summary>
    public required string Level { get; init; }

    /// <summary>The code of its business domain; null where it has none of its own.</summary>
    public string? Domain { get; init; }

    /// <summary>What the post answers for; null where its role says it all.</summary>
    public LocalizedText? AnswersFor { get; init; }

    /// <summary>Whom it answers to outside the centre, for the head of it only; else null.</summary>
    public LocalizedText? AnswersTo { get; init; }

    /// <summary>How many people fill it as planned; null for one.</summary>
    public PlannedSeats? Seats { get; init; }

    /// <summary>Where the post comes from.</summary>
    public required Provenance Provenance { get; init; }

    internal int SeatCount => Seats?.Count ?? 1;

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}

/// <summary>How many people fill a post as planned.</summary>
/// <param name="Count">The number, 1 to 1,000,000.</param>
/// <param name="Provenance">Where it comes from.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlannedSeats(int Count, Provenance Provenance);
