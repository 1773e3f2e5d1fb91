using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>An eligible agent in its place.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Scores">
/// For each step of the strategy how good the agent is, the higher the better: from 0 to 1, or its idle time in seconds where a step goes by that alone, −1 while it serves a contact. Where two are equal the next step decides, in the end the code.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RankedAgent(Agent Agent, ImmutableArray<decimal> Scores)
{
    private readonly Listed<decimal> scores = Scores;

    /// <summary>For each step of the strategy how good the agent is, the higher the better: from 0 to 1, or its idle time in seconds where a step goes by that alone, −1 while it serves a contact. Where two are equal the next step decides, in the end the code.</summary>
    public ImmutableArray<decimal> Scores
    {
        get => scores;
        init => scores = value;
    }
}

/// <summary>An agent that is not eligible.</summary>
/// <param name="Agent">The agent.</param>
/// <param name="Refusals">Every reason against it; at least one.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RefusedAgent(Agent Agent, ImmutableArray<AssignmentRefusal> Refusals) : IExplained
{
    private readonly Listed<AssignmentRefusal> refusals = Refusals;

    /// <summary>Every reason against it; at least one.</summary>
    public ImmutableArray<AssignmentRefusal> Refusals
    {
        get => refusals;
        init => refusals = value;
    }

    /// <summary>Why the agent may not be given the contact, in no language.</summary>
    public Explanation Explain() => AssignmentSentences.Of(this);

    /// <summary>Why the agent may not be given the contact, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The reasons alone, or with what is required and what the agent has.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}

/// <summary>Why a contact is given to an agent, or to none.</summary>
/// <param name="Choice">The choice, the same as without an explanation.</param>
/// <param name="Effective">The request with what the open rings left of its requirements.</param>
/// <param name="Ranked">The eligible agents, the chosen one first.</param>
/// <param name="Refused">The others, in the ordinal order of their codes.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssignmentExplanation(AssignmentChoice Choice, AssignmentRequest Effective, ImmutableArray<RankedAgent> Ranked, ImmutableArray<RefusedAgent> Refused) : IExplained
{
    private readonly Listed<AssignmentStep> steps;
    private readonly Listed<RankedAgent> ranked = Ranked;
    private readonly Listed<RefusedAgent> refused = Refused;

    /// <summary>The steps of the strategy, which the scores of agents are of.</summary>
    public ImmutableArray<AssignmentStep> Steps
    {
        get => steps;
        init => steps = value;
    }

    /// <summary>The waiting time from which on a ring admits an agent, once that is free, who is not admitted now; null where no ring does, or somebody is given.</summary>
    public Duration? NextAdmission { get; init; }

    /// <summary>The eligible agents, the chosen one first.</summary>
    public ImmutableArray<RankedAgent> Ranked
    {
        get => ranked;
        init => ranked = value;
    }

    /// <summary>The others, in the ordinal order of their codes.</summary>
    public ImmutableArray<RefusedAgent> Refused
    {
        get => refused;
        init => refused = value;
    }

    /// <summary>Who is given the contact and why, in no language.</summary>
    public Explanation Explain() => AssignmentSentences.Of(this);

    /// <summary>Who is given the contact and why, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">Who is alone, or with the places of the first and what is against the others.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}
