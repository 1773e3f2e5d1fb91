using System.Globalization;
using CallCenter.Standards.Calendars;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for departments, lists of whom to tell, limits and weights by themselves; each fault is a finding.</summary>
internal sealed class DepartmentChecks(BusinessCalendars? calendars, FindingList findings, UnusableCodes unusable)
{
    private const int GreatestHops = 100;

    private readonly HashSet<string> regions = new(StringComparer.Ordinal);

    public void Check(RoutingCatalogue catalogue, CodeList roles, string pointer)
    {
        for (int i = 0; i < catalogue.Departments.Length; i++)
        {
            if (catalogue.Departments[i] is { } department)
            {
                Check(department, string.Create(CultureInfo.InvariantCulture, $"{pointer}/departments/{i}"));
            }
        }

        for (int i = 0; i < catalogue.Notices.Length; i++)
        {
            if (catalogue.Notices[i] is { } notice)
            {
                Check(notice, roles, string.Create(CultureInfo.InvariantCulture, $"{pointer}/notices/{i}"));
            }
        }

        if (catalogue.Transfers.HopLimit is { Most: < 1 or > GreatestHops } limit)
        {
            string most = limit.Most.ToString(CultureInfo.InvariantCulture);
            findings.Add(FindingRules.HopLimitRange, pointer + "/transfers/hopLimit/most", most, $"A matter cannot be passed on {most} times at most.");
        }

        if (catalogue.Transfers.Collaboration is { } weights && (weights.Speed.Ratio <= 0 || weights.Quality.Ratio <= 0 || weights.Speed.Ratio + weights.Quality.Ratio != 1))
        {
            findings.Add(FindingRules.CollaborationWeight, pointer + "/transfers/collaboration", null, $"Speed counts {weights.Speed} and quality {weights.Quality}.");
        }
    }

    private void Check(Department department, string at)
    {
        bool isCentre = department.Kind == DepartmentKind.RegionalCentre;
        if (isCentre != department.Region is not null)
        {
            findings.Add(FindingRules.DepartmentRegion, at + "/region", department.Region, isCentre
                ? $"Regional centre '{Excerpt.Of(department.Code)}' has no region."
                : $"Department '{Excerpt.Of(department.Code)}' is no regional centre, and has a region.");
        }
        else if (department.Region is { } region && !regions.Add(region))
        {
            findings.Add(FindingRules.DepartmentRegion, at + "/region", region, $"Region '{Excerpt.Of(region)}' has two centres.");
        }

        if (calendars is not null && calendars.FindVersions(department.Hours) is null && !unusable.Contains(department.Hours))
        {
            string suggestion = NearestName.Suggest(department.Hours, [.. calendars.All.Select(calendar => calendar.Code).Distinct()]);
            findings.Add(FindingRules.UnknownCode, at + "/hours", Excerpt.Of(department.Hours), $"There is no calendar '{Excerpt.Of(department.Hours)}'; {suggestion}.");
        }
    }

    private void Check(NoticeList notice, CodeList roles, string at)
    {
        for (int i = 0; i < notice.Roles.Length; i++)
        {
            roles.Find(notice.Roles[i], string.Create(CultureInfo.InvariantCulture, $"{at}/roles/{i}"));
        }

        if (notice.Roles.IsEmpty && !notice.TellsOrdinaryTarget)
        {
            findings.Add(FindingRules.NoticeEmpty, at + "/roles", notice.Code, $"List '{Excerpt.Of(notice.Code)}' tells nobody.");
        }
    }
}
