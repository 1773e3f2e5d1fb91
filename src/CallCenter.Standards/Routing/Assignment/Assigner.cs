using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Routing;

/// <summary>A compiled strategy: chooses the agent for a waiting contact, and says why. Pure, immutable and thread-safe.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from an AssignmentStrategy, which is written; what leaves are choices and explanations.")]
public sealed class Assigner
{
    private readonly ImmutableArray<CompiledStep> steps;

    internal Assigner(AssignmentStrategy strategy)
    {
        Strategy = strategy;
        Ageing = new PriorityAgeing(strategy.Ageing);
        steps = [.. strategy.Steps.Select(step => new CompiledStep(step, strategy.IdleHorizon))];
    }

    /// <summary>The strategy.</summary>
    public AssignmentStrategy Strategy { get; }

    /// <summary>How waiting makes up for priority.</summary>
    internal PriorityAgeing Ageing { get; }

    /// <summary>Compiles one strategy by itself, whatever skills there are.</summary>
    /// <exception cref="FindingsException">It has errors.</exception>
    public static Assigner Compile(AssignmentStrategy strategy)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        return AssignmentEvaluator.Compile(new AssignmentCatalogue { Strategies = [strategy] }).Find(strategy.Code)!;
    }

    /// <summary>
    /// The eligible agent that the strategy puts first. Does not allocate. Costs a step over 64 agents at a time for each requirement and each step of the strategy, however many are eligible:
    /// about a microsecond for 10,000 agents, some more where a step weighs several criteria.
    /// </summary>
    /// <param name="agents">The agents.</param>
    /// <param name="request">What the contact needs.</param>
    /// <param name="now">The moment that idle times are reckoned to.</param>
    public AssignmentChoice Choose(AgentIndex agents, AssignmentRequest request, Instant now)
    {
        ArgumentNullException.ThrowIfNull(agents);
        ArgumentNullException.ThrowIfNull(request);
        var requirement = Requirement.Of(request, Strategy.Rings);
        return ChoiceOf(agents.Best(requirement, steps, now.ToUnixTimeMilliseconds()), requirement);
    }

    /// <summary>What <see cref="Choose"/> answers of agents in columns, for a contact that has waited.</summary>
    /// <param name="agents">The agents.</param>
    /// <param name="request">What the contact needs; how long it has waited is not looked at.</param>
    /// <param name="waiting">How long it has waited.</param>
    /// <param name="owner">The slot of the preferred owner; <see cref="SlotChoice.None"/> where there is none.</param>
    /// <param name="now">Milliseconds since the Unix epoch.</param>
    internal SlotAnswer ChooseSlot(AgentColumns agents, AssignmentRequest request, Duration waiting, int owner, long now)
    {
        var requirement = Requirement.Of(request, Strategy.Rings, waiting);
        int slot = SlotChoice.Best(agents, requirement, steps, owner, now);
        return new SlotAnswer(slot, requirement.Ring, slot == SlotChoice.None ? requirement.NextRelaxation(Strategy.Rings) : null);
    }

    /// <summary>
    /// Why: every agent in its place, or with every reason against it. Looks at the agents one by one, apart from any index, and comes to the same choice.
    /// </summary>
    /// <param name="agents">The agents, each code once.</param>
    /// <param name="request">What the contact needs.</param>
    /// <param name="now">The moment that idle times are reckoned to.</param>
    public AssignmentExplanation Explain(IEnumerable<Agent> agents, AssignmentRequest request, Instant now)
    {
        agents = Given.Items(agents);
        ArgumentNullException.ThrowIfNull(request);
        long millisecond = now.ToUnixTimeMilliseconds();
        var requirement = Requirement.Of(request, Strategy.Rings);
        var eligible = new List<(Agent Agent, long[] Scores)>();
        var refused = new List<RefusedAgent>();
        foreach (Agent agent in agents.OrderBy(agent => agent.Code, StringComparer.Ordinal))
        {
            ImmutableArray<AssignmentRefusal> refusals = Eligibility.Refusals(agent, requirement);
            if (refusals.IsEmpty)
            {
                eligible.Add((agent, [.. steps.Select(step => step.Score(agent, request, millisecond))]));
            }
            else
            {
                refused.Add(new RefusedAgent(agent, refusals));
            }
        }

        ImmutableArray<RankedAgent> ranked =
        [
            .. eligible.Order(Comparer<(Agent Agent, long[] Scores)>.Create(static (one, other) => InOrder(one.Scores, other.Scores)))
                .Select(scored => new RankedAgent(scored.Agent, [.. steps.Select((step, at) => step.Show(scored.Scores[at], millisecond))])),
        ];
        return new AssignmentExplanation(ChoiceOf(ranked.FirstOrDefault()?.Agent, requirement), requirement.ToRequest(), ranked, [.. refused])
        {
            Steps = Strategy.Steps,
            NextAdmission = ranked.IsEmpty ? NextAdmission(refused, request) : null,
        };
    }

    /// <summary>When a ring opens that admits one of the agents who are not admitted now; whether an agent is free is another matter.</summary>
    private Duration? NextAdmission(List<RefusedAgent> refused, AssignmentRequest request)
    {
        Agent[] notAdmitted = [.. refused.Where(static one => !AreBusyOnly(one.Refusals)).Select(static one => one.Agent)];
        return Strategy.Rings.Where(ring => ring.After > request.Waiting).Select(static ring => (Duration?)ring.After).FirstOrDefault(after =>
            Requirement.Of(request with { Waiting = after!.Value }, Strategy.Rings) is var requirement && Array.Exists(notAdmitted, agent => AreBusyOnly(Eligibility.Refusals(agent, requirement))));
    }

    private static bool AreBusyOnly(ImmutableArray<AssignmentRefusal> refusals) => refusals.All(static refusal => refusal.Reason is AssignmentRefusalReason.State or AssignmentRefusalReason.Capacity);

    /// <summary>
    /// Gives agents to many contacts at once, each agent one contact at most: as many contacts as can be; where not all can, those that go first by priority and
    /// waiting (<see cref="Compare"/>), of equal ones the earlier in the list; and to these in the way that is best for all together.
    /// </summary>
    /// <remarks>
    /// The loss of a pair is measured step by step, from 0 for the best pair of the batch to the whole for the worst, in 2^20 parts (2^40 over the number of steps where there are more than two);
    /// an earlier step counts before a later one. The sum of all losses is the least there is. Costs two solutions of <see cref="BatchAssignment"/>.
    /// </remarks>
    /// <param name="agents">The agents, each code once.</param>
    /// <param name="requests">What the contacts need.</param>
    /// <param name="now">The moment that idle times are reckoned to.</param>
    /// <returns>For each request who is given it, or null.</returns>
    public ImmutableArray<AssignmentChoice> ChooseAll(IEnumerable<Agent> agents, ImmutableArray<AssignmentRequest> requests, Instant now)
    {
        Requirement[] requirements = [.. Given.Items(requests.OrEmpty(), nameof(requests)).Select(request => Requirement.Of(request, Strategy.Rings))];
        Agent?[] given = new BatchAssigner(steps, requirements, Ageing, [.. Given.Items(agents).OrderBy(agent => agent.Code, StringComparer.Ordinal)], now.ToUnixTimeMilliseconds()).Assign();
        return [.. given.Select((agent, at) => ChoiceOf(agent, requirements[at]))];
    }

    /// <summary>
    /// Which of two waiting contacts goes first: the one of the higher priority, unless the other has waited longer by the <see cref="AssignmentStrategy.Ageing"/> of the steps between them; of equal ones the longer waiting. Below 0 for
    /// the first, above for the second, 0 where nothing tells them apart. The answer stays the same while both go on waiting.
    /// </summary>
    public int Compare(AssignmentRequest one, AssignmentRequest other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return Ageing.Compare(one.Priority ?? int.MaxValue, one.Waiting, other.Priority ?? int.MaxValue, other.Waiting);
    }

    /// <summary>The code of the strategy.</summary>
    public override string ToString() => Strategy.Code;

    private static int InOrder(long[] one, long[] other)
    {
        int common = one.AsSpan().CommonPrefixLength(other);
        return common == one.Length ? 0 : other[common].CompareTo(one[common]);
    }

    private AssignmentChoice ChoiceOf(Agent? agent, in Requirement requirement) =>
        new(agent, requirement.Ring, agent is null ? requirement.NextRelaxation(Strategy.Rings) : null);
}
