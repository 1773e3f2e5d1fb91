using CallCenter.Standards.Book;
using CallCenter.Standards.ServiceLevels;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;
using static CallCenter.Standards.Tests.ServiceLevels.ClockSample;

namespace CallCenter.Standards.Tests.ServiceLevels;

/// <summary>A case that goes on from a snapshot reads as one that is folded from all its events, whatever happens.</summary>
public sealed class ServiceLevelStateProperties
{
    private static readonly ServiceLevelEvaluator Example = StandardBook.Parse(ServiceLevelBook.Json).Compile().ServiceLevels;
    private static readonly string[] Codes = ["opened", "closed", "customer-asked", "customer-replied", "rewritten", "withdrawn", "reopened", "raised", "noted"];
    private static readonly string?[] Policies = [null, null, null, null, null, "urgent", "general", "nothing"];

    private static readonly Gen<CaseEvent> Happening =
        from code in Gen.Elements(Codes)
        from policy in Gen.Elements(Policies)
        from mode in Gen.Elements<ChangeMode?>([null, .. Enum.GetValues<ChangeMode>()])
        from minutes in Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Choose(1, 40).Select(half => half * 30)), (1, Gen.Constant(-30)))
        select new CaseEvent($"{minutes}", At("2026-02-02 01:00"), code) { Policy = policy, Mode = policy is null ? null : mode };

    internal static Arbitrary<CaseEvent[]> Cases { get; } = Gen.Choose(0, 40).SelectMany(count => Happening.ArrayOf(count)).Select(InOrder).ToArbitrary();

    [Property(MaxTest = 300)]
    public Property Going_on_from_a_snapshot_reads_as_the_whole() => Prop.ForAll(Cases, ArbMap.Default.ArbFor<byte>(), (events, cut) =>
    {
        int at = events.Length == 0 ? 0 : cut % events.Length;
        Instant now = At("2026-04-01 00:00");
        ServiceLevelState snapshot = Example.Begin("general").Fold(events.AsSpan(0, at)).State;
        Assert.NotNull(snapshot.Read(now).Targets.Select(target => (target.Clock.Segments.Length, target.Clock.Warnings.Length)).ToArray());
        Folded<ServiceLevelState, ClockRefusal> split = snapshot.Fold(events.AsSpan(at));
        Folded<ServiceLevelState, ClockRefusal> whole = Example.Begin("general").Fold(events);
        ServiceLevelState stepped = events.Aggregate(Example.Begin("general"), (state, happened) => state.Evolve(happened).State);

        return (Same(split.State.Read(now), whole.State.Read(now)) && Same(stepped.Read(now), whole.State.Read(now))
            && Example.Begin("general").Fold(events.AsSpan(0, at)).Refusals.AddRange(split.Refusals).SequenceEqual(whole.Refusals)).Label(string.Join("; ", events.AsEnumerable()));
    });

    [Property(MaxTest = 200)]
    public Property A_snapshot_stays_as_it_is_when_cases_go_on_from_it() => Prop.ForAll(Cases, events =>
    {
        Instant now = At("2026-04-01 00:00");
        ServiceLevelState snapshot = Example.Begin("general").Fold(events.AsSpan(0, events.Length / 2)).State;
        string before = Told(snapshot.Read(now));
        snapshot.Fold(events.AsSpan(events.Length / 2));
        snapshot.Evolve(new CaseEvent("x", At("2026-03-31 00:00"), "closed"));

        return (Told(snapshot.Read(now)) == before).Label(string.Join("; ", events.AsEnumerable()));
    });

    [Property(MaxTest = 200)]
    public Property Runs_follow_one_another_and_keep_their_breaches() => Prop.ForAll(Cases, events =>
    {
        ServiceLevelState state = Example.Begin("general");
        var kept = new Dictionary<string, List<ClockRun>>();
        foreach (CaseEvent happened in events)
        {
            state = state.Evolve(happened).State;
            foreach (TargetReading target in state.LastAt is { } at ? state.Read(at).Targets : [])
            {
                List<ClockRun> known = kept.TryGetValue(target.Target.Code, out List<ClockRun>? before) ? before : kept[target.Target.Code] = [];
                ClockRun[] ended = [.. target.Clock.Runs.SkipLast(1)];
                Assert.Equal(known, ended.Take(known.Count));
                Assert.All(ended, run => Assert.True(run.Outcome != RunOutcome.Open && run.EndedAt >= run.Origin && run.Outcome == RunOutcome.Late == (run.BreachedAt is not null && run.Outcome is RunOutcome.Late or RunOutcome.Met)));
                Assert.All(target.Clock.Runs.Zip(target.Clock.Runs.Skip(1)), pair => Assert.True(pair.Second.Origin >= pair.First.EndedAt));
                kept[target.Target.Code] = [.. ended];
            }
        }

        return true;
    });

    private static CaseEvent[] InOrder(CaseEvent[] drawn)
    {
        Instant at = At("2026-02-02 01:00");
        var events = new List<CaseEvent>();
        for (int i = 0; i < drawn.Length; i++)
        {
            at += Duration.FromMinutes(int.Parse(drawn[i].Id, System.Globalization.CultureInfo.InvariantCulture));
            events.Add(drawn[i] with { Id = i % 11 == 10 ? $"{i - 1}" : $"{i}", At = at });
        }

        return [.. events];
    }

    private static bool Same(ServiceLevelReading one, ServiceLevelReading other) => Told(one) == Told(other);

    private static string Told(ServiceLevelReading reading) => string.Join('\n', reading.Targets.Select(target =>
        $"{target.Policy}/{target.Target.Code} {target.Clock} {target.Clock.BreachedAt} {target.Clock.Elapsed} {target.Clock.RunId} {target.Clock.PausedFor} {string.Join(", ", target.Clock.Segments)} {string.Join(", ", target.Clock.Warnings)} {string.Join(", ", target.Clock.Runs)} {target.Clock.Next}"));
}
