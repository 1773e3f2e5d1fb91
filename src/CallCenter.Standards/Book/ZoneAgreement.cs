using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Improvement;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Book;

/// <summary>
/// Holds all hours of a centre to the zone of its promises: a bank that gives its own calendar, and leaves departments, callbacks, obligations, the days of a section or another promise in another zone, is told of each. Promises of a jurisdiction or region have days of their own.
/// </summary>
/// <param name="book">The book.</param>
internal sealed class ZoneAgreement(BookCompilation book)
{
    // Where a case is of says where its days are.
    private static readonly string[] Places = ["jurisdiction", "region"];

    private readonly string zone = book.Book.ServiceLevels.Zone;
    private readonly ILookup<string, BusinessCalendar> calendars = book.Book.Calendars.Calendars.ToLookup(static calendar => calendar.Code, StringComparer.Ordinal);

    public void Check()
    {
        if (book.Book.ServiceLevels.Policies.IsEmpty)
        {
            return;
        }

        CheckZones();
        foreach (IGrouping<string, (string? Calendar, Place Place, string Code)> counted in Promised().Concat(Reached()).Concat(Moved()).Concat(Recurring()).Concat(Inspected()).Where(static one => one.Calendar is not null).GroupBy(static one => one.Calendar!, StringComparer.Ordinal))
        {
            Check(counted.Key, [.. counted.Select(static one => (one.Place, one.Code))]);
        }
    }

    /// <summary>The sections that have a zone of their own.</summary>
    private void CheckZones()
    {
        Check(Sections.Workflows, Sections.Workflows.Located(book).At(s => s.Zone), static catalogue => catalogue.Zone);
        Check(Sections.Scripts, Sections.Scripts.Located(book).At(s => s.Zone), static catalogue => catalogue.Zone);
        Check(Sections.Training, Sections.Training.Located(book).At(s => s.Zone), static catalogue => catalogue.Zone);
    }

    private void Check<TCatalogue, TPart>(Section<TCatalogue, TPart> section, Place place, Func<TCatalogue, string> zoneOf)
        where TCatalogue : class
        where TPart : class
    {
        TCatalogue catalogue = section.Located(book).Value;
        if (zoneOf(catalogue) != zone && !catalogue.Equals(section.Empty))
        {
            book.Findings.Add(CalendarFindings.OtherZone, place, zoneOf(catalogue), $"The days of section '{section.Name}' begin in '{zoneOf(catalogue)}', and the standard's zone is '{zone}'.");
        }
    }

    private IEnumerable<(string? Calendar, Place Place, string Code)> Promised() =>
        from policy in Sections.ServiceLevels.Located(book).Each(s => s.Policies)
        where !policy.Value.When.Any(IsOfPlace)
        from target in policy.Each(p => p.Targets)
        where target.Value.Time is not ElapsedDuration
        from calendar in target.Each(t => t.Calendars).Where(choice => !choice.Value.When.Any(IsOfPlace))
            .Select(choice => (choice.Value.Calendar, choice.At(c => c.Calendar)))
            .Prepend((target.Value.Calendar, target.At(t => t.Calendar)))
        select ((string?)calendar.Calendar, calendar.Item2, $"{policy.Value.Code}/{target.Value.Code}");

    /// <summary>When departments and customers can be reached, and what customers are called back by.</summary>
    private IEnumerable<(string? Calendar, Place Place, string Code)> Reached()
    {
        foreach (Located<Department> department in Sections.Routing.Located(book).Each(r => r.Departments))
        {
            yield return (department.Value.Hours, department.At(d => d.Hours), department.Value.Code);
        }

        Located<CallbackCatalogue> callbacks = Sections.Callbacks.Located(book);
        if (callbacks.Value.Rules is { } rules)
        {
            yield return (rules.Hours, callbacks.At(c => c.Rules!.Hours), "callbacks");
        }

        foreach (Located<CallbackReason> reason in callbacks.Each(c => c.Reasons))
        {
            yield return (reason.Value.Calendar, reason.At(r => r.Calendar), reason.Value.Code);
        }

        if (callbacks.Value.SecondHandling is { } second)
        {
            yield return (second.Calendar, callbacks.At(c => c.SecondHandling!.Calendar), "second-handling");
        }

        Located<QualityCatalogue> quality = Sections.Quality.Located(book);
        if (quality.Value.Conduct?.Scoring is { } scoring)
        {
            yield return (scoring.Calendar, quality.At(q => q.Conduct!.Scoring!.Calendar), "scoring");
        }

        if (quality.Value.Conduct?.Decision is { } decision)
        {
            yield return (decision.Calendar, quality.At(q => q.Conduct!.Decision!.Calendar), "decision");
        }
    }

