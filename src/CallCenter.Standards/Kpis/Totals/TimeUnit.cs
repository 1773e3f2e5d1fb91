using System.Text.Json.Serialization;

namespace CallCenter.Standards.Kpis;

/// <summary>The calendar unit of a time dimension, in local time of a stated zone.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TimeUnit
{
    /// <summary>Half hour of the day: <c>09:00</c>, <c>09:30</c>.</summary>
    HalfHour,

    /// <summary>Hour of the day: <c>00</c> to <c>23</c>; the hour that comes twice where clocks go back is one.</summary>
    Hour,

    /// <summary>Day of the week, ISO: <c>1</c> (Monday) to <c>7</c>.</summary>
    Weekday,

    /// <summary>Local date: <c>2026-11-24</c>.</summary>
    Day,

    /// <summary>ISO week: <c>2026-W48</c>.</summary>
    Week,

    /// <summary>Month: <c>2026-11</c>.</summary>
    Month,

    /// <summary>Quarter of an hour of the day: <c>09:00</c>, <c>09:15</c>.</summary>
    QuarterHour,

    /// <summary>Hour of a date with its offset: <c>2026-10-25T02+02</c>; the hour that comes twice where clocks go back is two.</summary>
    DateHour,

    /// <summary>Quarter of the calendar year: <c>2026-Q4</c>.</summary>
    Quarter,

    /// <summary>Week that begins on a stated day, by the date it begins on: <c>2026-11-22</c>.</summary>
    WeekFrom,

    /// <summary>Year that begins with a stated month: <c>2026</c> where that is January, <c>2026/27</c> otherwise.</summary>
    FiscalYear,

    /// <summary>Quarter of a year that begins with a stated month: <c>2026-Q1</c>, <c>2026/27-Q1</c>.</summary>
    FiscalQuarter,
}
