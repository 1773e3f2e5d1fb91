using System.Collections.Immutable;
using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for skills, strategies and ways of receiving by themselves; each fault is a finding.</summary>
internal sealed class HandlingChecks(FindingList findings)
{
    public void Check(RoutingCatalogue catalogue, CodeList resources, CodeList actions, CodeList departments, string pointer)
    {
        for (int i = 0; i < catalogue.Skills.Length; i++)
        {
            if (catalogue.Skills[i] is { Levels: < 1 or > SkillLevel.Highest } skill)
            {
                string levels = skill.Levels.ToString(CultureInfo.InvariantCulture);
                findings.Add(FindingRules.SkillLevels, $"{pointer}/skills/{i}/levels", levels, $"Skill '{Excerpt.Of(skill.Code)}' has {levels} levels; there are 1 to 10.");
            }
        }

        for (int i = 0; i < catalogue.Receptions.Length; i++)
        {
            if (catalogue.Receptions[i] is { ExpectedTime: { } time } reception && !IsTime(time))
            {
                findings.Add(FindingRules.ReceptionTime, $"{pointer}/receptions/{i}/expectedTime", null, $"The expected time of '{Excerpt.Of(reception.Code)}' is not positive, or not whole ticks of 100 ns.");
            }
        }

        for (int i = 0; i < catalogue.Strategies.Length; i++)
        {
            if (catalogue.Strategies[i] is { } strategy)
            {
                Check(strategy, resources, actions, departments, string.Create(CultureInfo.InvariantCulture, $"{pointer}/strategies/{i}"));
            }
        }
    }

    private static bool IsTime(Duration time) => time > Duration.Zero && time <= Duration.FromDays(10_000_000) && time.NanosecondOfDay % NodaConstants.NanosecondsPerTick == 0;

    private static void Check(HandlingStrategy strategy, CodeList resources, CodeList actions, CodeList departments, string at)
    {
        ImmutableArray<string> needed = strategy.Resources;
        for (int i = 0; i < needed.Length; i++)
        {
            resources.Find(needed[i], string.Create(CultureInfo.InvariantCulture, $"{at}/resources/{i}"));
        }

        if (strategy.Action is { } action)
        {
            actions.Find(action, at + "/action");
        }

        if (strategy.Department is { } department)
        {
            departments.Find(department, at + "/department");
        }
    }
}
