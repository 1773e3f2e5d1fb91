using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Logs;

namespace CallCenter.Standards.Tool.Measuring;

/// <summary>One source after it was read.</summary>
/// <param name="Source">The source.</param>
/// <param name="Tally">How its rows were judged.</param>
/// <param name="Rejected">The rejected rows, the first 1,000.</param>
/// <param name="UnknownEvents">The events that are not known, with how often they come.</param>
/// <param name="LeftQueue">How many contacts, or stays, left their queue unanswered and went on where the source does not tell.</param>
/// <param name="Records">What was added up, by the names of records.</param>
/// <param name="NotIn">The dimensions that records have no field for, by the names of records.</param>
/// <param name="NotRecorded">The dimensions that the source records nothing of.</param>
internal sealed record MeasuredSource(
    LogSource Source,
    LogTally Tally,
    ImmutableArray<RejectedEntry> Rejected,
    ImmutableArray<(string Name, long Rows)> UnknownEvents,
    long LeftQueue,
    ImmutableArray<(string Record, Accumulation Added)> Records,
    ImmutableArray<(string Record, string Dimension)> NotIn,
    ImmutableArray<string> NotRecorded)
{
    /// <summary>The agents of the log whom the roster does not name; none without a roster.</summary>
    public required ImmutableArray<string> NotOnRoster { get; init; }

    /// <summary>The agents of the roster of whom the log tells nothing; none without a roster.</summary>
    public required ImmutableArray<string> NotInLog { get; init; }
}
