namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Where one field of a contact comes from: a constant, or one or two columns and how they read.</summary>
internal sealed record FieldSource
{
    /// <summary>The value of every row; texts only.</summary>
    public string? Constant { get; init; }

    /// <summary>The column.</summary>
    public string? Column { get; init; }

    /// <summary>The date column and the time column of <see cref="FieldFormat.DateAndTime"/>.</summary>
    public List<string>? Columns { get; init; }

    /// <summary>The time that holds this one too, since the log does not tell them apart: after-call work within the talk.</summary>
    public string? Within { get; init; }

    /// <summary>How the text reads; absent, as plain text.</summary>
    public FieldFormat Format { get; init; }

    /// <summary>NodaTime's pattern of a local date-time, of a date with offset, or of the date column.</summary>
    public string? Pattern { get; init; }

    /// <summary>NodaTime's pattern of the time column.</summary>
    public string? TimePattern { get; init; }

    /// <summary>The first year of the hundred that two-digit years fall in: 1900 reads 99 as 1999 and 00 as 1900.</summary>
    public int? Century { get; init; }

    /// <summary>What each text of a <see cref="FieldFormat.Code"/> column means; other texts are invalid.</summary>
    public Dictionary<string, string>? Values { get; init; }

    /// <summary>The texts, besides the empty one, that stand for no value.</summary>
    public List<string>? Missing { get; init; }

    /// <summary>The texts that mean yes; absent, every text that is not one of <see cref="False"/>.</summary>
    public List<string>? True { get; init; }

    /// <summary>The texts that mean no; absent, every text that is not one of <see cref="True"/>.</summary>
    public List<string>? False { get; init; }

    /// <summary>The columns it reads; none for a constant.</summary>
    public IReadOnlyList<string> AllColumns => Columns ?? (Column is null ? [] : [Column]);
}

/// <summary>How the text of a column reads.</summary>
internal enum FieldFormat
{
    /// <summary>As it stands.</summary>
    Text,

    /// <summary>By a table of values.</summary>
    Code,

    /// <summary>Yes or no, by lists of words.</summary>
    Flag,

    /// <summary>A number of seconds, decimals allowed.</summary>
    Seconds,

    /// <summary>A number of milliseconds, decimals allowed.</summary>
    Milliseconds,

    /// <summary>Hours, minutes and seconds, such as <c>0:02:35</c>.</summary>
    HoursMinutesSeconds,

    /// <summary>A local date and time in one column, by a pattern.</summary>
    LocalDateTime,

    /// <summary>A date and time with offset in one column, by a pattern.</summary>
    OffsetDateTime,

    /// <summary>A local date in one column and a time of day in another, each by a pattern.</summary>
    DateAndTime,

    /// <summary>A number, decimals allowed.</summary>
    Number,

    /// <summary>An instant as seconds since 1970, decimals allowed.</summary>
    EpochSeconds,

    /// <summary>An instant as milliseconds since 1970.</summary>
    EpochMilliseconds,
}
