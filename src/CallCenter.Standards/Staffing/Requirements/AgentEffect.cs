using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Staffing;

/// <summary>What a number of agents would come to, beside the required one.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AgentEffect : IExplained
{
    /// <summary>The greatest span of a table.</summary>
    public const int GreatestSpan = 100;

    /// <summary>How many more than required; negative for fewer.</summary>
    public required int Change { get; init; }

    /// <summary>The agents.</summary>
    public required int Agents { get; init; }

    /// <summary>Whether they cannot keep up and nobody hangs up.</summary>
    public bool IsOverloaded { get; init; }

    /// <summary>The service level by the goal's definition, 0 to 1; null where there is no such goal.</summary>
    public double? ServiceLevel { get; init; }

    /// <summary>By how much the service level is above that of the required agents.</summary>
    public double? ServiceLevelChange { get; init; }

    /// <summary>The mean wait of the answered in seconds; null where they are overloaded.</summary>
    public double? AnsweredWaitSeconds { get; init; }

    /// <summary>By how many seconds that wait is longer than with the required agents; null where they are overloaded.</summary>
    public double? AnsweredWaitSecondsChange { get; init; }

    /// <summary>The abandonment rate, 0 to 1.</summary>
    public double Abandonment { get; init; }

    /// <summary>By how much the abandonment rate is above that of the required agents.</summary>
    public double AbandonmentChange { get; init; }

    /// <summary>The occupancy, 0 to 1.</summary>
    public double Occupancy { get; init; }

    /// <summary>By how much the occupancy is above that of the required agents.</summary>
    public double OccupancyChange { get; init; }

    /// <summary>What the change comes to, in no language.</summary>
    public Explanation Explain() => RequirementSentences.Of(this);

    /// <summary>What the change comes to, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The answer alone, or with what it rests on.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <param name="rules">What is supposed.</param>
    /// <param name="traffic">What arrives.</param>
    /// <param name="agents">The agents, 1 or more.</param>
    /// <param name="change">How many more than required.</param>
    /// <param name="required">The row of the required agents; null for that row, and where none are required.</param>
    internal static AgentEffect Of(StaffingRules rules, Traffic traffic, int agents, int change, AgentEffect? required)
    {
        ServiceQueue queue = rules.Queue(traffic, agents);
        var effect = new AgentEffect
        {
            Change = change,
            Agents = agents,
            IsOverloaded = queue.IsOverloaded,
            ServiceLevel = rules.ServiceLevel?.Of(queue),
            AnsweredWaitSeconds = queue.AnsweredWaitSeconds,
            Abandonment = queue.Abandonment,
            Occupancy = queue.Occupancy,
        };
        AgentEffect beside = required ?? effect;
        return effect with
        {
            ServiceLevelChange = effect.ServiceLevel - beside.ServiceLevel,
            AnsweredWaitSecondsChange = effect.AnsweredWaitSeconds - beside.AnsweredWaitSeconds,
            AbandonmentChange = effect.Abandonment - beside.Abandonment,
            OccupancyChange = effect.Occupancy - beside.Occupancy,
        };
    }
}
