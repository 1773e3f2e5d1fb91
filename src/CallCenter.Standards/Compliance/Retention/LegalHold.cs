using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>An order to keep a record whatever its period: a lawsuit, an investigation, a complaint under way. No rule overrules it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LegalHold
{
    /// <summary>The number of the order.</summary>
    public required string Id { get; init; }

    /// <summary>The first day on which it is in force.</summary>
    public required LocalDate From { get; init; }

    /// <summary>The first day on which it is not in force any more; null while it has no end.</summary>
    public LocalDate? ReleasedOn { get; init; }

    /// <summary>Whether it is in force on a day.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(LocalDate day)
    {
        LocalDate known = day.WithCalendar(CalendarSystem.Iso);
        return From.WithCalendar(CalendarSystem.Iso) <= known && !(ReleasedOn?.WithCalendar(CalendarSystem.Iso) <= known);
    }
}
