using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Routing;

/// <summary>What has to hold for a plan of shifts; each fault is a finding.</summary>
internal static class ShiftChecks
{
    public static void Check(Located<ShiftPlan> plan, FindingList findings)
    {
        ZoneNames.Find(plan.Value.Zone, plan.At(p => p.Zone), findings);
        Codes<ShiftTemplate> templates = Codes.Of($"shift template", plan.Each(p => p.Templates), template => template.Code, findings);
        foreach (Located<ShiftTemplate> template in plan.Each(p => p.Templates))
        {
            Check(template, findings);
        }

        foreach (Located<ShiftAssignment> shift in plan.Each(p => p.Shifts))
        {
            RosterChecks.CheckAgent(shift.Value.Agent, shift.At(s => s.Agent), findings);
            RosterChecks.CheckDates(shift.Value.On, shift.At(s => s.On), findings);
            templates.Check(shift.Value.Shift, shift.At(s => s.Shift));
        }

        foreach (Located<RosterEntry> entry in plan.Each(p => p.Entries))
        {
            RosterChecks.Check(entry, findings);
        }

        ShiftOverlaps.Check(ShiftsOf(plan).Concat(RosterChecks.ShiftsOf(plan.Each(p => p.Entries))), findings);
    }

    /// <summary>The shifts that are assigned by a template, each with its place.</summary>
    private static IEnumerable<PlacedShift> ShiftsOf(Located<ShiftPlan> plan)
    {
        ILookup<string, ShiftTemplate> templates = plan.Value.Templates.ToLookup(static template => template.Code, StringComparer.Ordinal);
        foreach (Located<ShiftAssignment> shift in plan.Each(p => p.Shifts))
        {
            if (templates[shift.Value.Shift].FirstOrDefault() is { } template)
            {
                yield return new PlacedShift(shift.Value.Agent, shift.Value.On, [template.Hours], shift.Place);
            }
        }
    }

    private static void Check(Located<ShiftTemplate> template, FindingList findings)
    {
        ShiftTemplate shift = template.Value;
        int end = 0;
        foreach (Located<ShiftBreak> pause in template.Each(t => t.Breaks))
        {
            if (shift.SecondsOf(pause.Value.Hours).End > shift.Hours.EndSecond)
            {
                findings.Add(RoutingFindings.ShiftBreak, pause.At(b => b.Hours), pause.Value.Hours.ToString(), $"The break {pause.Value.Hours} is not within the hours {shift.Hours} of '{Excerpt.Of(shift.Code)}'.");
            }
        }

        foreach (LocalInterval pause in shift.Breaks.Select(static pause => pause.Hours).OrderBy(pause => shift.SecondsOf(pause).Start))
        {
            if (shift.SecondsOf(pause).Start < end)
            {
                findings.Add(RoutingFindings.ShiftBreak, template.At(t => t.Breaks), pause.ToString(), $"The break {pause} of '{Excerpt.Of(shift.Code)}' overlaps the one before it.");
            }

            end = shift.SecondsOf(pause).End;
        }
    }
}
