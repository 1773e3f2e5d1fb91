using CallCenter.Standards.Book;
using CallCenter.Standards.Logs;
using CallCenter.Standards.Logs.FollowUps;
using NodaTime;

namespace CallCenter.Standards.Reports.FollowUps;

/// <summary>What is due at the end of the log's last day.</summary>
/// <param name="Report">What the standard says of it.</param>
/// <param name="Standard">The standard, for the names of what is due.</param>
/// <param name="Zone">The zone that times are shown in.</param>
internal sealed record FollowUpDay(FollowUpReport Report, Standard Standard, DateTimeZone Zone)
{
    /// <summary>Reads the records of a folder; null for no folder, or a log without contacts.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="standard">The standard.</param>
    /// <param name="zone">The zone of the files' times.</param>
    /// <param name="days">The days of the log.</param>
    /// <exception cref="UserErrorException">A file has to be put right.</exception>
    public static FollowUpDay? Of(string? folder, Standard standard, DateTimeZone zone, DateInterval? days) => folder is null || days is null ? null
        : new(standard.FollowUps(FollowUpLogs.Read(folder, standard, zone), zone.AtStartOfDay(days.End.PlusDays(1)).ToInstant()), standard, zone);
}
