using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>What came of asking where a matter is passed on to.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TransferOutcome
{
    /// <summary>No table answers: the matter's target is left open.</summary>
    Undecided,

    /// <summary>The matter is the centre's own duty and stays (D5.2).</summary>
    Stays,

    /// <summary>It is passed on to a target.</summary>
    PassedOn,

    /// <summary>It belongs to the centre of the customer's region, and none is known for it.</summary>
    NoRegionalCentre,

    /// <summary>It has to go at once, and no table says to whom: somebody has to be asked at once.</summary>
    NoTarget,
}

/// <summary>Where a matter is passed on to, how, and why (D5.3, D5.7).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TransferDecision : IExplained
{
    private readonly Listed<string> specialCases;
    private readonly Listed<string> notes;
    private readonly Listed<UnknownValue> unknownValues;

    /// <summary>What came of it.</summary>
    public required TransferOutcome Outcome { get; init => field = Given.Member(value); }

    /// <summary>The department or body; null where the matter is not passed on.</summary>
    public Department? Target { get; init; }

    /// <summary>The target of the ordinary table, which a special case may change; null where it names none.</summary>
    public Department? OrdinaryTarget { get; init; }

    /// <summary>How fast.</summary>
    public TransferUrgency Urgency { get; init => field = Given.Member(value); }

    /// <summary>Whether the target is told to put it first (D5.7).</summary>
    public bool PutFirst => Urgency == TransferUrgency.AtOnce && Outcome == TransferOutcome.PassedOn;

    /// <summary>The codes of the special cases that hold, in rule order.</summary>
    public required ImmutableArray<string> SpecialCases
    {
        get => specialCases;
        init => specialCases = value;
    }

    /// <summary>Notes of the rules that decide, such as the one on credit cards (D5.3).</summary>
    public required ImmutableArray<string> Notes
    {
        get => notes;
        init => notes = value;
    }

    /// <summary>The list of whom to tell; null for nobody else.</summary>
    public NoticeList? Notice { get; init; }

    /// <summary>The codes of the departments that are told beside the target.</summary>
    public ImmutableArray<string> ToldDepartments =>
        Notice is { TellsOrdinaryTarget: true } && OrdinaryTarget is { } ordinary && ordinary.Code != Target?.Code ? [ordinary.Code] : [];

    /// <summary>Who joins whoever answered first, whether the matter is passed on or stays; null where nobody does (D14).</summary>
    public SupportCall? Support { get; init; }

    /// <summary>The values of the contact that the standard does not know, such as a misspelt topic; they counted as missing. Empty where all are known.</summary>
    public ImmutableArray<UnknownValue> UnknownValues
    {
        get => unknownValues;
        init => unknownValues = value;
    }

    /// <summary>Why the special cases hold or do not; null where the book has no table of them.</summary>
    public DecisionExplanation? SpecialReason { get; init; }

    /// <summary>Why the ordinary table answers as it does; null where the book has none.</summary>
    public DecisionExplanation? OrdinaryReason { get; init; }

    /// <summary>Why the matter goes there, in no language: where and how fast, the special cases and the rule of the ordinary table that say so, and who is told.</summary>
    public Explanation Explain() => TransferSentences.Of(this);

    /// <summary>Why the matter goes there, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Where it goes alone, or with a line for each rule that says so.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The decision in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
