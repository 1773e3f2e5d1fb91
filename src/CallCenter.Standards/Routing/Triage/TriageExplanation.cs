using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Routing;

/// <summary>The parts of a triage decision, each decided by a table of its own.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TriagePart
{
    /// <summary>Whether the contact carries a risk.</summary>
    Risk,

    /// <summary>How urgent it is.</summary>
    Priority,

    /// <summary>Where it waits.</summary>
    Queue,

    /// <summary>What its agent must be able to do.</summary>
    Skills,

    /// <summary>How it is handled.</summary>
    Strategy,

    /// <summary>How it is received.</summary>
    Reception,

    /// <summary>What is promised.</summary>
    ServiceLevel,
}

/// <summary>Why one part of a triage is decided as it is.</summary>
/// <param name="Part">The part.</param>
/// <param name="Explanation">The rules and cells of its table.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TriageReason(TriagePart Part, DecisionExplanation Explanation)
{
    /// <summary>The part.</summary>
    public TriagePart Part { get; init => field = Given.Member(value); } = Given.Member(Part);
}

/// <summary>Why a contact is triaged as it is. Agrees with the decision, but reads every table row by row.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Reasons">A reason for each part that has a table.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TriageExplanation(TriageDecision Decision, ImmutableArray<TriageReason> Reasons) : IExplained
{
    private readonly Listed<TriageReason> reasons = Reasons;

    /// <summary>A reason for each part that has a table.</summary>
    public ImmutableArray<TriageReason> Reasons
    {
        get => reasons;
        init => reasons = value;
    }

    /// <summary>The reason for a part; null where the book has no table for it.</summary>
    public TriageReason? ReasonFor(TriagePart part)
    {
        _ = Given.Member(part);
        return Reasons.FirstOrDefault(reason => reason.Part == part);
    }

    /// <summary>Why the contact is triaged so, in no language: where it goes, what to do, and for each table what it decides, by which rule, for which facts and by which source.</summary>
    public Explanation Explain() => TriageSentences.Of(this);

    /// <summary>Why the contact is triaged so, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Where it goes alone, or with a line for each table.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>The explanation in English.</summary>
    public override string ToString() => Explain(CultureInfo.InvariantCulture);
}
