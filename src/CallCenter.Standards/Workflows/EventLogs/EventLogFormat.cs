using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// How the rows of an event log read: the columns of case, activity, time and role, what is written where a value is missing, and how times are written.
/// Names and values compare exactly, after blanks around them are taken off.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record EventLogFormat
{
    private readonly Listed<string> missing;

    /// <summary>The column that tells cases apart.</summary>
    public required string CaseColumn { get; init; }

    /// <summary>The column of what happened.</summary>
    public required string ActivityColumn { get; init; }

    /// <summary>The column of when it happened.</summary>
    public required string TimeColumn { get; init; }

    /// <summary>The column of when the work on it began; <see cref="TimeColumn"/> is when it ended then. Null where the log tells one time only.</summary>
    public string? StartColumn { get; init; }

    /// <summary>The column of who did it, by role; null where the log does not tell.</summary>
    public string? RoleColumn { get; init; }

    /// <summary>The column that tells events apart, such as their numbers: it orders events of one time, shorter ids first; null where the log has none, and activities order them.</summary>
    public string? IdColumn { get; init; }

    /// <summary>What is written in place of a value that is missing, such as <c>?</c>; a blank always means that.</summary>
    public ImmutableArray<string> Missing
    {
        get => missing;
        init => missing = value;
    }

    /// <summary>
    /// The pattern of times in NodaTime's letters, such as <c>d/M/uuuu H:mm</c>: of local times where <see cref="Zone"/> is given, of times with their offset otherwise.
    /// Null for ISO-8601: <c>2016-02-29T01:16:00</c> with a zone, <c>2016-02-29T01:16:00Z</c> without.
    /// </summary>
    public string? TimePattern { get; init; }

    /// <summary>
    /// The IANA zone of local times; null where every time carries its offset. A time that the clock change skips reads as the moment that long after the change, one that it repeats as the earlier.
    /// </summary>
    public string? Zone { get; init; }

    /// <summary>What puts the events of a case in order.</summary>
    public EventOrder Order { get; init => field = Given.Member(value); }
}
