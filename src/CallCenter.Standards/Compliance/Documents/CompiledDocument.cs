using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>A document at work: its version of a day, and how somebody stands to it.</summary>
internal sealed class CompiledDocument(ControlledDocument definition, CountedDays days)
{
    public ControlledDocument Definition => definition;

    /// <summary>The day of an instant where the bank is.</summary>
    public LocalDate DayOf(Instant at) => days.DayOf(at);

    /// <summary>The version in force on a day; null before the first.</summary>
    public DocumentVersion? InForce(LocalDate day) => definition.Versions.LastOrDefault(version => EffectiveOf(version) <= day);

    /// <summary>The first version that comes into force after a day; null where none does.</summary>
    public DocumentVersion? Coming(LocalDate day) => definition.Versions.FirstOrDefault(version => EffectiveOf(version) > day);

    /// <summary>How somebody stands to the version in force; null where there is none, or it does not concern them.</summary>
    public DocumentReading? Read(ReadingRecord record, LocalDate today)
    {
        if (definition.ReadWithinDays is not { } within || InForce(today) is not { } version || record.ConcernedSince(Concerns) is not { } since || days.DayOf(since) > today)
        {
            return null;
        }

        LocalDate due = days.After(LocalDate.Max(EffectiveOf(version), days.DayOf(since)), within);
        ReadingEvent? confirmed = record.ConfirmedBy(definition.Code, version.Version);
        return new DocumentReading
        {
            Document = definition,
            Version = version,
            Person = record.Person,
            Role = record.Role!,
            Due = due,
            AsOf = today,
            ConfirmedBy = confirmed,
            Status = confirmed is null ? (today <= due ? DocumentReadingStatus.Open : DocumentReadingStatus.Overdue)
                : days.DayOf(confirmed.At) <= due ? DocumentReadingStatus.Confirmed
                : DocumentReadingStatus.ConfirmedLate,
        };
    }

    private static LocalDate EffectiveOf(DocumentVersion version) => version.Effective.WithCalendar(CalendarSystem.Iso);

    private bool Concerns(string role) => definition.Readers.IsEmpty || definition.Readers.Contains(role);
}
