using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Why a clock stands as it does: what was promised, what counted, what did not and why, in the wall time of its calendar.</summary>
internal static class ClockExplanation
{
    /// <summary>What the reasons of pauses are called by.</summary>
    public const string PauseReason = "pause-reason";

    public static Explanation Of(ClockReading clock) => clock.Status == ClockStatus.NotStarted
        ? Explanation.Of(ExplanationSentence.Of("clock.not-started"), Promise(clock))
        : Explanation.Of(Answer(clock), [Promise(clock), Used(clock), .. Pieces(clock), .. Earlier(clock), .. Warnings(clock), .. Doubts(clock)]);

    private static ExplanationSentence Answer(ClockReading clock)
    {
        ExplanationPart status = ExplanationPart.Word("status", clock.Status);
        if (clock.Status == ClockStatus.Cancelled)
        {
            return ExplanationSentence.Of("clock.cancelled", At(clock, "ended", clock.EndedAt), status);
        }

        if (clock.Due is null)
        {
            return ExplanationSentence.Of(clock.IsCalendarAwaited ? "clock.awaited" : clock.IsBeyondTime ? "clock.beyond-time" : "clock.never-due", status);
        }

        string code = clock.EndedAt is null ? clock.IsBreached ? "clock.overdue" : "clock.open" : "clock.ended";
        Duration left = clock.Remaining ?? Duration.Zero;
        return ExplanationSentence.Of(
            code,
            ExplanationPart.Deadline("due", clock.Due.Value, clock.Zone),
            At(clock, "ended", clock.EndedAt),
            status,
            left < Duration.Zero ? Own(clock, clock.Target.Time is BusinessDuration or BusinessDays ? "over" : "late", -left) : null,
            left >= Duration.Zero && clock.EndedAt is null ? Own(clock, "left", left) : null);
    }

    private static ExplanationSentence Promise(ClockReading clock) => ExplanationSentence.Of("clock.promise", Within(clock.Target.Time), At(clock, "origin", clock.Origin));

    /// <summary>A promised time, by its kind.</summary>
    internal static ExplanationPart Within(TargetTime time) => time switch
    {
        BusinessDuration business => ExplanationPart.Time("service-time", business.Time),
        ElapsedDuration elapsed => ExplanationPart.Elapsed("elapsed-time", elapsed.Time),
        BusinessDays days => ExplanationPart.Count("days", days.Count, "business-days"),
        Weeks weeks => ExplanationPart.Count("days", weeks.Count, "weeks"),
        _ => ExplanationPart.Count("days", ((CalendarDays)time).Count, "calendar-days"),
    };

    private static ExplanationSentence Used(ClockReading clock) => ExplanationSentence.Of(
        "clock.used",
        Own(clock, "used", clock.Elapsed),
        clock.Whole is { } whole ? Own(clock, "whole", whole) : null,
        clock.Percent is { } share ? ExplanationPart.Figure("share", share.Ratio, "percent") : null);

    /// <summary>What counted and what did not, summed by kind and reason in the order in which they first came.</summary>
    private static IEnumerable<ExplanationSentence> Pieces(ClockReading clock) =>
        from segment in clock.Segments
        group segment by (segment.Kind, segment.Reason) into alike
        select ExplanationSentence.Of(
            "clock.piece",
            [
                ExplanationPart.Word("kind", alike.Key.Kind),
                .. Reasons(alike.Key.Kind, alike.Key.Reason),
                ExplanationPart.Elapsed("length", alike.Aggregate(Duration.Zero, static (sum, segment) => sum + segment.Length)),
                At(clock, "from", alike.First().From),
                At(clock, "to", alike.Last().To),
            ]);

    /// <summary>The reasons of pauses are codes of the standard; what a calendar says has a name.</summary>
    private static IEnumerable<ExplanationPart> Reasons(ClockSegmentKind kind, LocalizedText? reason) => reason is null ? []
        : kind == ClockSegmentKind.Paused ? reason.ToString().Split(", ").Select(static code => ExplanationPart.OfBook("reason", PauseReason, code))
        : [ExplanationPart.Given("reason", reason)];

    private static IEnumerable<ExplanationSentence> Earlier(ClockReading clock) => clock.Runs.Length < 2 ? [] :
    [
        ExplanationSentence.Of(
            "clock.runs",
            ExplanationPart.Count("runs", clock.Runs.Length),
            ExplanationPart.Count("breached", clock.Runs.Count(static run => run.BreachedAt is not null))),
    ];

    private static IEnumerable<ExplanationSentence> Warnings(ClockReading clock) =>
        from warning in clock.Warnings
        where warning.At is not null
        select ExplanationSentence.Of(
            warning.IsPassed ? "clock.warned" : "clock.warning",
            warning.Threshold.Percent is { } share ? ExplanationPart.Figure("share", share.Ratio, "percent") : Own(clock, "before", warning.Threshold.Before!.Value),
            At(clock, "at", warning.At));

    private static IEnumerable<ExplanationSentence> Doubts(ClockReading clock) =>
        clock.Findings.Select(static finding => ExplanationSentence.Of("clock.doubt", FindingExplanations.Title("doubt", finding)));

    /// <summary>A time of the clock's own: service time, or time by the almanac.</summary>
    private static ExplanationPart Own(ClockReading clock, string name, Duration time) =>
        clock.Target.Time is BusinessDuration or BusinessDays ? ExplanationPart.Time(name, time) : ExplanationPart.Elapsed(name, time);

    private static ExplanationPart? At(ClockReading clock, string name, Instant? at) => at is { } instant ? ExplanationPart.Moment(name, instant, clock.Zone) : null;
}
