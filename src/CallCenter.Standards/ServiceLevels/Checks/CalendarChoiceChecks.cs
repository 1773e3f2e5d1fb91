using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Reads by what a promise chooses its calendars; each fault is a finding.</summary>
/// <param name="cases">The fields of cases.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class CalendarChoiceChecks(RecordDefinition cases, FindingList findings)
{
    /// <summary>The choices whose conditions can be read, each with those.</summary>
    /// <param name="target">The promise.</param>
    /// <param name="policy">The cases that its policy is for; null where that has errors.</param>
    public List<(Located<CalendarChoice> At, Condition When)> Read(Located<ServiceTarget> target, Condition? policy)
    {
        LocatedList<CalendarChoice> choices = target.Each(t => t.Calendars);
        var read = new List<(Located<CalendarChoice>, Condition)>();
        if (choices.Count == 0)
        {
            return read;
        }

        _ = Codes.Of($"choice of a calendar", choices, choice => choice.Code, findings);
        foreach (Located<CalendarChoice> choice in choices)
        {
            Place place = choice.At(c => c.When);
            if (Condition.Compile(choice.Value.When, cases, place, findings) is not { } when)
            {
                continue;
            }

            if (when.Tests.FirstOrDefault(static test => !test.Field.IsReadFrom(ServiceCase.Schema.Definition)) is { } own)
            {
                findings.Add(ServiceLevelFindings.ChoiceOfHost, place, own.Field.Name, $"'{own.Field.Name}' is a field of the host's; the choice is kept with the library's own cases.");
                continue;
            }

            CheckHolds(choice, when, place, policy, [.. read.Select(static earlier => earlier.Item2)]);
            read.Add((choice, when));
        }

        return read;
    }

    private void CheckHolds(Located<CalendarChoice> choice, Condition when, Place place, Condition? policy, Condition[] earlier)
    {
        if (!place.IsWhole)
        {
            return;
        }

        if (when.IsAny)
        {
            findings.Add(ServiceLevelFindings.ChoiceNeverHolds, place, choice.Value.Code, $"'{choice.Value.Code}' is for every case, so that nothing is chosen by it.");
        }
        else if (policy?.Excludes(when) == true || earlier.Any(other => FactSearch.Follows(other, when)))
        {
            findings.Add(ServiceLevelFindings.ChoiceNeverHolds, place, choice.Value.Code, $"No case of the policy is counted on the calendar of '{choice.Value.Code}': the policy or a choice before it leaves none.");
        }
    }
}
