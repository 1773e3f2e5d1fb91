using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Risk;

/// <summary>The plan chosen for an incident, and the decision of the table.</summary>
/// <param name="Plan">The plan; null where the table chooses none.</param>
/// <param name="Decision">The rule that chose it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct EmergencyChoice(EmergencyPlan? Plan, Decision Decision);

/// <summary>The emergency plans of a section at work. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are its choices.")]
public sealed class EmergencyPlans
{
    /// <summary>The output of the table that names the plan.</summary>
    internal const string Output = "plan";

    private readonly Dictionary<string, EmergencyPlan> byCode;
    private readonly DecisionTableEvaluator<EmergencyIncident>? table;

    internal EmergencyPlans(ImmutableArray<EmergencyPlan> all, CompiledTable? table)
    {
        All = all;
        byCode = all.ToDictionary(plan => plan.Code, StringComparer.Ordinal);
        this.table = table?.Bind(EmergencyIncident.Schema);
    }

    /// <summary>The plans in the section's order.</summary>
    public ImmutableArray<EmergencyPlan> All { get; }

    /// <summary>The plan of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such plan.</exception>
    public EmergencyPlan this[string code] => Find(code) ?? throw new UnknownCodeException("emergency plan", code, byCode.Keys);

    /// <summary>The plan of a code; null where there is none.</summary>
    public EmergencyPlan? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The plan for an incident. Does not allocate.</summary>
    public EmergencyChoice Choose(in EmergencyIncident incident)
    {
        Decision decision = table?.Evaluate(in incident) ?? default;
        return new EmergencyChoice(decision.HasAnswer && decision.Text(Output) is { } code ? byCode[code] : null, decision);
    }

    /// <summary>Why the table chooses as it does; null where there is no table.</summary>
    public DecisionExplanation? Explain(in EmergencyIncident incident) => table?.Explain(in incident);
}
