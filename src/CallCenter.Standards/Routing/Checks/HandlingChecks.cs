using System.Globalization;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for skills, strategies and ways of receiving by themselves; each fault is a finding.</summary>
internal sealed class HandlingChecks(RoutingCodes codes, ForeignCodes others, FindingList findings)
{
    public void Check(Located<RoutingCatalogue> catalogue)
    {
        foreach (Located<Skill> skill in catalogue.Each(c => c.Skills))
        {
            if (skill.Value.Levels is < 1 or > SkillLevel.Highest)
            {
                string levels = skill.Value.Levels.ToString(CultureInfo.InvariantCulture);
                findings.Add(RoutingFindings.SkillLevels, skill.At(s => s.Levels), levels, $"Skill '{Excerpt.Of(skill.Value.Code)}' has {levels} levels; there are 1 to 10.");
            }
        }

        foreach (Located<Reception> reception in catalogue.Each(c => c.Receptions))
        {
            if (reception.Value.ExpectedTime is { } time && !IsTime(time))
            {
                findings.Add(
                    RoutingFindings.ReceptionTime, reception.At(r => r.ExpectedTime), null,
                    $"The expected time of '{Excerpt.Of(reception.Value.Code)}' is not positive, or not whole ticks of 100 ns.");
            }
        }

        foreach (Located<HandlingStrategy> strategy in catalogue.Each(c => c.Strategies))
        {
            Check(strategy);
        }
    }

    private static bool IsTime(Duration time) => time > Duration.Zero && time <= Duration.FromDays(10_000_000) && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;

    private void Check(Located<HandlingStrategy> strategy)
    {
        foreach (Located<string> resource in strategy.Each(s => s.Resources))
        {
            codes.Resources.Check(resource.Value, resource.Place);
        }

        if (strategy.Value.Action is { } action)
        {
            others.Actions.CheckNamed(action, strategy.At(s => s.Action));
        }

        if (strategy.Value.Department is { } department)
        {
            codes.Departments.Check(department, strategy.At(s => s.Department));
        }
    }
}
