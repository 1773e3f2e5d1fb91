using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Routing;

/// <summary>Finds shifts of one agent that overlap: whoever has two at once is at work once, and a plan that counts two is short of one.</summary>
internal static class ShiftOverlaps
{
    private const int SecondsOfDay = NodaConstants.SecondsPerDay;

    /// <summary>Reports each shift that overlaps an earlier one of its agent, with one of those that it overlaps. Hours are compared as they are written: those of one zone.</summary>
    /// <param name="shifts">The shifts.</param>
    /// <param name="findings">Where the overlaps go, in the order of the shifts.</param>
    public static void Check(IEnumerable<PlacedShift> shifts, FindingList findings)
    {
        (PlacedShift Shift, int At)[] all = [.. shifts.Where(static shift => RosterChecks.AreDates(shift.On) && !shift.Hours.IsEmpty).Select(static (shift, at) => (shift, at))];
        foreach ((PlacedShift later, PlacedShift earlier, LocalDate date) in all.GroupBy(static one => one.Shift.Agent, StringComparer.Ordinal).SelectMany(Of).OrderBy(static one => one.At).Select(static one => (one.Later, one.Earlier, one.Date)))
        {
            findings.Add(
                RoutingFindings.ShiftsOverlap, later.Place, Excerpt.Of(later.ToString()),
                $"The shift {Excerpt.Of(later.ToString())} of '{Excerpt.Of(later.Agent)}' overlaps {Excerpt.Of(earlier.ToString())} on {LocalDatePattern.Iso.Format(date)}.");
        }
    }

    private static IEnumerable<(PlacedShift Later, PlacedShift Earlier, LocalDate Date, int At)> Of(IEnumerable<(PlacedShift Shift, int At)> ofAgent)
    {
        // Of those that began before, the ones that may still reach a shift: in a roster of single dates these are few.
        var open = new List<PlacedShift>();
        foreach ((PlacedShift shift, int at) in ofAgent.OrderBy(static one => one.Shift.First).ThenBy(static one => one.At))
        {
            open.RemoveAll(one => one.Last.PlusDays(1) < shift.First);
            foreach (PlacedShift other in open.Append(shift))
            {
                if (SharedDate(other, shift) is { } date)
                {
                    yield return (shift, other, date, at);
                    break;
                }
            }

            open.Add(shift);
        }
    }

    /// <summary>The first date on which a shift overlaps another, or itself of the night before; null where none is.</summary>
    private static LocalDate? SharedDate(PlacedShift other, PlacedShift shift)
    {
        LocalDate? first = null;
        for (int days = -1; days <= 1; days++)
        {
            // Hours of the other that begin so many days from those of the shift, and reach at most into the next date.
            LocalDate from = LocalDate.Max(shift.First, other.First.PlusDays(-days));
            LocalDate to = LocalDate.Min(shift.Last, other.Last.PlusDays(-days));
            bool isSame = ReferenceEquals(other, shift);
            if (from <= to && !(isSame && days == 0) && Overlap(shift.Hours, other.Hours, days * SecondsOfDay) && !(first <= from))
            {
                first = from;
            }
        }

        return first;
    }

    private static bool Overlap(ImmutableArray<LocalInterval> hours, ImmutableArray<LocalInterval> others, int later) =>
        hours.Any(one => others.Any(other => one.StartSecond < other.EndSecond + later && other.StartSecond + later < one.EndSecond));
}

/// <summary>A shift of an agent, and where it stands.</summary>
/// <param name="Agent">The code of the agent.</param>
/// <param name="On">The dates on which it starts.</param>
/// <param name="Hours">Its hours.</param>
/// <param name="Place">Where it stands.</param>
internal sealed record PlacedShift(string Agent, ExceptionDays On, ImmutableArray<LocalInterval> Hours, Place Place)
{
    public LocalDate First => On.First.WithCalendar(CalendarSystem.Iso);

    public LocalDate Last => On.Last.WithCalendar(CalendarSystem.Iso);

    /// <summary>Its dates and hours.</summary>
    public override string ToString() => $"{On} {string.Join(", ", Hours)}";
}
