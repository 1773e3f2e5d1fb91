using System.Collections.Immutable;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>A centre with more or fewer agents.</summary>
internal static class CentreStaff
{
    /// <summary>The most agents that are added at once.</summary>
    public const int Most = 10_000;

    public static SimulationModel More(SimulationModel model, int count)
    {
        var codes = model.Agents.Select(static agent => agent.Code).ToHashSet(StringComparer.Ordinal);
        ImmutableArray<Agent>.Builder agents = model.Agents.ToBuilder();
        List<RosterEntry> entries = [];
        ILookup<string, RosterEntry> rostered = (model.Roster?.Entries ?? []).ToLookup(static entry => entry.Agent, StringComparer.Ordinal);
        for (int i = 0; i < count; i++)
        {
            Agent like = model.Agents[i % model.Agents.Length];
            string code = CodeLike(like.Code, codes);
            agents.Add(like with { Code = code });
            entries.AddRange(rostered[like.Code].Select(entry => entry with { Agent = code }));
        }

        return model with { Agents = agents.ToImmutable(), Roster = model.Roster is { } roster ? roster with { Entries = [.. roster.Entries, .. entries] } : null };
    }

    public static SimulationModel Fewer(SimulationModel model, int count)
    {
        var gone = model.Agents[^count..].Select(static agent => agent.Code).ToHashSet(StringComparer.Ordinal);
        return model with { Agents = model.Agents[..^count], Roster = model.Roster is { } roster ? roster with { Entries = [.. roster.Entries.Where(entry => !gone.Contains(entry.Agent))] } : null };
    }

    /// <summary>A code that nobody has yet: that of the one who is copied and a number.</summary>
    private static string CodeLike(string code, HashSet<string> taken)
    {
        for (int number = 2; ; number++)
        {
            string next = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{code}+{number}");
            if (taken.Add(next))
            {
                return next;
            }
        }
    }
}
