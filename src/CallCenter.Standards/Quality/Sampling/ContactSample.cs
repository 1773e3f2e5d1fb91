using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>The contacts that are to be reviewed, and of how many they were taken; the same for the same contacts and seed, in whatever order they came.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ContactSample
{
    private readonly Listed<SampledContact> contacts;
    private readonly Listed<AgentSample> cells;

    internal ContactSample(string plan, ulong seed, ImmutableArray<SampledContact> contacts, ImmutableArray<AgentSample> cells, int unassigned, int outside)
    {
        (Plan, Seed, Contacts, Cells, Unassigned, Outside) = (plan, seed, contacts, cells, unassigned, outside);
    }

    /// <summary>The plan's code.</summary>
    public string Plan { get; }

    /// <summary>What the draw began with: the same seed draws the same contacts again.</summary>
    public ulong Seed { get; }

    /// <summary>The contacts, by agent, then stratum in the plan's order, then id.</summary>
    public ImmutableArray<SampledContact> Contacts
    {
        get => contacts;
        private init => contacts = value;
    }

    /// <summary>How much was taken of what, for every agent and stratum with contacts: the weights of estimates.</summary>
    public ImmutableArray<AgentSample> Cells
    {
        get => cells;
        private init => cells = value;
    }

    /// <summary>How many contacts had no agent, and are reviewed by nobody.</summary>
    public int Unassigned { get; }

    /// <summary>How many contacts were of no stratum.</summary>
    public int Outside { get; }

    /// <summary>The mean score of all contacts of the strata, those not reviewed among them, by the scores of those that were.</summary>
    /// <param name="scores">The score of each reviewed contact, by its id; a contact of the sample that was not reviewed is left out.</param>
    /// <exception cref="ArgumentException">A contact is not of the sample.</exception>
    public StratifiedMean Estimate(IReadOnlyDictionary<string, decimal> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var known = Contacts.ToLookup(contact => (contact.Agent, contact.Stratum), contact => contact.Contact);
        var ids = Contacts.Select(contact => contact.Contact).ToHashSet(StringComparer.Ordinal);
        return scores.Keys.FirstOrDefault(id => !ids.Contains(id)) is { } stranger
            ? throw new ArgumentException($"Contact '{stranger}' is not of the sample.", nameof(scores))
            : StratifiedMean.Of([.. Cells.Select(cell => new StratumScores(
                $"{cell.Agent} {cell.Stratum}",
                cell.Population,
                [.. known[(cell.Agent, cell.Stratum)].Where(scores.ContainsKey).Select(id => scores[id])]))]);
    }
}
