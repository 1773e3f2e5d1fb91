using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Quality;

/// <summary>A plan over records of a .NET type: draws the contacts that are to be reviewed. Immutable and thread-safe.</summary>
/// <typeparam name="T">The record's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("A SamplingPlan bound to a schema; what leaves is the sample.")]
public sealed class ContactSampler<T>
{
    private readonly CompiledSamplingPlan plan;
    private readonly RecordPredicate<T>[] strata;

    internal ContactSampler(CompiledSamplingPlan plan, RecordSchema<T> schema)
    {
        this.plan = plan;
        strata = [.. plan.Conditions.Select(condition => condition.Bind(schema))];
    }

    /// <summary>Draws the contacts of one month that are to be reviewed.</summary>
    /// <param name="contacts">All contacts of the month.</param>
    /// <param name="id">The contact's id, unique: the order of contacts does not matter, their ids do.</param>
    /// <param name="agent">Whose contact it was; null or blank where it had no agent.</param>
    /// <param name="seed">What the draw begins with: another seed draws other contacts.</param>
    /// <exception cref="ArgumentException">Two contacts have one id, or one has none.</exception>
    public ContactSample Draw(IEnumerable<T> contacts, Func<T, string> id, Func<T, string?> agent, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(agent);
        var cells = new SortedDictionary<string, List<string>[]>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        (int unassigned, int outside) = (0, 0);
        foreach (T contact in contacts)
        {
            string name = id(contact);
            if (string.IsNullOrWhiteSpace(name))
            {
                throw new ArgumentException("A contact has no id.", nameof(id));
            }

            if (!seen.Add(name))
            {
                throw new ArgumentException($"Two contacts have the id '{Excerpt.Of(name)}'.", nameof(contacts));
            }

            int stratum = StratumOf(contact);
            string? owner = agent(contact);
            if (string.IsNullOrWhiteSpace(owner))
            {
                unassigned++;
            }
            else if (stratum < 0)
            {
                outside++;
            }
            else
            {
                ListOf(cells, owner)[stratum].Add(name);
            }
        }

        return Draw(cells, seed, unassigned, outside);
    }

    private ContactSample Draw(SortedDictionary<string, List<string>[]> cells, ulong seed, int unassigned, int outside)
    {
        var sampled = ImmutableArray.CreateBuilder<SampledContact>();
        var counts = ImmutableArray.CreateBuilder<AgentSample>();
        foreach ((string agent, List<string>[] lists) in cells)
        {
            int[] taken = Quota.Share(plan.Plan.Quota, [.. lists.Select(list => list.Count)], [.. plan.Plan.Strata.Select(stratum => stratum.Least)]);
            for (int i = 0; i < lists.Length; i++)
            {
                if (lists[i].Count > 0)
                {
                    string stratum = plan.Plan.Strata[i].Code;
                    counts.Add(new AgentSample(agent, stratum, lists[i].Count, taken[i]));
                    string[] chosen = [.. lists[i].OrderBy(contact => RankOf(seed, contact)).ThenBy(contact => contact, StringComparer.Ordinal).Take(taken[i])];
                    sampled.AddRange(chosen.Order(StringComparer.Ordinal).Select(contact => new SampledContact(contact, agent, stratum, taken[i], lists[i].Count, IsSecond(seed, contact))));
                }
            }
        }

        return new ContactSample(plan.Plan.Code, seed, sampled.ToImmutable(), counts.ToImmutable(), unassigned, outside);
    }

    private List<string>[] ListOf(SortedDictionary<string, List<string>[]> cells, string agent)
    {
        if (!cells.TryGetValue(agent, out List<string>[]? lists))
        {
            cells.Add(agent, lists = [.. strata.Select(_ => new List<string>())]);
        }

        return lists;
    }

    private int StratumOf(T contact)
    {
        for (int i = 0; i < strata.Length; i++)
        {
            if (strata[i](in contact))
            {
                return i;
            }
        }

        return -1;
    }

    private UInt128 RankOf(ulong seed, string contact) => SeededDraw.Of(seed, "draw", plan.Plan.Code, contact);

    /// <summary>A share of contacts is scored twice: by a draw of its own, so that it does not lean to those taken first.</summary>
    private bool IsSecond(ulong seed, string contact) => SeededDraw.IsAmong(plan.Plan.SecondScores, seed, "second", plan.Plan.Code, contact);
}
