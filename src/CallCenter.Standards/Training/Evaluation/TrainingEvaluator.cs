using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>A compiled section of training: takes events, reads records, locks and unlocks skills. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a TrainingCatalogue, which is written; what leaves are records and standings.")]
public sealed class TrainingEvaluator
{
    private readonly TrainingPlan plan;

    internal TrainingEvaluator(TrainingPlan plan) => this.plan = plan;

    /// <summary>The section it was compiled from.</summary>
    public TrainingCatalogue Catalogue => plan.Catalogue;

    /// <summary>Checks a section and compiles it; roles and skills are taken as they are.</summary>
    /// <param name="catalogue">The section.</param>
    /// <exception cref="FindingsException">The section has errors; all findings are in the exception.</exception>
    public static TrainingEvaluator Compile(TrainingCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var findings = new FindingList();
        var compiler = new TrainingCompiler(new(catalogue, Place.At("")), Codes.Open($"role", findings), Codes.Open($"skill", findings), findings);
        return compiler.Compile() ?? throw new FindingsException("The training section", findings.ToImmutable());
    }

    /// <summary>The record after an event, or the same record and the reason why the event does not fit.</summary>
    /// <remarks>An exam or an appeal costs as much as the record is long; of many events in a row, <see cref="Fold"/> goes through the record once.</remarks>
    public Folded<TrainingRecord, TrainingRefusal> Evolve(TrainingRecord record, TrainingEvent next)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(next);
        return TrainingRules.Evolve(record, next, new FactsMemory(plan));
    }

    /// <summary>The record after events in order, and those that do not fit.</summary>
    public Folded<TrainingRecord, TrainingRefusal> Fold(TrainingRecord record, ReadOnlySpan<TrainingEvent> events)
    {
        ArgumentNullException.ThrowIfNull(record);
        return TrainingRules.Fold(record, events, new FactsMemory(plan));
    }

    /// <summary>How somebody's training stands at an instant: what is valid, due, failed, expired, and which skills are locked. What happened after the instant does not count.</summary>
    /// <param name="record">The record.</param>
    /// <param name="at">The instant.</param>
    public TrainingStanding Read(TrainingRecord record, Instant at)
    {
        ArgumentNullException.ThrowIfNull(record);
        return new TrainingReader(plan, record, at).Read();
    }

    /// <summary>An agent with the skills locked that its training does not qualify it for at an instant, and no others.</summary>
    /// <param name="agent">The agent as the host knows it.</param>
    /// <param name="record">Its record.</param>
    /// <param name="at">The instant.</param>
    /// <exception cref="ArgumentException">The record is of somebody else.</exception>
    public Agent Qualify(Agent agent, TrainingRecord record, Instant at)
    {
        ArgumentNullException.ThrowIfNull(agent);
        ArgumentNullException.ThrowIfNull(record);
        return agent.Code == record.Agent
            ? Locked(agent, new TrainingReader(plan, record, at).Locks())
            : throw new ArgumentException($"The record is of '{record.Agent}', not of '{agent.Code}'.", nameof(record));
    }

    /// <summary>Lets training say which skills each agent at a desk may use, from now on until the next call. Whoever has no record is qualified for nothing that asks for a qualification.</summary>
    /// <param name="desk">The desk.</param>
    /// <param name="records">The records, one for each agent; those of others do not matter.</param>
    /// <param name="now">The moment.</param>
    /// <returns>When to call again though nothing happens: the next moment at which something expires or a qualification comes into force; null where none does.</returns>
    /// <exception cref="ArgumentException">Two records are of one agent.</exception>
    public Instant? Follow(AssignmentDesk desk, ImmutableArray<TrainingRecord> records, Instant now)
    {
        ArgumentNullException.ThrowIfNull(desk);
        var byAgent = new Dictionary<string, TrainingRecord>(StringComparer.Ordinal);
        foreach (TrainingRecord record in records.OrEmpty())
        {
            ArgumentNullException.ThrowIfNull(record, nameof(records));
            if (!byAgent.TryAdd(record.Agent, record))
            {
                throw new ArgumentException($"Two records are of '{record.Agent}'.", nameof(records));
            }
        }

        Instant? next = null;
        foreach (Agent agent in desk.Agents)
        {
            var reader = new TrainingReader(plan, byAgent.GetValueOrDefault(agent.Code) ?? TrainingRecord.Begin(agent.Code), now);
            ImmutableArray<LockedSkill> locks = reader.Locks();
            desk.Change(agent.Code, known => Locked(known, locks));
            next = reader.NextChange is { } change && !(next <= change) ? change : next;
        }

        return next;
    }

    /// <summary>How much of what was due in a period was completed, and how many exams were passed; for the KPIs of training.</summary>
    /// <param name="record">The record of somebody.</param>
    /// <param name="from">The beginning of the period.</param>
    /// <param name="to">Its end, not itself in it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The period does not end after it begins.</exception>
    public TrainingSummary Summarize(TrainingRecord record, Instant from, Instant to)
    {
        ArgumentNullException.ThrowIfNull(record);
        return to > from ? TrainingCounter.Count(plan, record, from, to) : throw new ArgumentOutOfRangeException(nameof(to), to, "A period ends after it begins.");
    }

    private static Agent Locked(Agent agent, ImmutableArray<LockedSkill> locks) =>
        agent.LockedSkills.IsEmpty && locks.IsEmpty ? agent : agent with { LockedSkills = [.. locks.Select(static locked => new SkillLock(locked.Skill, locked.Qualification.Code))] };
}
