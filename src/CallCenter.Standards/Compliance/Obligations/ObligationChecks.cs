using System.Globalization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Checks obligations, and the targets of information systems.</summary>
internal sealed class ObligationChecks(FindingList findings)
{
    /// <summary>How many units a cycle has at most.</summary>
    public const int MostEvery = 366;

    public void Check(Located<Obligation> obligation)
    {
        int every = obligation.Value.Recurrence.Every;
        if (every is < 1 or > MostEvery)
        {
            findings.Add(ComplianceFindings.Cycle, obligation.At(o => o.Recurrence.Every), every.ToString(CultureInfo.InvariantCulture), $"A cycle of {every} units is not 1 to {MostEvery}.");
        }

        if (obligation.Value.From.WithCalendar(CalendarSystem.Iso).Year is < CountedYears.First or > CountedYears.Last)
        {
            findings.Add(ComplianceFindings.Days, obligation.At(o => o.From), null, $"'{Excerpt.Of(obligation.Value.Code)}' does not begin in the years {CountedYears.First} to {CountedYears.Last}.");
        }
        else if (obligation.Value.Until?.WithCalendar(CalendarSystem.Iso) < obligation.Value.From.WithCalendar(CalendarSystem.Iso))
        {
            findings.Add(ComplianceFindings.Days, obligation.At(o => o.Until), null, $"'{Excerpt.Of(obligation.Value.Code)}' ends before it begins.");
        }
    }

    public void Check(Located<SystemTarget> target)
    {
        SystemTarget value = target.Value;
        if ((value.AtLeast ?? value.AtMost) is null || value.AtLeast > value.AtMost)
        {
            findings.Add(ComplianceFindings.Bounds, target.Place, value.Code, $"'{Excerpt.Of(value.Code)}' has no bound, or its lower bound is above its upper one.");
        }
        else if (value.IsChange && value.Unit != KpiUnit.Percent)
        {
            findings.Add(ComplianceFindings.Bounds, target.At(t => t.Unit), EnumCodes<KpiUnit>.CodeOf(value.Unit), $"The change of '{Excerpt.Of(value.Code)}' is not in percent.");
        }
        else if (!value.Bounds().All(bound => CanWrite(bound.Value, value.Unit)))
        {
            findings.Add(ComplianceFindings.Bounds, target.Place, value.Code, $"A bound of '{Excerpt.Of(value.Code)}' cannot be written exactly in its unit.");
        }
    }

    private static bool CanWrite(decimal bound, KpiUnit unit) => unit switch
    {
        KpiUnit.Percent => Bound.HasPercent(bound),
        KpiUnit.Time => Bound.HasTime(bound),
        _ => true,
    };
}
