using Microsoft.Extensions.Logging;

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

    [LoggerMessage(EventId = 6, Level = LogLevel.Warning, Message = "Changes of {Directory} cannot be watched any more and are looked for once more now: load the standard again by hand after the next ones.")]
    public static partial void WatchLost(ILogger log, Exception? fault, string directory);

    [LoggerMessage(EventId = 7, Level = LogLevel.Warning, Message = "The timeline of the standard {Bank}in {Origin} has nothing in force any more: {Standard} stays in force.")]
    public static partial void NothingFollows(ILogger log, string bank, StandardSnapshot standard, BookOrigin origin);
}
