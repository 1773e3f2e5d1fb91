using System.Text.Json;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tool.Books;
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

    /// <summary>Reads one.</summary>
    /// <exception cref="BookErrorsException">The file holds neither, or one with errors; every fault has its place.</exception>
    public static RosterFile Read(InputFile file)
    {
        if (!IsPlan(file))
        {
            return new RosterFile(JsonValues.Read(file, RosterForms.Roster, static roster => roster.Validate()).Compile(), null);
        }

        ShiftPlan plan = JsonValues.Read(file, ShiftForms.Plan, static plan => plan.Validate());
        return new RosterFile(plan.ToRoster().Compile(), plan.Rules);
    }

    private static bool IsPlan(InputFile file)
    {
        try
        {
            using JsonDocument json = JsonDocument.Parse(file.Text);
            return json.RootElement.ValueKind == JsonValueKind.Object && (json.RootElement.TryGetProperty("templates", out _) || json.RootElement.TryGetProperty("shifts", out _));
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