    /// <summary>What inspections find, who hears of what is overdue, and how long improvements take to be verified.</summary>
    private IEnumerable<(string? Calendar, Place Place, string Code)> Inspected()
    {
        Located<ComplianceCatalogue> compliance = Sections.Compliance.Located(book);
        if (compliance.Value.Inspections is { } inspections)
        {
            yield return (inspections.Calendar, compliance.At(c => c.Inspections!.Calendar), "inspections");
        }

        foreach (Located<OverdueLadder> ladder in compliance.Each(c => c.Ladders))
        {
            yield return (ladder.Value.Calendar, ladder.At(l => l.Calendar), ladder.Value.Code);
        }

        Located<ImprovementCatalogue> improvement = Sections.Improvement.Located(book);
        if (improvement.Value.Actions is { } actions)
        {
            yield return (actions.Calendar, improvement.At(i => i.Actions!.Calendar), "improvement");
        }
    }

    private IEnumerable<(string? Calendar, Place Place, string Code)> Moved() =>
        from workflow in Sections.Workflows.Located(book).Each(w => w.Workflows)
        from state in workflow.Each(w => w.States)
        from move in state.Each(s => s.TimedMoves)
        select (move.Value.Calendar, move.At(m => m.Calendar), $"{workflow.Value.Code}/{move.Value.Code}");

    private IEnumerable<(string? Calendar, Place Place, string Code)> Recurring() =>
        from obligation in Sections.Compliance.Located(book).Each(c => c.Obligations)
        select (obligation.Value.Recurrence.Calendar, obligation.At(o => o.Recurrence.Calendar), obligation.Value.Code);

    private static bool IsOfPlace(FieldCondition test) => Places.Contains(test.Field);

    /// <summary>Tells of a calendar of another zone what counts on it: at its place, or of several at the zone that they do not keep to.</summary>
    private void Check(string calendar, (Place Place, string Code)[] counted)
    {
        string[] others = [.. ZonesOf(calendar).Where(other => other != zone).Order(StringComparer.Ordinal)];
        if (others.Length == 0)
        {
            return;
        }

        if (counted is [var (place, code)])
        {
            book.Findings.Add(CalendarFindings.OtherZone, place, calendar, $"'{code}' counts on calendar '{calendar}' in {FindingWords.List(others)}, and the standard's zone is '{zone}'.");
        }
        else
        {
            book.Findings.Add(
                CalendarFindings.OtherZone, Sections.ServiceLevels.Located(book).At(s => s.Zone), calendar,
                $"{counted.Length} things count on calendar '{calendar}' in {FindingWords.List(others)}, and the standard's zone is '{zone}': {FindingWords.List(counted.Select(static one => one.Code).Distinct())}.");
        }
    }

    /// <summary>The zones of a calendar and of all that it is made of; none where it is open around the clock, or the bank's to give.</summary>
    private HashSet<string> ZonesOf(string calendar)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal) { calendar };
        var waiting = new Stack<string>(seen);
        while (waiting.TryPop(out string? code))
        {
            foreach (CalendarShape shape in calendars[code].Select(static version => version.Shape))
            {
                if (shape is CalendarHours hours)
                {
                    found.Add(hours.Zone);
                }

                foreach (string part in shape switch { CalendarUnion union => union.Of, CalendarIntersection common => common.Of, _ => [] })
                {
                    if (seen.Add(part))
                    {
                        waiting.Push(part);
                    }
                }
            }
        }

        return found;
    }
}
