using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>A made-up centre: the same seed gives the same agents, requests and strategies. Few values for each fact, so that ties and near misses abound.</summary>
internal sealed class Centre(int seed)
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    private static readonly string[] Skills = ["loans", "cards", "wealth", "fraud"];
    private static readonly string[] Languages = ["zh", "en", "yue"];
    private static readonly string[] Teams = ["north", "south"];
    private static readonly string[] Regions = ["beijing", "shanghai"];
    private static readonly string[] Ways = [Channels.Phone, Channels.Chat, Channels.Video];

    private readonly Random random = new(seed);

    public int Next(int bound) => random.Next(bound);

    public Agent[] Agents(int count) => [.. Enumerable.Range(0, count).Select(i => Agent(CodeOf(i)))];

    /// <summary>Codes whose ordinal order is neither that of numbers nor that of a culture.</summary>
    public static string CodeOf(int i) => (i % 3) switch { 0 => $"a{i}", 1 => $"B{i}", _ => $"ä{i}" };

    public Agent Agent(string code) => new()
    {
        Code = code,
        Skills = [.. Some(Skills).Select(skill => new SkillLevel(skill, 1 + Next(random.Next(2) == 0 ? 3 : 10)))],
        LockedSkills = Next(3) == 0 ? [.. Some(Skills).Take(2).Select(skill => new SkillLock(skill, "exam"))] : [],
        Languages = [.. Some(Languages)],
        Teams = [.. Some(Teams)],
        Regions = [.. Some(Regions)],
        Authorities = [.. Some(["compensation", "limit-change"]).Select(authority => new AuthorityLimit(authority, Next(3) == 0 ? null : Next(4) * 100.25m))],
        Channels = [.. Some(Ways).Select(channel => Load(channel))],
        MostAtATime = Next(2) == 0 ? null : 1 + Next(5),
        State = Next(4) == 0 ? (AgentState)Next(7) : AgentState.Available,
        IdleSince = Now - Duration.FromSeconds(Next(8) * 300 - 300),
        Occupancy = Percentage.FromPercent(Next(4) * 20.5m),
    };

    private ChannelLoad Load(string channel) => 1 + Next(3) is var capacity ? new ChannelLoad(channel, capacity, Next(2) == 0 ? 0 : Next(capacity + 1), Next(4) == 0) : default;

    /// <summary>The same agent a little later.</summary>
    public Agent Changed(Agent agent) => Next(8) switch
    {
        0 => agent with { State = (AgentState)Next(7) },
        1 => agent with { Channels = [.. agent.Channels.Select(channel => Load(channel.Channel))] },
        2 => agent with { IdleSince = Now - Duration.FromSeconds(Next(2_000)) },
        3 => agent with { Occupancy = Percentage.FromPercent(Next(101)) },
        4 => agent with { MostAtATime = Next(3) == 0 ? null : 1 + Next(5) },
        5 => agent with { LockedSkills = [.. Some(Skills).Select(skill => new SkillLock(skill, $"exam-{Next(2)}"))] },
        6 => agent with { Skills = [.. Some(Skills).Select(skill => new SkillLevel(skill, 1 + Next(10)))] },
        _ => Agent(agent.Code),
    };

    public AssignmentRequest Request(int agents) => new()
    {
        Channel = Ways[Next(3)],
        Skills = [.. Some([.. Skills, "unheard-of"]).Take(Next(4)).Select(skill => new SkillLevel(skill, 1 + Next(4)))],
        Language = OneOrNone([.. Languages, "fr"]),
        Region = OneOrNone(Regions),
        Team = OneOrNone(Teams),
        Authority = OneOrNone(["compensation", "limit-change", "seizure"]),
        Amount = Next(2) == 0 ? null : Next(4) * 100.25m,
        PreferredOwner = Next(2) == 0 ? null : CodeOf(Next(agents + 1)),
        OwnerRequired = Next(4) == 0,
        Priority = Next(3) == 0 ? null : Next(4),
        Waiting = Duration.FromSeconds(Next(200)),
    };

    public AssignmentStrategy Strategy()
    {
        ImmutableArray<AssignmentStep> steps = [.. Enumerable.Range(0, 1 + Next(3)).Select(_ => Step())];
        bool weighsIdle = steps.Any(step => step.Criteria.Count(criterion => criterion.Weight > 0) > 1 && step.Criteria.Any(criterion => criterion is { Criterion: AssignmentCriterion.LongestIdle, Weight: > 0 }));
        return Strategy(steps) with { IdleHorizon = weighsIdle ? Duration.FromSeconds(1 + Next(2_000)) : null, Rings = Rings(), Ageing = [.. Enumerable.Range(0, Next(4)).Select(_ => Duration.FromSeconds(1 + Next(100)))] };
    }

    public static AssignmentStrategy Strategy(params ImmutableArray<AssignmentStep> steps) =>
        new() { Code = "made-up", Name = new(null, "Made up"), Steps = steps, Provenance = Sample.Provenance };

    private AssignmentStep Step()
    {
        AssignmentCriterion[] criteria = [.. Some(Enum.GetValues<AssignmentCriterion>())];
        WeightedCriterion[] weighed = [.. criteria.Select(criterion => new WeightedCriterion(criterion, Next(3) == 0 ? Next(1_001) : Next(4)))];
        return weighed.All(criterion => criterion.Weight == 0) ? new([new(AssignmentCriterion.BestSkill)]) : new([.. weighed]);
    }

    private ImmutableArray<RelaxationRing> Rings() =>
    [
        .. Enumerable.Range(1, Next(4)).Select(ring => new RelaxationRing(Duration.FromSeconds(ring * 40), [.. Some(Enum.GetValues<RelaxableRequirement>()).Append(RelaxableRequirement.Skill).Distinct().Select(Relaxation)])),
    ];

    private Relaxation Relaxation(RelaxableRequirement requirement) =>
        requirement == RelaxableRequirement.Skill ? new(requirement, OneOrNone(Skills), Next(3) == 0 ? null : 1 + Next(3)) : new(requirement);

    private IEnumerable<T> Some<T>(T[] values)
    {
        T[] shuffled = [.. values];
        random.Shuffle(shuffled);
        return shuffled.Take(Next(values.Length + 1));
    }

    private string? OneOrNone(string[] values) => Next(3) == 0 ? values[Next(values.Length)] : null;
}
