using System.Collections.Immutable;
using CallCenter.Standards.Kpis;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Some contacts in the order of a log.</summary>
public sealed record ContactLog(ImmutableArray<ContactRecord> Records)
{
    public override string ToString() => $"{Records.Length} contacts: {string.Join(", ", Records.Take(3))}";
}

/// <summary>
/// Generates logs of any length around the size of a block; contacts with missing facts, times exactly at thresholds, equal texts in different
/// objects, and arrivals before 1970 and around changes of daylight-saving time. A failing log shrinks to fewer contacts.
/// </summary>
public static class ContactLogs
{
    private static readonly string?[] Agents = [null, .. Enumerable.Range(0, 30).Select(i => $"agent-{i}"), "an agent with a long and winding name", "an agent with a long and winding game", "", "投诉组"];

    // The nights of 2026 when clocks change in Berlin and on Lord Howe Island, and the one of 2018 in São Paulo.
    private static readonly Instant[] ClockChanges =
    [
        Instant.FromUtc(2026, 3, 29, 1, 0), Instant.FromUtc(2026, 10, 25, 1, 0), Instant.FromUtc(2026, 4, 4, 15, 0), Instant.FromUtc(2026, 10, 3, 15, 30), Instant.FromUtc(2018, 11, 4, 3, 0),
    ];

    private static readonly Gen<Instant> Arrivals = Gen.Frequency(
        (4, from change in Gen.Elements(ClockChanges)
            from minutes in Gen.Choose(-200, 200)
            from ticks in Gen.Elements(0L, 0, 1, -1)
            select change + Duration.FromMinutes(minutes) + Duration.FromTicks(ticks)),
        (3, from year in Gen.Choose(1899, 2041) // the turns of years, where ISO weeks are odd
            from hours in Gen.Choose(-100, 100)
            select Instant.FromUtc(year, 1, 1, 0, 0) + Duration.FromHours(hours)),
        (3, Gen.Choose(-2_000_000_000, 2_100_000_000).Select(seconds => Instant.FromUnixTimeSeconds(seconds))));

    private static readonly Gen<Duration> Times = Gen.Frequency(
        (2, Gen.Constant(Duration.Zero)),
        (3, from seconds in Gen.Elements(5, 10, 20, 60)
            from ticks in Gen.Choose(-1, 1)
            select Duration.FromSeconds(seconds) + Duration.FromTicks(ticks)),
        (5, Gen.Choose(0, 40).Select(seconds => Duration.FromSeconds(seconds))),
        (2, Gen.Choose(0, int.MaxValue).Select(ticks => Duration.FromTicks(ticks))),
        (1, Gen.Choose(0, 100_000).Select(hours => Duration.FromHours(hours))));

    private static readonly Gen<bool?> Flags = Gen.Elements<bool?>(null, false, true);

    private static readonly Gen<int> Lengths = Gen.Frequency(
        (1, Gen.Constant(0)),
        (5, Gen.Choose(1, 12)),
        (2, Gen.Elements(127, 128, 129)),
        (1, Gen.Elements(255, 256, 257, 400)));

    public static Gen<ContactRecord> Contacts { get; } =
        from channel in Text("phone", "chat", "app")
        from need in Text("inquiry", "complaint", "emergency")
        from team in Text("north", "south")
        from agent in Gen.Elements(Agents)
        from arrival in Arrivals
        from wait in Times
        from talk in Times
        from hold in Maybe(Times)
        from wrapUp in Maybe(Times)
        from ivrTime in Maybe(Times)
        from outcome in Gen.Elements(Enum.GetValues<ContactOutcome>())
        from queued in Flags
        from resolved in Flags
        select new ContactRecord
        {
            Channel = channel,
            Need = need,
            Team = team,
            Agent = agent,
            Arrival = arrival,
            Wait = wait,
            Talk = talk,
            Hold = hold,
            WrapUp = wrapUp,
            IvrTime = ivrTime,
            Outcome = outcome,
            Queued = queued,
            ResolvedAtFirstContact = resolved,
        };

    public static Arbitrary<ContactLog> ContactLog() => Arb.From(
        from length in Lengths
        from records in Contacts.ArrayOf(length)
        select new ContactLog([.. records]),
        Shrink);

    private static IEnumerable<ContactLog> Shrink(ContactLog log)
    {
        int half = log.Records.Length / 2;
        IEnumerable<ContactLog> halves = half > 0 ? [new(log.Records[..half]), new(log.Records[half..])] : [];
        return log.Records.Length > 20 ? halves : halves.Concat(log.Records.Select(record => new ContactLog(log.Records.Remove(record))));
    }

    /// <summary>One of some texts, or none; half of the time in an object of its own.</summary>
    private static Gen<string?> Text(params string[] texts) =>
        from text in Gen.Elements<string?>([null, .. texts])
        from isFresh in Gen.Elements(true, false)
        select isFresh && text is not null ? new string(text.AsSpan()) : text;

    private static Gen<Duration?> Maybe(Gen<Duration> times) => Gen.Frequency((1, Gen.Constant<Duration?>(null)), (3, times.Select(time => (Duration?)time)));
}
