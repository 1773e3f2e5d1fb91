using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Reports.Complaints;

/// <summary>The complaints that are open at the end of the log's last day, by the promise that the standard gives each.</summary>
/// <param name="Open">How many.</param>
/// <param name="Overdue">How many of them should have had their final answer.</param>
/// <param name="Target">The promise of one that is overdue; null where none is.</param>
/// <param name="DaysLeft">The fewest calendar days left of the others, 1 for the day after the last one; null where none has a due date.</param>
internal sealed record ComplaintDay(int Open, int Overdue, ServiceTarget? Target, int? DaysLeft)
{
    /// <summary>Null without a register, or for one that does not tell what is resolved.</summary>
    /// <param name="register">The complaints; null for no register.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="zone">The zone of the days.</param>
    /// <param name="days">The days of the log; null without contacts.</param>
    public static ComplaintDay? Of(ImmutableArray<ComplaintRecord>? register, Standard standard, DateTimeZone zone, DateInterval? days)
    {
        if (register is not { } complaints || days is null || (!complaints.IsEmpty && complaints.All(static one => one is { Resolved: null, ResolutionTime: null })))
        {
            return null;
        }

        Instant end = LocalDays.EndOf(days.End, zone);
        TargetReading?[] open = [.. complaints.Where(one => one.Received < end && one is { ResolutionTime: null, Resolved: not true }).Select(one => AnswerOf(one, standard.ServiceLevels, end))];
        TargetReading[] overdue = [.. open.OfType<TargetReading>().Where(target => target.Clock.Due <= end)];
        Instant? next = open.Where(target => target?.Clock.Due > end).Min(static target => target!.Clock.Due);
        return new ComplaintDay(open.Length, overdue.Length, overdue.FirstOrDefault()?.Target, next is not { } first ? null : Period.DaysBetween(days.End, (first - Duration.Epsilon).InZone(zone).Date));
    }

    /// <summary>The promise of the final answer, or what else is promised last; null where nothing is.</summary>
    private static TargetReading? AnswerOf(ComplaintRecord complaint, ServiceLevelEvaluator serviceLevels, Instant end)
    {
        var facts = new ServiceCase { Kind = "complaint", Channel = complaint.Channel, Segment = complaint.Segment, Severity = complaint.Severity };
        ImmutableArray<TargetReading> targets = serviceLevels.Read(facts, [new CaseEvent("received", complaint.Received, "received")], end).Targets;
        return targets.Where(static target => target.Target.Kind == TargetKind.FinalAnswer).MinBy(static target => target.Clock.Due) ?? targets.MaxBy(static target => target.Clock.Due);
    }
}
