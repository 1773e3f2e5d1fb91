using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Risk;

/// <summary>The plan chosen for an incident, and the decision of the table.</summary>
/// <param name="Plan">The plan; null where the table chooses none.</param>
/// <param name="Decision">The rule that chose it.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct EmergencyChoice(EmergencyPlan? Plan, Decision Decision) : IExplained
{
    /// <summary>Which plan is chosen and by which rule, in no language.</summary>
    public Explanation Explain() => PlanSentences.Of(in this);

    /// <summary>Which plan is chosen and by which rule, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">The plan alone, or with its source.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);
}

/// <summary>The emergency plans of a section at work. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are its choices.")]
public sealed class EmergencyPlans
{
    /// <summary>The output of the table that names the plan.</summary>
    internal const string Output = "plan";

    private readonly Dictionary<string, EmergencyPlan> byCode;
    private readonly CompiledTable? table;
    private readonly PlanChooser<EmergencyIncident>? incidents;

    internal EmergencyPlans(ImmutableArray<EmergencyPlan> all, CompiledTable? table)
    {
        All = all;
        byCode = all.ToDictionary(plan => plan.Code, StringComparer.Ordinal);
        this.table = table;
        incidents = table is null || table.Inputs.All(static input => input.Field.IsReadFrom(EmergencyIncident.Schema.Definition)) ? For(EmergencyIncident.Schema) : null;
    }

    /// <summary>The plans in the section's order.</summary>
    public ImmutableArray<EmergencyPlan> All { get; }

    /// <summary>The plan of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such plan.</exception>
    public EmergencyPlan this[string code] => Find(code) ?? throw new UnknownCodeException("emergency plan", code, byCode.Keys);

    /// <summary>The plan of a code; null where there is none.</summary>
    public EmergencyPlan? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>Chooses plans for incidents of a host's own type.</summary>
    /// <typeparam name="T">The incident's type.</typeparam>
    /// <param name="schema">A schema with the fields of <see cref="EmergencyIncident.Schema"/> that the table tests, and more.</param>
    /// <exception cref="ArgumentException">The schema lacks a tested field, or declares it in another way.</exception>
    public PlanChooser<T> For<T>(RecordSchema<T> schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new(this, table?.Bind(schema));
    }

    /// <summary>The plan for an incident. Does not allocate.</summary>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of incidents; ask <see cref="For"/>.</exception>
    public EmergencyChoice Choose(in EmergencyIncident incident) => Incidents.Choose(in incident);

    /// <summary>Why the table chooses as it does; null where there is no table.</summary>
    /// <exception cref="InvalidOperationException">The book was read with a host's own fields of incidents; ask <see cref="For"/>.</exception>
    public DecisionExplanation? Explain(in EmergencyIncident incident) => Incidents.Explain(in incident);

    private PlanChooser<EmergencyIncident> Incidents => incidents ?? throw new InvalidOperationException("The table of plans is written for a host's own incidents; ask the chooser that For gives.");
}
