using System.Text.Json.Serialization;

namespace CallCenter.Standards.Calendars;

/// <summary>The day from which business days count.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum RollRule
{
    /// <summary>The start's own date, business day or not: one day from Saturday is Monday. Not with a cut-off, which rolls like <see cref="Following"/>.</summary>
    None,

    /// <summary>A start on another day counts as one on the next business day (the one before, counting backward): one day from Saturday is Tuesday.</summary>
    Following,
}

/// <summary>The moment of the last day at which something is due.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum DayEnd
{
    /// <summary>The end of the local date, 24:00.</summary>
    EndOfDay,

    /// <summary>The last open moment of the date: its closing, or 24:00 where it is open through.</summary>
    Closing,

    /// <summary>The wall time of the start, for a start that rolls the opening of its day; where that is closed, the first open moment from there on (back from there, counting backward).</summary>
    SameTime,
}

/// <summary>How business days count from an instant. The default counts from the start's date to the end of the last one.</summary>
/// <param name="Roll">What a start on another day means.</param>
/// <param name="DueAt">The moment of the last day.</param>
/// <param name="CutOff">
/// Up to when a start is one of its day; null for none. One after it counts as one on the next business day, and so does one on another day whatever <paramref name="Roll"/> says: no later start is due earlier.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct BusinessDayRule(RollRule Roll = RollRule.None, DayEnd DueAt = DayEnd.EndOfDay, CutOff? CutOff = null)
{
    /// <summary>What a start on another day means.</summary>
    public RollRule Roll { get; init => field = Given.Member(value); } = Given.Member(Roll);

    /// <summary>The moment of the last day.</summary>
    public DayEnd DueAt { get; init => field = Given.Member(value); } = Given.Member(DueAt);

    /// <summary>Whether a start on another day counts as one on the next business day.</summary>
    internal bool IsRolling => Roll == RollRule.Following || CutOff is not null;
}
