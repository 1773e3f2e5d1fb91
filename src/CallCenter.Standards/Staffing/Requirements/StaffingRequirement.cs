using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>The least agents that reach every goal for some traffic: one less misses at least one.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StaffingRequirement : IExplained
{
    private readonly Listed<StaffingGoal> binding;

    /// <param name="traffic">What arrives.</param>
    /// <param name="rules">The goals.</param>
    internal StaffingRequirement(Traffic traffic, StaffingRules rules)
    {
        if (rules is { Abandonment: not null, Patience: null })
        {
            throw new ArgumentException("An abandonment rate is to be kept, but the rules say that nobody hangs up: give the patience.", nameof(rules));
        }

        Traffic = traffic;
        Rules = rules;
        Agents = Least(traffic, rules);
        ScheduledAgents = (long)Math.Ceiling(Agents / (1 - rules.Shrinkage.Ratio));
        binding = Agents == 0 ? [] : rules.Missed(traffic, Agents - 1);
    }

    /// <summary>What arrives.</summary>
    public Traffic Traffic { get; }

    /// <summary>The goals, and what is supposed.</summary>
    public StaffingRules Rules { get; }

    /// <summary>The agents that have to be at work; 0 where nothing arrives and none is wanted.</summary>
    public int Agents { get; }

    /// <summary>The agents that have to be scheduled so that as many are at work: agents / (1 − shrinkage), rounded up.</summary>
    public long ScheduledAgents { get; }

    /// <summary>What one agent less would miss; empty where no agent is needed.</summary>
    public ImmutableArray<StaffingGoal> Binding => binding;

    /// <summary>The queue that these agents have; null where there are none.</summary>
    public ServiceQueue? Queue => Agents == 0 ? null : Rules.Queue(Traffic, Agents);

    /// <summary>What fewer and more agents would change: a row for each number, the required one among them.</summary>
    /// <param name="span">How many fewer and more, 1 to 100; 1 for one less and one more. Rows of no agents are left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The span is out of range.</exception>
    public ImmutableArray<AgentEffect> Effects(int span = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(span);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(span, AgentEffect.GreatestSpan);
        AgentEffect? required = Agents == 0 ? null : AgentEffect.Of(Rules, Traffic, Agents, 0, null);
        return [.. Enumerable.Range(-span, (2 * span) + 1).Where(change => Agents + change > 0).Select(change => AgentEffect.Of(Rules, Traffic, Agents + change, change, required))];
    }

    /// <summary>How many agents are needed and why no fewer, in no language.</summary>
    public Explanation Explain() => RequirementSentences.Of(this);

    /// <summary>How many agents are needed and why no fewer, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    private static int Least(Traffic traffic, StaffingRules rules)
    {
        if (traffic.OfferedLoad == 0)
        {
            return rules.LeastAgents;
        }

        // Where nobody hangs up, fewer agents than the load cannot keep up.
        double busy = rules.Patience is null ? Math.Floor(traffic.OfferedLoad / (double)rules.Concurrency) : 0;
        int first = Math.Max(rules.LeastAgents, Math.Max(1, (int)busy));
        return LeastCount.From(first, traffic.OfferedLoad, agents => rules.Missed(traffic, agents).IsEmpty);
    }
}
