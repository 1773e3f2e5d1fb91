using NodaTime;

namespace CallCenter.Standards;

/// <summary>Checks that versions of one code can be told apart, by name and by effective date.</summary>
/// <param name="kind">What has versions, such as <c>policy</c>.</param>
/// <param name="rule">What it is when they cannot.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class VersionIdentities(string kind, FindingRule rule, FindingList findings)
{
    // Dates are numbers here, and identities objects: what they need is compiled beforehand.
    private const long Always = long.MinValue;

    private readonly HashSet<NamedVersion> versions = [];
    private readonly HashSet<DatedVersion> dates = [];

    /// <summary>Checks the next version; a null one could not be read, and is passed over.</summary>
    public void Check(string code, string? version, LocalDate? effective, string at)
    {
        bool isNewDate = dates.Add(new DatedVersion(code, effective is { } date ? Ordinal.Of(date.WithCalendar(CalendarSystem.Iso)) : Always));
        if (version is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(version))
        {
            findings.Add(FindingRules.BadFormat, at + "/version", version, "The version is blank.");
        }
        else if (!versions.Add(new NamedVersion(code, version)))
        {
            findings.Add(rule, at + "/version", version, $"There are two versions '{Excerpt.Of(version)}' of {kind} '{code}'.");
        }
        else if (!isNewDate)
        {
            findings.Add(rule, at + "/effective", null, $"Two versions of {kind} '{code}' come into force on one day.");
        }
    }

    private sealed record NamedVersion(string Code, string Version);

    private sealed record DatedVersion(string Code, long Effective);
}
