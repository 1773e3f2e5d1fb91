using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>What does not fit together of a centre that is to be simulated, and of the standard by which it is.</summary>
internal sealed class CentreChecks(SimulationModel model, RoutingEvaluator routing)
{
    private readonly FindingList findings = new();
    private readonly SimulatedAgent[] agents = [.. model.Agents.Select(static (agent, place) => new SimulatedAgent(agent, place))];

    public ImmutableArray<Finding> All()
    {
        Assigner? strategy = Strategy();
        foreach (Agent agent in model.Agents)
        {
            findings.AddAll(routing.Assignment.Check(agent));
        }

        for (int i = 0; i < model.Sources.Length; i++)
        {
            Check(model.Sources[i], At("/sources", i), strategy);
        }

        if (model.Roster is { } roster)
        {
            Check(roster);
        }

        return findings.ToImmutable();
    }

    private Assigner? Strategy()
    {
        if (model.Strategy is not { } code)
        {
            return routing.Assignment.All.FirstOrDefault();
        }

        Assigner? strategy = routing.Assignment.Find(code);
        if (strategy is null)
        {
            findings.Add(FindingRules.UnknownCode, "/strategy", Excerpt.Of(code), $"There is no {FindingWords.Of($"strategy")} '{Excerpt.Of(code)}'; {NearestName.Suggest(code, [.. routing.Assignment.All.Select(static one => one.Strategy.Code)])}.");
        }

        return strategy;
    }

    private void Check(ContactSource source, string place, Assigner? strategy)
    {
        if (source.Arrivals.Expected == 0)
        {
            findings.Add(SimulationFindings.NothingArrives, place + "/arrivals", Excerpt.Of(source.Code), $"Source '{Excerpt.Of(source.Code)}' expects no contact in any interval.");
        }

        for (int i = 0; i < source.Contacts.Length; i++)
        {
            Check(source.Contacts[i].Facts, At(place + "/contacts", i) + "/facts", strategy);
        }
    }

    private void Check(in Contact contact, string place, Assigner? strategy)
    {
        TriageDecision triage = routing.Triage(in contact);
        if (triage.UnknownValues is { IsEmpty: false } unknown)
        {
            findings.Add(SimulationFindings.WordNotKnown, place, null, $"The standard does not know {FindingWords.List(unknown.Select(static value => value.ToString()))}.");
        }

        if (triage.ToRequest(in contact) is not { } request)
        {
            return;
        }

        findings.AddAll([.. routing.Assignment.Check(request).Select(finding => finding with { Pointer = place })]);
        if (strategy is not null && !new WaitingClass(request with { PreferredOwner = null, Waiting = Duration.Zero }, strategy.Strategy.Rings, agents).CanBeServed)
        {
            findings.Add(SimulationFindings.NobodyServes, place, null, $"Nobody has all that it asks for: {FindingWords.List(AskedFor(request))}.");
        }
    }

    private static IEnumerable<string> AskedFor(AssignmentRequest request) =>
        [request.Channel, .. request.Language is { } language ? [language] : Array.Empty<string>(), .. request.Skills.Select(static skill => skill.ToString()), .. request.Authority is { } authority ? [authority] : Array.Empty<string>()];

    private void Check(Roster roster)
    {
        findings.AddAll([.. roster.Validate().Select(static finding => finding with { Pointer = "/roster" + finding.Pointer })]);
        var codes = model.Agents.Select(static agent => agent.Code).ToHashSet(StringComparer.Ordinal);
        string[] strangers = [.. roster.Entries.Select(static entry => entry.Agent).Where(agent => !codes.Contains(agent)).Distinct(StringComparer.Ordinal)];
        foreach (string stranger in strangers)
        {
            findings.Add(SimulationFindings.RosterStranger, "/roster/entries", Excerpt.Of(stranger), $"The roster names '{Excerpt.Of(stranger)}'; {NearestName.Suggest(stranger, [.. codes.Order(StringComparer.Ordinal)])}.");
        }

        var working = roster.Entries.Where(static entry => entry.Kind == RosterKind.Shift).Select(static entry => entry.Agent).ToHashSet(StringComparer.Ordinal);
        string[] idle = [.. codes.Where(code => !working.Contains(code)).Order(StringComparer.Ordinal)];
        if (idle.Length > 0)
        {
            findings.Add(SimulationFindings.NeverOnDuty, "/roster/entries", null, $"No shift is given to {FindingWords.List(idle)}.");
        }
    }

    private static string At(string list, int place) => string.Create(CultureInfo.InvariantCulture, $"{list}/{place}");
}
