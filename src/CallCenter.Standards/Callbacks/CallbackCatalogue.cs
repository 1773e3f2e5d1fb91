using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Callbacks;

/// <summary>The callbacks of a standard, all data (D3.5, D6): who is called back and when, how customers are tried, what follows, and the forms that are kept.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CallbackCatalogue
{
    private readonly Listed<CallbackReason> reasons;
    private readonly Listed<CallbackPlan> plans;
    private readonly Listed<CallbackOutcome> outcomes;
    private readonly Listed<RecoveryContact> recovery;
    private readonly Listed<CallbackForm> forms;
    private readonly Listed<Rehearsal> rehearsals;

    /// <summary>No callbacks.</summary>
    public static CallbackCatalogue Empty { get; } = new();

    /// <summary>Why customers are called back.</summary>
    public ImmutableArray<CallbackReason> Reasons
    {
        get => reasons;
        init => reasons = value;
    }

    /// <summary>The table over <see cref="CallbackOccasion"/> that says whether a customer is called back, and why: its output <c>reason</c> names a reason, or none. Null for no triggers.</summary>
    public DecisionTable? Triggers { get; init; }

    /// <summary>How often customers are called back without another reason; several versions of a code among them.</summary>
    public ImmutableArray<CallbackPlan> Plans
    {
        get => plans;
        init => plans = value;
    }

    /// <summary>When, how often and on which channel customers may be tried; null where the standard does not say, so that nobody is tried.</summary>
    public CallbackRules? Rules { get; init; }

    /// <summary>How attempts may come out.</summary>
    public ImmutableArray<CallbackOutcome> Outcomes
    {
        get => outcomes;
        init => outcomes = value;
    }

    /// <summary>How soon matters are handled a second time; null where the standard does not say.</summary>
    public SecondHandling? SecondHandling { get; init; }

    /// <summary>Who wins dissatisfied customers back.</summary>
    public ImmutableArray<RecoveryContact> Recovery
    {
        get => recovery;
        init => recovery = value;
    }

    /// <summary>The forms that are kept.</summary>
    public ImmutableArray<CallbackForm> Forms
    {
        get => forms;
        init => forms = value;
    }

    /// <summary>What staff rehearse.</summary>
    public ImmutableArray<Rehearsal> Rehearsals
    {
        get => rehearsals;
        init => rehearsals = value;
    }
}
