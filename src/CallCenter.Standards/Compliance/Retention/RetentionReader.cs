using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Compliance;

/// <summary>Reads how long a record is kept: the longest period goes before all others, and a legal hold before every period.</summary>
internal static class RetentionReader
{
    public static RetentionDecision Read(ImmutableArray<RetentionRule> rules, RetainedRecord record, LocalDate asOf)
    {
        (RetentionRule Rule, LocalDate? KeptTo, LocalDate? Latest)[] readings =
            [.. rules.Select(rule => (rule, record.On(rule.Trigger) is { } start ? rule.AtLeast?.LastAfter(start) : null, record.On(rule.Trigger) is { } from ? rule.AtMost?.LastAfter(from) : null))];
        bool hasBegun = readings.All(static one => one.Rule.AtLeast is null || one.KeptTo is not null);
        LocalDate? keptTo = readings.Select(static one => one.KeptTo).Max();
        LocalDate? longest = hasBegun ? keptTo?.PlusDays(1) ?? record.On(RetentionTrigger.Created) : null;
        LegalHold[] holds = [.. record.Holds.Where(hold => hold.IsInForce(asOf))];
        LocalDate? released = record.Holds.Where(hold => hold.From.WithCalendar(CalendarSystem.Iso) <= asOf).Select(static hold => hold.ReleasedOn?.WithCalendar(CalendarSystem.Iso)).Max();

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
            Rules = [.. readings.Select(one => new RetentionReading(one.Rule, one.KeptTo?.PlusDays(1), one.Latest, IsOverruled(one.KeptTo, one.Latest)))],
            Holds = [.. holds],
            HoldsToCome = [.. record.Holds.Where(hold => hold.From.WithCalendar(CalendarSystem.Iso) > asOf)],
        };

        // A period that has not begun is longer than any that has.
        bool IsOverruled(LocalDate? least, LocalDate? most) => longest is null ? most is not null || least is not null : least < keptTo || most < keptTo;
    }
}
