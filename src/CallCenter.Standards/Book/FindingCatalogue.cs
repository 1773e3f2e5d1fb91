using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Book;

/// <summary>Every kind of finding the library can report. Codes are stable: a code is never given a new meaning.</summary>
public static class FindingCatalogue
{
    /// <summary>All rules, ordered by code.</summary>
    public static ImmutableArray<FindingRule> All { get; } = [.. ((IEnumerable<FindingRule>)[.. FindingRules.All, .. CalendarFindings.All, .. ServiceLevelFindings.All, .. RiskFindings.All]).OrderBy(rule => rule.Code, StringComparer.Ordinal)];
}
