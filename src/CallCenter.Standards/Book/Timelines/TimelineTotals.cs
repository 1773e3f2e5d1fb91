using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Book;

/// <summary>The totals of the records that one standard of a timeline counted.</summary>
/// <param name="Standard">The standard.</param>
/// <param name="Totals">What it counted.</param>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds a compiled standard; what leaves are the standard's Hash and the totals.")]
public sealed record StandardTotals(TimelineStandard Standard, MeasureTotals Totals)
{
    /// <summary>The standard.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public TimelineStandard Standard { get; init => field = value ?? throw new ArgumentNullException(nameof(Standard)); } = Standard ?? throw new ArgumentNullException(nameof(Standard));

    /// <summary>What it counted.</summary>
    /// <exception cref="ArgumentNullException">Null.</exception>
    public MeasureTotals Totals { get; init => field = value ?? throw new ArgumentNullException(nameof(Totals)); } = Totals ?? throw new ArgumentNullException(nameof(Totals));

    /// <summary>Every KPI of the standard over its own records.</summary>
    public KpiReport Report() => Standard.Standard.Kpis.Report(Totals) with { Period = Standard.InForce };
}

/// <summary>The totals of records that may be of the times of several standards, each record counted under the one in force at its instant.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds compiled standards; what leaves are the totals of each.")]
public sealed class TimelineTotals
{
    internal TimelineTotals(ImmutableArray<StandardTotals> byStandard) => ByStandard = byStandard;

    /// <summary>The totals of each standard, by its first day.</summary>
    public ImmutableArray<StandardTotals> ByStandard { get; }

    /// <summary>How many records were of an instant at which no standard was in force; they count nowhere, and <see cref="Together"/> and its reports carry their number.</summary>
    public long Outside => ByStandard.Aggregate(0L, static (sum, one) => checked(sum + one.Totals.Outside));

    /// <summary>All of them together: measure by measure, as far as standards have the same.</summary>
    /// <exception cref="OverflowException">As for <see cref="MeasureTotals.Merge"/>.</exception>
    public MeasureTotals Together()
    {
        StandardTotals[] counted = [.. ByStandard.Where(static one => one.Totals.Groups.Any())];
        MeasureTotals together = counted.Length == 0 ? ByStandard[^1].Totals : counted.Skip(1).Aggregate(counted[0].Totals, static (all, one) => all.Merge(one.Totals));
        return together.WithOutside(Outside);
    }

    /// <summary>
    /// Every KPI of one standard over all of the records: <see cref="KpiReport.OtherStandards"/> tells whether some were counted under another one. A KPI whose measures another standard does not have, or defines otherwise, has no figure
    /// over both, and says so.
    /// </summary>
    /// <param name="under">The standard whose KPIs are asked for; null for the last one.</param>
    public KpiReport Report(TimelineStandard? under = null) => (under ?? ByStandard[^1].Standard).Standard.Kpis.Report(Together());
}
