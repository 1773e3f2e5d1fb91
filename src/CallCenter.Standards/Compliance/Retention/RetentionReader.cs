using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Reads how long a record is kept: the longest period goes before all others, and a legal hold before every period.</summary>
internal static class RetentionReader
{
    public static RetentionDecision Read(ImmutableArray<RetentionRule> rules, RetainedRecord record, LocalDate asOf)
    {
        (RetentionRule Rule, LocalDate? Earliest, LocalDate? Latest)[] readings =
            [.. rules.Select(rule => (rule, record.On(rule.Trigger) is { } start ? rule.AtLeast?.After(start) : null, record.On(rule.Trigger) is { } from ? rule.AtMost?.After(from) : null))];
        bool hasBegun = readings.All(static one => one.Rule.AtLeast is null || one.Earliest is not null);
        LocalDate? longest = hasBegun ? readings.Select(static one => one.Earliest).Append(record.On(RetentionTrigger.Created)).Max() : null;
        LegalHold[] holds = [.. record.Holds.Where(hold => hold.IsInForce(asOf))];
        LocalDate? released = record.Holds.Select(static hold => hold.ReleasedOn?.WithCalendar(CalendarSystem.Iso)).Max();

        LocalDate? earliest = longest is null || holds.Any(static hold => hold.ReleasedOn is null) ? null : LocalDate.Max(longest.Value, holds.Max(static hold => hold.ReleasedOn?.WithCalendar(CalendarSystem.Iso)) ?? longest.Value);
        LocalDate? limit = readings.Select(static one => one.Latest).Min();
        LocalDate? latest = earliest is null || limit is null ? null : new[] { limit, earliest, released }.Max();
        return new RetentionDecision
        {
            AsOf = asOf,
            Status = holds.Length > 0 ? RetentionStatus.Held
                : earliest is null || asOf < earliest ? RetentionStatus.Kept
                : asOf > latest ? RetentionStatus.Overdue
                : RetentionStatus.Disposable,
            Earliest = earliest,
            Latest = latest,
            Rules = [.. readings.Select(one => new RetentionReading(one.Rule, one.Earliest, one.Latest, IsOverruled(one.Earliest, one.Latest)))],
            Holds = [.. holds],
        };

        // A period that has not begun is longer than any that has.
        bool IsOverruled(LocalDate? least, LocalDate? most) => longest is null ? most is not null || least is not null : least < longest || most < longest;
    }
}
