using CallCenter.Standards.Kpis;
using NodaTime;

namespace LiveDesk.Totals;

/// <summary>What became of the contacts of a day, by team and queue: all of them, whichever host stored them.</summary>
internal interface ITotals
{
    /// <summary>The totals of a day so far, as the log has it when they are asked for.</summary>
    /// <param name="day">The day, in the zone of the book.</param>
    /// <returns>Totals by <c>team</c> and <c>queue</c>; they roll up to those of a team and of the centre.</returns>
    Task<MeasureTotals> OfAsync(LocalDate day);
}
