using System.Globalization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;

namespace CallCenter.Standards.Callbacks;

/// <summary>Checks a section and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="calendars">The calendars; null where they have errors.</param>
/// <param name="names">What may be named of other sections.</param>
/// <param name="occasions">The fields that triggers test.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class CallbackCompiler(Located<CallbackCatalogue> section, BusinessCalendars? calendars, CallbackNames names, RecordDefinition occasions, FindingList findings)
{
    /// <summary>How many fields a form has at most.</summary>
    public const int MostFields = 100;

    /// <summary>How many months a cycle has at most.</summary>
    public const int MostMonths = 60;

    /// <summary>The evaluator, or null where there are errors.</summary>
    public CallbackEvaluator? Compile()
    {
        int before = findings.Count;
        LocatedList<CallbackReason> reasons = section.Each(s => s.Reasons);
        Codes codes = Codes.Of($"reason", reasons, reason => reason.Code, findings);
        foreach (Located<CallbackReason> reason in reasons)
        {
            CheckTime(reason.Value.Within, reason.At(r => r.Within));
            names.Calendars.Check(reason.Value.Calendar, reason.At(r => r.Calendar));
        }

        CompiledTable? table = section.Optional(s => s.Triggers) is { } triggers ? new TriggerCompiler(triggers, occasions, codes, findings).Compile(reasons) : null;
        CheckPlans();
        if (section.Optional(s => s.Rules) is { } rules)
        {
            new AttemptRuleChecks(rules, names, findings).Check();
        }

        Codes.Of($"outcome", section.Each(s => s.Outcomes), outcome => outcome.Code, findings);
        if (section.Optional(s => s.SecondHandling) is { } second)
        {
            CheckTime(second.Value.Within, second.At(s => s.Within));
            names.Calendars.Check(second.Value.Calendar, second.At(s => s.Calendar));
        }

        CheckPeople();
        CheckForms();
        return !section.IsWhole || findings.ErrorsSince(before) || calendars is null ? null : new CallbackEvaluator(section.Value, calendars, table, names.Segments);
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private void CheckTime(TargetTime time, Place place)
    {
        if (place.IsWhole && !ClockTarget.IsPositive(time))
        {
            findings.Add(CallbackFindings.Time, place, null, $"The time is not above zero.");
        }
    }

    private void CheckMonths(int months, Place place)
    {
        if (months is < 1 or > MostMonths)
        {
            findings.Add(CallbackFindings.Cycle, place, Text($"{months}"), $"A cycle of {months} months is not 1 to {MostMonths}.");
        }
    }

    private void CheckPlans()
    {
        LocatedList<CallbackPlan> plans = section.Each(s => s.Plans);
        var codes = new Codes<CallbackPlan>($"callback plan", findings);
        codes.From(plans);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        string? others = null;
        foreach (Located<CallbackPlan> plan in plans)
        {
            codes.AddVersion(plan, plan.Value.Code, plan.Value.Version, plan.Value.Effective, CallbackFindings.Versions);
            CheckMonths(plan.Value.Months, plan.At(p => p.Months));
            LocatedList<string> segments = plan.Each(p => p.Segments);
            names.Segments.CheckAll(segments);
            if (segments is { Count: 0, IsComplete: true })
            {
                CheckOwner(others ??= plan.Value.Code, plan, plan.At(p => p.Segments), null);
            }

            foreach (Located<string> segment in segments)
            {
                owners.TryAdd(segment.Value, plan.Value.Code);
                CheckOwner(owners[segment.Value], plan, segment.Place, segment.Value);
            }
        }
    }

    private void CheckOwner(string owner, Located<CallbackPlan> plan, Place place, string? segment)
    {
        if (owner != plan.Value.Code)
        {
            findings.Add(CallbackFindings.SegmentTwice, place, segment, $"Plans '{owner}' and '{plan.Value.Code}' are both for {(segment is null ? FindingWords.Of($"all others") : $"{Excerpt.Of(segment)}")}.");
        }
    }

    private void CheckPeople()
    {
        LocatedList<RecoveryContact> contacts = section.Each(s => s.Recovery);
        Codes.Of($"recovery contact", contacts, contact => contact.Code, findings);
        foreach (Located<RecoveryContact> contact in contacts)
        {
            names.Roles.Check(contact.Value.Role, contact.At(c => c.Role));
        }

        LocatedList<Rehearsal> rehearsals = section.Each(s => s.Rehearsals);
        Codes.Of($"rehearsal", rehearsals, rehearsal => rehearsal.Code, findings);
        foreach (Located<Rehearsal> rehearsal in rehearsals)
        {
            CheckMonths(rehearsal.Value.Months, rehearsal.At(r => r.Months));
            names.Scripts.CheckAll(rehearsal.Each(r => r.Scripts));
        }
    }

    private void CheckForms()
    {
        LocatedList<CallbackForm> forms = section.Each(s => s.Forms);
        Codes.Of($"form", forms, form => form.Code, findings);
        foreach (Located<CallbackForm> form in forms)
        {
            LocatedList<CallbackField> fields = form.Each(f => f.Fields);
            Codes.Of($"field", fields, field => field.Code, findings);
            if (fields.Count > MostFields || fields is { Count: 0, IsComplete: true })
            {
                findings.Add(CallbackFindings.SheetFields, fields.Place, form.Value.Code, $"Form '{form.Value.Code}' has {fields.Count} fields; it needs 1 to {MostFields}.");
            }

            foreach (Located<CallbackField> field in fields.Where(field => !SheetCheck.IsTaken(field.Value.Type)))
            {
                findings.Add(CallbackFindings.SheetFields, field.At(f => f.Type), EnumCodes<FieldType>.CodeOf(field.Value.Type), $"Field '{Excerpt.Of(field.Value.Code)}' is of a type that forms do not take.");
            }
        }
    }
}
