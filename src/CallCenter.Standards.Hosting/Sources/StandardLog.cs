using Microsoft.Extensions.Logging;
using NodaTime;

namespace CallCenter.Standards.Hosting;

/// <summary>What is logged.</summary>
internal static partial class StandardLog
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "The standard {Bank}is {Standard}, loaded from {Origin}.")]
    public static partial void Loaded(ILogger log, string bank, StandardSnapshot standard, BookOrigin origin);

    [LoggerMessage(EventId = 2, Level = LogLevel.Information, Message = "The standard {Bank}is now {Standard}, loaded from {Origin}.")]
    public static partial void Applied(ILogger log, string bank, StandardSnapshot standard, BookOrigin origin);

    [LoggerMessage(EventId = 3, Level = LogLevel.Warning, Message = "The standard {Bank}is now {Standard}, loaded from {Origin}, and has findings:\n{Findings}")]
    public static partial void AppliedWithFindings(ILogger log, string bank, string standard, string origin, string findings);

    [LoggerMessage(EventId = 4, Level = LogLevel.Error, Message = "The standard {Bank}in {Origin} was refused, and {Standard} stays in force:\n{Findings}")]
    public static partial void Refused(ILogger log, string bank, string origin, string standard, string findings);

    [LoggerMessage(EventId = 5, Level = LogLevel.Error, Message = "A subscriber to loads of the standard {Bank}failed; the standard is in force.")]
    public static partial void SubscriberFailed(ILogger log, Exception fault, string bank);

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "The system does not tell changes of {Directory}: its files are looked at every {CheckInterval} instead.")]
    public static partial void WatchLost(ILogger log, Exception? fault, string directory, Duration checkInterval);

    [LoggerMessage(EventId = 8, Level = LogLevel.Information, Message = "The standard {Bank}in {Origin} is what is in force again: {Standard}.")]
    public static partial void Mended(ILogger log, string bank, BookOrigin origin, StandardSnapshot standard);

    [LoggerMessage(EventId = 9, Level = LogLevel.Error, Message = "The standard {Bank}in {Origin} could not be made.")]
    public static partial void NotMade(ILogger log, Exception fault, string bank, BookOrigin origin);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "The timeline of the standard {Bank}in {Origin} has nothing in force any more: {Standard} stays in force.")]
    public static partial void NothingFollows(ILogger log, string bank, StandardSnapshot standard, BookOrigin origin);
}
