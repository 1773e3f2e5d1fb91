using CallCenter.Standards.Calendars;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>
/// Holds all hours of a centre to the zone of its promises: a bank that gives its own calendar, and leaves departments, callbacks or another promise on hours of another zone, is told of each. Promises of a jurisdiction have days of their own.
/// </summary>
/// <param name="book">The book.</param>
internal sealed class ZoneAgreement(BookCompilation book)
{
    private const string Jurisdiction = "jurisdiction";

    private readonly string zone = book.Book.ServiceLevels.Zone;
    private readonly ILookup<string, BusinessCalendar> calendars = book.Book.Calendars.Calendars.ToLookup(static calendar => calendar.Code, StringComparer.Ordinal);
    private readonly Dictionary<string, string[]> zones = new(StringComparer.Ordinal);

    public void Check()
    {
        if (book.Book.ServiceLevels.Policies.IsEmpty)
        {
            return;
        }

        foreach (Located<ServiceLevelPolicy> policy in Sections.ServiceLevels.Located(book).Each(s => s.Policies).Where(static policy => !policy.Value.When.Any(static test => test.Field == Jurisdiction)))
        {
            foreach (Located<ServiceTarget> target in policy.Each(p => p.Targets).Where(static target => target.Value.Time is not ElapsedDuration))
            {
                Check(target.Value.Calendar, target.At(t => t.Calendar), $"{policy.Value.Code}/{target.Value.Code}");
            }
        }

        foreach (Located<Department> department in Sections.Routing.Located(book).Each(r => r.Departments))
        {
            Check(department.Value.Hours, department.At(d => d.Hours), department.Value.Code);
        }

        if (book.Book.Callbacks.Rules is { } rules)
        {
            Check(rules.Hours, Sections.Callbacks.Located(book).At(c => c.Rules!.Hours), "callbacks");
        }

        CheckWorkflows();
    }

    private void CheckWorkflows()
    {
        foreach (Located<WorkflowDefinition> workflow in Sections.Workflows.Located(book).Each(w => w.Workflows))
        {
            foreach (Located<TimedMove> move in workflow.Each(w => w.States).SelectMany(static state => state.Each(s => s.TimedMoves)).Where(static move => move.Value.Calendar is not null))
            {
                Check(move.Value.Calendar, move.At(m => m.Calendar), $"{workflow.Value.Code}/{move.Value.Code}");
            }
        }
    }

    private void Check(string? calendar, Place place, string code)
    {
        if (calendar is null)
        {
            return;
        }

        if (!zones.TryGetValue(calendar, out string[]? others))
        {
            others = [.. ZonesOf(calendar).Where(other => other != zone).Order(StringComparer.Ordinal)];
            zones.Add(calendar, others);
        }

        if (others.Length > 0)
        {
            book.Findings.Add(CalendarFindings.OtherZone, place, calendar, $"'{code}' counts on calendar '{calendar}' in {FindingWords.List(others)}, and the standard's zone is '{zone}'.");
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
