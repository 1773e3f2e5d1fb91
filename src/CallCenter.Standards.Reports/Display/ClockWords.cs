using CallCenter.Standards.Reports.Promises;
using CallCenter.Standards.ServiceLevels;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Reports.Display;

/// <summary>Says what a clock did, in wall times of a zone.</summary>
internal sealed class ClockWords(PromiseWording words, Wording wording, Figures figures, DateTimeZone zone)
{
    private const string EndOfDay = "24:00:00";

    private static readonly LocalDatePattern Date = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalDatePattern OtherDate = LocalDatePattern.CreateWithInvariantCulture("MM-dd");
    private static readonly LocalDateTimePattern Whole = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm:ss");
    private static readonly LocalDateTimePattern OtherDay = LocalDateTimePattern.CreateWithInvariantCulture("MM-dd HH:mm:ss");
    private static readonly LocalDateTimePattern SameDay = LocalDateTimePattern.CreateWithInvariantCulture("HH:mm:ss");

    /// <summary>The date and the time of day.</summary>
    public string At(Instant instant) => Whole.Format(Local(instant));

    /// <summary>When something is due: midnight is the end of the day before, 24:00.</summary>
    public string Due(Instant instant) => Local(instant) is { TimeOfDay: var time } local && time == LocalTime.Midnight ? $"{Date.Format(local.Date.PlusDays(-1))} {EndOfDay}" : At(instant);

    /// <summary>The time of day.</summary>
    public string Clock(Instant instant) => SameDay.Format(Local(instant));

    public string Length(Duration length) => figures.Time(length.TotalSeconds);

    /// <summary>When a warning is given: at a share of the time, or a time before it ends.</summary>
    public string Warning(WarningThreshold threshold) => threshold.Percent is { } share
        ? words.Warning(wording.Percent((share.Ratio * 100).ToString("0.##", wording.Culture)))
        : words.WarningBefore(Length(threshold.Before!.Value));

    /// <summary>The time that is promised, in the clock's own time.</summary>
    public string Within(Promise promise) => promise.Clock.Whole is { } whole ? Length(whole) : Figures.Nothing;

    public string Name(Promise promise) => $"{wording.In(promise.Policy.Name)}{wording.In("：", ": ")}{wording.In(promise.Target.Name)}";

    public string Id(Promise promise) => promise.Id is { Length: > 0 } id ? id : wording.None;

    /// <summary>The pieces and the end: <c>09:00:00–09:00:45 counted, 45 s. Due 09:00:20, 25 s over: met, but late.</c></summary>
    public string Explain(Promise promise)
    {
        LocalDate day = Local(promise.Clock.Origin!.Value).Date;
        string pieces = string.Join(wording.In("；", "; "), promise.Clock.Segments.Select(segment => Piece(segment, day)));
        return pieces.Length == 0 ? Outcome(promise, day) : pieces + wording.In("。", ". ") + Outcome(promise, day);
    }

    /// <summary>The kind of a piece, and its reason where one says more.</summary>
    public string Why(ClockSegment segment) =>
        wording.WordFor(segment.Kind) + (segment.Reason is { } reason ? wording.In($"（{words.Reason(reason)}）", $" ({words.Reason(reason)})") : "");

    private string Piece(ClockSegment segment, LocalDate day) =>
        $"{At(segment.From, day)}–{At(segment.To, day)} {Why(segment)}{wording.In("，", ", ")}{Length(segment.Length)}";

    private string Outcome(Promise promise, LocalDate day)
    {
        ClockReading clock = promise.Clock;
        string status = wording.WordFor(clock.Status);
        return clock.Due is not { } due
            ? wording.In($"不会到期：{status}。", $"Never due: {status}.")
            : clock.Remaining is { } left && left < Duration.Zero
                ? wording.In($"{Due(due, day)}到期，超出{Length(-left)}：{status}。", $"Due {Due(due, day)}, {Length(-left)} over: {status}.")
                : wording.In($"{Due(due, day)}到期：{status}。", $"Due {Due(due, day)}: {status}.");
    }

    private string At(Instant instant, LocalDate day)
    {
        LocalDateTime local = Local(instant);
        return (local.Date == day ? SameDay : OtherDay).Format(local);
    }

    private string Due(Instant instant, LocalDate day)
    {
        LocalDateTime local = Local(instant);
        LocalDate ended = local.Date.PlusDays(-1);
        return local.TimeOfDay != LocalTime.Midnight ? At(instant, day) : ended == day ? EndOfDay : $"{OtherDate.Format(ended)} {EndOfDay}";
    }

    private LocalDateTime Local(Instant instant) => instant.InZone(zone).LocalDateTime;
}
