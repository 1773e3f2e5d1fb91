using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Routing;

/// <summary>The kinds of choice that cost differently.</summary>
public enum ChoiceKind
{
    /// <summary>A skill, a language and a channel are asked for; the best skill, then the longest idle.</summary>
    Ordinary,

    /// <summary>A skill that few have.</summary>
    FewEligible,

    /// <summary>Nothing but the channel is asked for, and everyone is free; the longest idle.</summary>
    AllEligible,

    /// <summary>Everyone is free and equal by every step.</summary>
    AllTied,

    /// <summary>Skill, idle time and load weighed against one another.</summary>
    Weighed,
}

/// <summary>Agents, a request and a strategy for each kind of choice; always the same.</summary>
internal static class Workforce
{
    public static readonly Instant Now = Instant.FromUtc(2026, 11, 24, 9, 0);

    private static readonly Provenance Source = new(ProvenanceKind.Assumption, "benchmark");

    public static Agent[] Agents(int count, ChoiceKind kind)
    {
        var random = new Random(4);
        return [.. Enumerable.Range(0, count).Select(i => Agent($"agent-{i:D5}", random, kind))];
    }

    public static AssignmentRequest Request(ChoiceKind kind) => new()
    {
        Channel = Channels.Phone,
        Skills = kind switch
        {
            ChoiceKind.Ordinary => [new("skill-3", 3)],
            ChoiceKind.FewEligible => [new("rare", 1)],
            ChoiceKind.Weighed => [new("skill-3", 1), new("skill-4", 1)],
            _ => [],
        },
        Language = kind is ChoiceKind.Ordinary or ChoiceKind.FewEligible ? "zh" : null,
    };

    public static AssignmentStrategy Strategy(ChoiceKind kind) => new()
    {
        Code = "benchmark",
        Name = new(null, "Benchmark"),
        Steps = kind switch
        {
            ChoiceKind.Ordinary or ChoiceKind.FewEligible => [Step(AssignmentCriterion.BestSkill), Step(AssignmentCriterion.LongestIdle)],
            ChoiceKind.Weighed => [new([new(AssignmentCriterion.BestSkill, 3), new(AssignmentCriterion.LongestIdle, 2), new(AssignmentCriterion.LeastLoaded, 1)])],
            _ => [Step(AssignmentCriterion.LongestIdle), Step(AssignmentCriterion.LeastLoaded)],
        },
        IdleHorizon = kind == ChoiceKind.Weighed ? Duration.FromHours(1) : null,
        Provenance = Source,
    };

    private static AssignmentStep Step(AssignmentCriterion criterion) => new([new(criterion)]);

    private static Agent Agent(string code, Random random, ChoiceKind kind)
    {
        bool isFree = kind is ChoiceKind.AllEligible or ChoiceKind.AllTied or ChoiceKind.Weighed || random.Next(10) < 6;
        bool isTied = kind == ChoiceKind.AllTied;
        ImmutableArray<SkillLevel> skills =
        [
            .. Enumerable.Range(0, 8).Where(skill => kind == ChoiceKind.Weighed || random.Next(2) == 0).Select(skill => new SkillLevel($"skill-{skill}", 1 + random.Next(10))),
            .. random.Next(1_000) == 0 ? [new("rare", 5)] : ImmutableArray<SkillLevel>.Empty,
        ];
        return new Agent
        {
            Code = code,
            Skills = skills,
            Languages = random.Next(4) == 0 ? ["en"] : ["zh", "en"],
            Channels = [new(Channels.Phone, 1), new(Channels.Chat, 3, isTied ? 0 : random.Next(4))],
            State = isFree ? AgentState.Available : AgentState.Engaged,
            IdleSince = isTied ? Now : Now - Duration.FromSeconds(random.Next(3_600)),
        };
    }
}
