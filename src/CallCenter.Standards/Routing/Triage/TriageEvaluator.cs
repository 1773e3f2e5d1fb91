using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Routing;

/// <summary>The tables of triage at work on contacts of a .NET type. The table of risks is asked first; its answer is an input of the others.</summary>
internal sealed class TriageEvaluator<T>
{
    private readonly CompiledTriage compiled;
    private readonly ImmutableArray<ContactPriority> priorities;
    private readonly BoundTable<TriagedContact<T>, bool>? risk;
    private readonly BoundTable<TriagedContact<T>, int>? priority;
    private readonly BoundTable<TriagedContact<T>, QueueDefinition?>? queue;
    private readonly DecisionTableEvaluator<TriagedContact<T>>? skills;
    private readonly BoundTable<TriagedContact<T>, HandlingStrategy?>? strategy;
    private readonly BoundTable<TriagedContact<T>, Reception?>? reception;
    private readonly BoundTable<TriagedContact<T>, string?>? policy;
    private readonly ClosedFields<TriagedContact<T>> closed;
    private readonly TriageGrounds<T> grounds;

    /// <exception cref="ArgumentException">The schema lacks a tested field, declares it in another way, or has a field of triage's own.</exception>
    public TriageEvaluator(RoutingCatalogue catalogue, CompiledTriage compiled, RecordSchema<T> contact)
    {
        this.compiled = compiled;
        priorities = catalogue.Priorities;
        RecordSchema<TriagedContact<T>> schema = TriagedContact<T>.SchemaOf(contact);
        risk = BoundTable<TriagedContact<T>, bool>.Of(compiled.Risk, schema);
        priority = BoundTable<TriagedContact<T>, int>.Of(compiled.Priority, schema);
        queue = BoundTable<TriagedContact<T>, QueueDefinition?>.Of(compiled.Queue, schema);
        skills = compiled.Skills?.Bind(schema);
        strategy = BoundTable<TriagedContact<T>, HandlingStrategy?>.Of(compiled.Strategy, schema);
        reception = BoundTable<TriagedContact<T>, Reception?>.Of(compiled.Reception, schema);
        policy = BoundTable<TriagedContact<T>, string?>.Of(compiled.ServiceLevel, schema);
        closed = new ClosedFields<TriagedContact<T>>(compiled.Tables, schema);
        grounds = new TriageGrounds<T>(compiled, schema);
    }

    public TriageDecision Decide(in T contact, string? riskBand)
    {
        bool isComplete = true;
        TriagedContact<T> facts = Facts(in contact, riskBand, ref isComplete);
        UnknownValues? unknown = closed.Unknown(in facts);
        isComplete &= unknown is null || !unknown.All.Any(grounds.Has);
        bool? isRisk = facts.IsRisk ? true : risk is not null && isComplete ? false : null;
        int rank = -1;
        isComplete &= priority is null || priority.TryDecide(in facts, out rank);
        QueueDefinition? line = null;
        isComplete &= queue is null || queue.TryDecide(in facts, out line);
        HandlingStrategy? handling = null;
        isComplete &= strategy is null || strategy.TryDecide(in facts, out handling);
        Reception? way = null;
        isComplete &= reception is null || reception.TryDecide(in facts, out way);
        string? promise = null;
        isComplete &= policy is null || policy.TryDecide(in facts, out promise);
        return new TriageDecision
        {
            Priority = rank < 0 ? null : priorities[rank],
            PriorityRank = rank < 0 ? null : rank,
            Queue = line,
            Skills = Require(in facts),
            Strategy = handling,
            Reception = way,
            Policy = promise,
            IsRisk = isRisk,
            IsComplete = isComplete,
            Unknown = unknown,
        };
    }

    /// <summary>Whether nothing that decides on a stop differs.</summary>
    public bool HasSameGrounds(in T one, string? riskBand, in T other, string? otherBand)
    {
        bool isComplete = true;
        TriagedContact<T> facts = Facts(in one, riskBand, ref isComplete);
        TriagedContact<T> others = Facts(in other, otherBand, ref isComplete);
        return grounds.AreSame(in facts, in others);
    }

    public TriageExplanation Explain(in T contact, string? riskBand)
    {
        bool isComplete = true;
        TriagedContact<T> facts = Facts(in contact, riskBand, ref isComplete);
        ImmutableArray<TriageReason>.Builder reasons = ImmutableArray.CreateBuilder<TriageReason>();
        Add(TriagePart.Risk, risk?.Explain(in facts));
        Add(TriagePart.Priority, priority?.Explain(in facts));
        Add(TriagePart.Queue, queue?.Explain(in facts));
        Add(TriagePart.Skills, skills?.Explain(in facts));
        Add(TriagePart.Strategy, strategy?.Explain(in facts));
        Add(TriagePart.Reception, reception?.Explain(in facts));
        Add(TriagePart.ServiceLevel, policy?.Explain(in facts));
        return new TriageExplanation(Decide(in contact, riskBand), reasons.DrainToImmutable());

        void Add(TriagePart part, DecisionExplanation? explanation)
        {
            if (explanation is not null)
            {
                reasons.Add(new TriageReason(part, explanation));
            }
        }
    }

    private TriagedContact<T> Facts(in T contact, string? riskBand, ref bool isComplete)
    {
        var facts = new TriagedContact<T>(in contact, riskBand);
        if (risk is not null)
        {
            isComplete &= risk.TryDecide(in facts, out facts.IsRisk);
        }

        return facts;
    }

    [SkipLocalsInit]
    private RequiredSkills Require(in TriagedContact<T> facts)
    {
        if (skills is null)
        {
            return default;
        }

        Span<int> rules = stackalloc int[TriageCompiler.MostSkillRules];
        int count = skills.Match(in facts, rules);
        return new RequiredSkills(compiled.SkillPairs, compiled.SkillPairs.Require(rules[..count]));
    }
}
