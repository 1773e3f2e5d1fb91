using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>Data: who does what in an emergency.</summary>
/// <param name="Role">The code of the role.</param>
/// <param name="Duty">What it answers for.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlanDuty(string Role, LocalizedText Duty);

/// <summary>Data: who is told, and how soon.</summary>
/// <param name="To">The code of the role, or of a body outside such as a regulator.</param>
/// <param name="Within">How soon after the start; positive.</param>
/// <param name="Content">What is told.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlanNotification(string To, Duration Within, LocalizedText Content);

/// <summary>Data: people, a system or means that are kept ready for an emergency.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Quantity">How many are kept ready, 1 or more; null where it is not counted.</param>
/// <param name="Unit">What is counted, such as seats; null for pieces.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlanResource(LocalizedText Name, int? Quantity = null, LocalizedText? Unit = null);

/// <summary>Data: an emergency plan (D12.7): organisation and duties, the response from report to lessons, resources and drills.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EmergencyPlan : ICoded
{
    /// <summary>The code, kebab-case.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Organisation and duties.</summary>
    public required ImmutableArray<PlanDuty> Organisation { get; init; }

    /// <summary>The steps in their order: at least one for each phase, the phases in order.</summary>
    public required ImmutableArray<PlanStep> Steps { get; init; }

    /// <summary>Who is told.</summary>
    public ImmutableArray<PlanNotification> Notifications { get; init; } = [];

    /// <summary>The people, systems and means that are kept ready.</summary>
    public required ImmutableArray<PlanResource> Resources { get; init; }

    /// <summary>How many months after a drill the next one is due, 1 to 120.</summary>
    public required int DrillEveryMonths { get; init; }

    /// <summary>The day of the first drill; null where it is due at once.</summary>
    public LocalDate? FirstDrill { get; init; }

    /// <summary>Where the plan comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The day the next drill is due.</summary>
    /// <param name="last">The day of the last one; null for none yet.</param>
    /// <returns>The day; null where the first one is due at once, or the next one lies beyond the calendar.</returns>
    public LocalDate? NextDrill(LocalDate? last) => last is { } day ? day.AfterMonths(DrillEveryMonths) : FirstDrill?.ToIso();

    /// <summary>Whether a drill should have been held before a day.</summary>
    /// <param name="last">The day of the last one; null for none yet.</param>
    /// <param name="on">The day.</param>
    public bool IsDrillOverdue(LocalDate? last, LocalDate on) => NextDrill(last) is { } due ? due < on.ToIso() : last is null;

    /// <summary>Whether both say the same, to the last member.</summary>
    public bool Equals(EmergencyPlan? other) => other is not null && PlanForms.Plan.AreEqual(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => Code.GetHashCode(StringComparison.Ordinal);

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
