namespace CallCenter.Standards.Contacts;

/// <summary>
/// The fields by which conditions test an answer of triage, the same words wherever it is a fact: the state of the answer, and what it says. What it says is missing while it is absent or outdated,
/// so that a guard such as <c>stopped: false</c> does not hold then.
/// </summary>
public static class TriageFacts
{
    /// <summary>What the answer is worth: the code of a <see cref="TriageState"/>.</summary>
    public const string State = "triage";

    /// <summary>The band of the risk score that triage was given.</summary>
    public const string RiskBand = "risk-band";

    /// <summary>Whether there is a risk.</summary>
    public const string Risk = "risk";

    /// <summary>The code of the strategy.</summary>
    public const string Strategy = "strategy";

    /// <summary>Whether the strategy stops the operation at once.</summary>
    public const string StopsAtOnce = "stops-at-once";

    /// <summary>Whether the operation stands still: it is stopped at once, and risk control has not released it.</summary>
    public const string Stopped = "stopped";

    /// <summary>Whether the customer is diverted to self-service.</summary>
    public const string Diverted = "diverted";

    /// <summary>The code of the strategy's department.</summary>
    public const string Department = "strategy-department";

    /// <summary>Adds the fields to a schema: for facts of a host's own too.</summary>
    /// <typeparam name="T">The record's type.</typeparam>
    /// <param name="schema">The schema.</param>
    /// <param name="standing">Reads how the answer of triage stands.</param>
    public static RecordSchema<T> WithTriage<T>(this RecordSchema<T> schema, FieldGetter<T, TriageStanding> standing)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(standing);
        return schema
            .WithCode<TriageState>(State, (in T record) => (int?)standing(in record).State)
            .WithText(RiskBand, (in T record) => standing(in record).Holding?.RiskBand)
            .WithFlag(Risk, (in T record) => standing(in record).Holding?.IsRisk)
            .WithText(Strategy, (in T record) => standing(in record).Holding?.Strategy)
            .WithFlag(StopsAtOnce, (in T record) => standing(in record).Holding?.StopsAtOnce)
            .WithFlag(Stopped, (in T record) => standing(in record).Holding?.IsStopped)
            .WithFlag(Diverted, (in T record) => standing(in record).Holding?.IsDiverted)
            .WithText(Department, (in T record) => standing(in record).Holding?.Department);
    }
}
