using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Risk;

namespace CallCenter.Standards.Book;

/// <summary>A scorecard puts contacts of a kind in another band; one of them is the witness, scored by both standards.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record BandChanged : Consequence
{
    private readonly Listed<ExplanationPart> facts;

    /// <summary>The card's code.</summary>
    public required string Card { get; init; }

    /// <summary>The card's display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The contact.</summary>
    public required Contact Contact { get; init; }

    /// <summary>Its band in the earlier standard.</summary>
    public required ScoreBand Before { get; init; }

    /// <summary>Its band in the later standard.</summary>
    public required ScoreBand After { get; init; }

    /// <summary>Its total in the earlier standard.</summary>
    public required decimal TotalBefore { get; init; }

    /// <summary>Its total in the later standard.</summary>
    public required decimal TotalAfter { get; init; }

    /// <summary>What is known of the contact, as clauses with the names of the later standard.</summary>
    public ImmutableArray<ExplanationPart> Facts
    {
        get => facts;
        init => facts = value;
    }

    /// <inheritdoc/>
    private protected override Explanation Told() => RouteSentences.Of(this);
}
