using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;

namespace CallCenter.Standards.Improvement;

/// <summary>Checks a section and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="calendars">The calendars; null where they have errors.</param>
/// <param name="names">What may be named of other sections.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class ImprovementCompiler(Located<ImprovementCatalogue> section, BusinessCalendars? calendars, ImprovementNames names, FindingList findings)
{
    /// <summary>The evaluator, or null where there are errors.</summary>
    public ImprovementEvaluator? Compile()
    {
        int before = findings.Count;
        if (section.Optional(s => s.Model) is { } model)
        {
            new ModelChecks(names.Kpis, names.Stated, findings).Check(model);
        }

        if (section.Optional(s => s.Actions) is { } actions)
        {
            new ActionChecks(names.Calendars, findings).Check(actions);
        }

        new ChartChecks(names.Kpis, names.Stated, findings).Check(section.Each(s => s.Charts));
        return !section.IsWhole || findings.ErrorsSince(before) || calendars is null ? null : new ImprovementEvaluator(section.Value, calendars, names.Stated, names.Roles.TakesAny ? [] : [.. names.Roles.All]);
    }
}
