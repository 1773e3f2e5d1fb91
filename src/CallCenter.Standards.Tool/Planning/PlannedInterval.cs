using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Contacts of an interval that are to be planned for.</summary>
/// <param name="At">When it begins, in the zone of the centre; in UTC where no zone is known.</param>
/// <param name="HasDate">Whether its date is known, and not its time of day alone.</param>
/// <param name="Contacts">How many come; at least 0, and not only whole ones.</param>
/// <param name="HandlingTime">How long one takes, after-call work included; null where the plan's counts.</param>
internal readonly record struct PlannedInterval(ZonedDateTime At, bool HasDate, double Contacts, Duration? HandlingTime)
{
    /// <summary>The most contacts of an interval.</summary>
    public const double MostContacts = 10_000_000;

    /// <summary>Stands for the date of times without one.</summary>
    public static readonly LocalDate NoDate = new(2000, 1, 1);

    private static readonly ZonedDateTimePattern Clock = ZonedDateTimePattern.CreateWithInvariantCulture("HH:mm", null);
    private static readonly ZonedDateTimePattern Plain = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm", null);
    private static readonly ZonedDateTimePattern Offset = ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm o<g>", null);

    /// <summary>Whether the clocks show its start twice.</summary>
    public bool ComesTwice => At.Zone.MapLocal(At.LocalDateTime).Count == 2;

    /// <summary>Its start for people: the date and the time, and the offset where the clocks show it twice.</summary>
    public string Start => (!HasDate ? Clock : ComesTwice ? Offset : Plain).Format(At);
}
