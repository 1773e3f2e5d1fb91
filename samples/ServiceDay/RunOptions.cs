using System.Globalization;
using CallCenter.Standards.Reports.Promises;

namespace ServiceDay;

/// <summary>What the user asked for.</summary>
internal sealed record RunOptions
{
    /// <summary>The call log.</summary>
    public required string Log { get; init; }

    /// <summary>The map's name or path.</summary>
    public required string Map { get; init; }

    /// <summary>Where rejected rows go.</summary>
    public required string Rejects { get; init; }

    /// <summary>Where the JSON goes, or null for none.</summary>
    public string? Json { get; init; }

    /// <summary>Where the HTML report goes, or null for none.</summary>
    public string? Html { get; init; }

    /// <summary>The dimensions of the JSON's groups, as the user named them.</summary>
    public IReadOnlyList<string> By { get; init; } = [];

    /// <summary>An iCalendar file whose whole-day events close the log's calendars, or null for none.</summary>
    public string? Holidays { get; init; }

    /// <summary>What the clocks take besides the log and its holidays.</summary>
    public required PromiseInputs Clocks { get; init; }

    /// <summary>The language of the reports: zh-CN or en.</summary>
    public required CultureInfo Culture { get; init; }
}
