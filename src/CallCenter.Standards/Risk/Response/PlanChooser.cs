using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>Chooses emergency plans for incidents of a .NET type. Immutable and thread-safe.</summary>
/// <typeparam name="T">The incident's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's facts; what leaves is the plan that it chooses.")]
public sealed class PlanChooser<T>
{
    private readonly EmergencyPlans plans;
    private readonly DecisionTableEvaluator<T>? table;

    internal PlanChooser(EmergencyPlans plans, DecisionTableEvaluator<T>? table)
    {
        this.plans = plans;
        this.table = table;
    }

    /// <summary>The plan for an incident. Does not allocate.</summary>
    /// <param name="incident">What is known of it.</param>
    public EmergencyChoice Choose(in T incident)
    {
        Decision decision = table?.Evaluate(in incident) ?? default;
        return new EmergencyChoice(decision.HasAnswer && decision.Text(EmergencyPlans.Output) is { } code ? plans[code] : null, decision);
    }

    /// <summary>Why the table chooses as it does; null where there is no table.</summary>
    /// <param name="incident">What is known of it.</param>
    public DecisionExplanation? Explain(in T incident) => table?.Explain(in incident);
}
