using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Replies;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>A plan as JSON.</summary>
internal static class PlanJson
{
    public static void Write(Utf8JsonWriter json, StaffPlan plan, ToolConsole console)
    {
        var language = ExplanationLanguage.Of(console.Culture);
        json.WriteLines("text", plan.Curve.Explain().InZone(plan.Intervals[0].At.Zone).LinesIn(language));
        json.WriteStartArray("intervals");
        for (int i = 0; i < plan.Intervals.Length; i++)
        {
            Write(json, plan.Intervals[i], plan.Curve.Intervals[i].Requirement, plan.Coverage?.Intervals[i]);
        }

        json.WriteEndArray();
        if (plan.Coverage is { } coverage)
        {
            json.WriteValue("coverage", coverage);
            json.WriteLines("coverageText", CoverageTexts.Brief(coverage).LinesIn(language));
            json.WriteNumber("missingHours", coverage.Missing.TotalHours);
            json.WriteNumber("overHours", coverage.Over.TotalHours);
            json.WriteString("worst", coverage.Worst is { } worst ? plan.Intervals[coverage.Intervals.IndexOf(worst)].Start : null);
            json.WriteStartArray("byWeekday");
            foreach (CoverageCell cell in coverage.ByWeekday())
            {
                json.WriteValue(cell);
            }

            json.WriteEndArray();
        }

        if (plan.Breaches is { } breaches)
        {
            Write(json, breaches, language);
        }
    }

    private static void Write(Utf8JsonWriter json, PlannedInterval interval, StaffingRequirement requirement, IntervalCoverage? coverage)
    {
        json.WriteStartObject();
        json.WriteString("start", interval.Start);
        json.WriteNumber("contacts", interval.Contacts);
        json.WriteNumber("load", requirement.Traffic.OfferedLoad);
        json.WriteNumber("agents", requirement.Agents);
        json.WriteNumber("scheduled", requirement.ScheduledAgents);
        if (coverage is not null)
        {
            json.WriteNumber("atWork", coverage.Mean);
            json.WriteNumber("missing", coverage.Missing / coverage.Length);
            json.WriteNumber("over", coverage.Over / coverage.Length);
        }

        json.WriteValue("requirement", requirement);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ImmutableArray<WorkingTimeBreach> breaches, ExplanationLanguage language)
    {
        json.WriteStartArray("breaches");
        foreach (WorkingTimeBreach breach in breaches)
        {
            json.WriteStartObject();
            json.WriteValue("breach", breach);
            json.WriteLines("text", breach.Explain().LinesIn(language));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
