using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Books;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using NodaTime;

namespace CallCenter.Standards.Tool.Planning;

/// <summary>Who works when, from a file of JSON: a roster, or a plan of shifts, which is told by its templates and shifts.</summary>
/// <param name="Roster">The roster at work.</param>
/// <param name="Rules">The limits of working time that the plan itself names; null where it names none.</param>
internal sealed record RosterFile(RosterEvaluator Roster, WorkingTimeRules? Rules)
{
    /// <summary>The zone whose dates and hours are meant.</summary>
    public DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb[Roster.Roster.Zone];

    /// <summary>Reads one, and tells what is noteworthy of it.</summary>
    /// <exception cref="BookErrorsException">The file holds neither, or one with errors; every fault has its place.</exception>
    public static RosterFile Read(InputFile file, ToolConsole console)
    {
        if (!IsPlan(file))
        {
            return new RosterFile(JsonValues.Read(file, RosterForms.Roster, static roster => roster.Validate(), console: console).Compile(), null);
        }

        ShiftPlan plan = JsonValues.Read(file, ShiftForms.Plan, static plan => plan.Validate(), console: console);
        return new RosterFile(plan.ToRoster().Compile(), plan.Rules);
    }

    /// <summary>Whether a file holds a plan of shifts, and no roster.</summary>
    public static bool IsPlan(InputFile file) => KnownValues.MembersOf(file) is { } members && (members.Contains("templates") || members.Contains("shifts"));
}
