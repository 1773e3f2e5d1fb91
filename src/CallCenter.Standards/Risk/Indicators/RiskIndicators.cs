using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Risk;

/// <summary>The indicators of a section at work: reads series of values. Immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a RiskCatalogue, which is written; what leaves are its readings.")]
public sealed class RiskIndicators
{
    private readonly Dictionary<string, RiskIndicator> byCode;
    private readonly HashSet<string> entries;

    internal RiskIndicators(ImmutableArray<RiskIndicator> all, IEnumerable<string> entries)
    {
        this.entries = [.. entries, .. all.SelectMany(static indicator => indicator.Informs)];
        All = all;
        byCode = all.ToDictionary(indicator => indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>The indicators in the section's order.</summary>
    public ImmutableArray<RiskIndicator> All { get; }

    /// <summary>The indicator of a code.</summary>
    /// <exception cref="UnknownCodeException">There is no such indicator.</exception>
    public RiskIndicator this[string code] => Find(code) ?? throw new UnknownCodeException("indicator", code, byCode.Keys);

    /// <summary>The indicator of a code; null where there is none.</summary>
    public RiskIndicator? Find(string code) => byCode.GetValueOrDefault(code);

    /// <summary>The indicators that inform the likelihood of an entry of the register, in the section's order.</summary>
    /// <param name="entry">The code of an entry of the section's register, or of a host's own that an indicator names.</param>
    /// <exception cref="UnknownCodeException">The register has no such entry, and no indicator names it.</exception>
    public ImmutableArray<RiskIndicator> Informing(string entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entries.Contains(entry) ? [.. All.Where(indicator => indicator.Informs.Contains(entry))] : throw new UnknownCodeException("risk", entry, entries, nameof(entry));
    }

    /// <summary>
    /// Reads a series period by period: one reading for each value, the last one for how the indicator stands now. The status gets worse where a value passes a limit, and better again only where it has
    /// come back by the margin; a missing value has a status of its own and leaves what is known of the periods before as it was.
    /// </summary>
    /// <param name="code">The indicator's code.</param>
    /// <param name="values">The values, the earliest first; a period without a value is given with null.</param>
    /// <exception cref="ArgumentException">There is no such indicator, or periods repeat or are out of order.</exception>
    public ImmutableArray<IndicatorReading> Read(string code, params IndicatorValue[] values)
    {
        RiskIndicator indicator = this[code];
        ImmutableArray<IndicatorReading>.Builder readings = ImmutableArray.CreateBuilder<IndicatorReading>(values.Length);
        var known = IndicatorState.Initial;
        LocalDate? before = null;
        foreach (IndicatorValue value in values)
        {
            LocalDate period = value.Period.WithCalendar(CalendarSystem.Iso);
            if (period <= before)
            {
                throw new ArgumentException("Periods are given once each, the earliest first.", nameof(values));
            }

            before = period;
            IndicatorState next = value.Value is { } given ? known.After(indicator, given) : known;
            IndicatorStatus status = value.Value is null ? IndicatorStatus.Missing : next.Status;
            readings.Add(new IndicatorReading(indicator, period, value.Value, status, known.Value, next.PeriodsBeyond, status == IndicatorStatus.Red && known.Status != IndicatorStatus.Red));
            known = next;
        }

        return readings.MoveToImmutable();
    }
}

/// <summary>What is known of an indicator after its last value.</summary>
/// <param name="Value">The value.</param>
/// <param name="Status">The status, missing before the first value.</param>
/// <param name="IsBeyondAmber">Whether it passed the limits of amber, and has not come back by the margin.</param>
/// <param name="PeriodsBeyond">The periods in a row that the same is true of the limits of red.</param>
internal readonly record struct IndicatorState(decimal? Value, IndicatorStatus Status, bool IsBeyondAmber, int PeriodsBeyond)
{
    public static IndicatorState Initial => default;

    public IndicatorState After(RiskIndicator indicator, decimal value)
    {
        bool beyondAmber = !indicator.Amber.Hold(value, IsBeyondAmber ? indicator.Margin : 0);
        bool beyondRed = !indicator.Red.Hold(value, PeriodsBeyond > 0 ? indicator.Margin : 0);
        int periods = beyondRed ? PeriodsBeyond + 1 : 0;
        IndicatorStatus status = periods >= indicator.Periods ? IndicatorStatus.Red : beyondAmber || beyondRed ? IndicatorStatus.Amber : IndicatorStatus.Green;
        return new IndicatorState(value, status, beyondAmber, periods);
    }
}
