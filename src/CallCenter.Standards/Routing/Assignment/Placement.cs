using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What came of giving a contact to an agent.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum PlacementOutcome
{
    /// <summary>Nobody is eligible; the contact goes on waiting.</summary>
    Nobody,

    /// <summary>The agent has it now, and as much less room.</summary>
    Given,

    /// <summary>The agent was given it before: the same contact again changes nothing.</summary>
    GivenBefore,
}

/// <summary>Who has been given a contact.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Choice">The choice: the agent with the contact among its load; nobody where none is eligible.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Placement(PlacementOutcome Outcome, AssignmentChoice Choice) : IExplained
{
    /// <summary>What came of it.</summary>
    public PlacementOutcome Outcome { get; init => field = Given.Member(value); } = Given.Member(Outcome);

    /// <summary>What the request asks for in words that the standard does not know, so that nobody can have it; empty where all are known.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Who has the contact, in no language.</summary>
    public Explanation Explain() => AssignmentSentences.Of(this);

    /// <summary>Who has the contact, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Who has it alone, or with what is asked in unknown words.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <inheritdoc/>
    public bool Equals(Placement? other) => other is not null && DeskForms.Placement.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Outcome, Choice.Agent?.Code);
}
