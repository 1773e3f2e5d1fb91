using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Calendars;

/// <summary>The days of the week, Monday first.</summary>
internal static class Weekdays
{
    public static ImmutableArray<IsoDayOfWeek> All { get; } =
        [IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday, IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    /// <summary>Their codes in books, in the same order.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. All.Select(EnumCodes<IsoDayOfWeek>.CodeOf)];
}
