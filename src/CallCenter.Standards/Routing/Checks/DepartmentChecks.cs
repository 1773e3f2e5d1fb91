using System.Globalization;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for departments, lists of whom to tell, limits and weights by themselves; each fault is a finding.</summary>
internal sealed class DepartmentChecks(ForeignCodes others, FindingList findings)
{
    private const int GreatestHops = 100;

    private readonly HashSet<string> regions = new(StringComparer.Ordinal);

    public void Check(Located<RoutingCatalogue> catalogue)
    {
        foreach (Located<Department> department in catalogue.Each(c => c.Departments))
        {
            Check(department);
        }

        foreach (Located<NoticeList> notice in catalogue.Each(c => c.Notices))
        {
            Check(notice);
        }

        Located<TransferStandard> transfers = catalogue.Part(c => c.Transfers);
        if (transfers.Value.HopLimit is { Most: < 1 or > GreatestHops } limit)
        {
            string most = limit.Most.ToString(CultureInfo.InvariantCulture);
            findings.Add(RoutingFindings.HopLimitRange, transfers.At(t => t.HopLimit!.Most), most, $"A matter cannot be passed on {most} times at most.");
        }

        if (transfers.Value.Collaboration is { } weights && (weights.Speed.Ratio <= 0 || weights.Quality.Ratio <= 0 || weights.Speed.Ratio + weights.Quality.Ratio != 1))
        {
            findings.Add(RoutingFindings.CollaborationWeight, transfers.At(t => t.Collaboration), null, $"Speed counts {weights.Speed} and quality {weights.Quality}.");
        }
    }

    private void Check(Located<Department> located)
    {
        Department department = located.Value;
        bool isCentre = department.Kind == DepartmentKind.RegionalCentre;
        if (isCentre != department.Region is not null)
        {
            findings.Add(RoutingFindings.DepartmentRegion, located.At(d => d.Region), department.Region, isCentre
                ? FindingWords.Of($"Regional centre '{Excerpt.Of(department.Code)}' has no region.")
                : $"Department '{Excerpt.Of(department.Code)}' is no regional centre, and has a region.");
        }
        else if (department.Region is { } region && !regions.Add(region))
        {
            findings.Add(RoutingFindings.DepartmentRegion, located.At(d => d.Region), region, $"Region '{Excerpt.Of(region)}' has two centres.");
        }

        if (located.Each(d => d.MaySee).IsComplete
            && ((department.Kind == DepartmentKind.External) == department.MaySee.IsEmpty || department.MaySee.Distinct(StringComparer.Ordinal).Count() < department.MaySee.Length))
        {
            findings.Add(RoutingFindings.ExternalFields, located.At(d => d.MaySee), null, department.Kind != DepartmentKind.External
                ? FindingWords.Of($"Department '{Excerpt.Of(department.Code)}' belongs to the bank, and has a list of fields it may see.")
                : department.MaySee.IsEmpty ? FindingWords.Of($"Body '{Excerpt.Of(department.Code)}' has no field it may see.") : $"A field is given twice to '{Excerpt.Of(department.Code)}'.");
        }

        others.Calendars.Check(department.Hours, located.At(d => d.Hours));
    }

    private void Check(Located<NoticeList> notice)
    {
        LocatedList<string> roles = notice.Each(n => n.Roles);
        foreach (Located<string> role in roles)
        {
            others.Roles.CheckNamed(role.Value, role.Place);
        }

        if (roles is { Count: 0, IsComplete: true } && !notice.Value.TellsOrdinaryTarget)
        {
            findings.Add(RoutingFindings.NoticeEmpty, roles.Place, notice.Value.Code, $"List '{Excerpt.Of(notice.Value.Code)}' tells nobody.");
        }
    }
}
