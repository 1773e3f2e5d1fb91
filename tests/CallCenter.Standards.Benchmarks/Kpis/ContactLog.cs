using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Kpis;

/// <summary>A seeded log: a month of contacts in arrival order, 24 teams, in UTC.</summary>
internal static class ContactLog
{
    public const int TeamCount = 24;

    public static readonly Instant Start = Instant.FromUtc(2026, 3, 1, 0, 0);

    public static ContactRecord[] Create(int count)
    {
        var random = new Random(20260301);
        string[] teams = [.. Enumerable.Range(1, TeamCount).Select(i => $"team-{i:00}")];
        string[] agents = [.. Enumerable.Range(1, 400).Select(i => $"agent-{i:000}")];
        string[] channels = ["phone", "chat", "app", "web"];
        string[] needs = ["inquiry", "complaint", "suggestion", "transaction"];
        var records = new ContactRecord[count];
        for (int i = 0; i < count; i++)
        {
            int outcome = random.Next(100);
            bool answered = outcome < 80;
            bool abandoned = !answered && outcome < 92;
            records[i] = new ContactRecord
            {
                Channel = channels[random.Next(channels.Length)],
                Need = needs[random.Next(needs.Length)],
                Agent = answered ? agents[random.Next(agents.Length)] : null,
                Team = teams[random.Next(teams.Length)],
                Queue = "main",
                Arrival = Start + Duration.FromMilliseconds(i * (30L * 86_400_000) / count),
                Outcome = answered ? ContactOutcome.Answered : abandoned ? ContactOutcome.Abandoned : ContactOutcome.SelfServed,
                Wait = answered || abandoned ? Duration.FromMilliseconds(random.Next(90_000)) : Duration.Zero,
                Talk = answered ? Duration.FromMilliseconds(random.Next(600_000)) : Duration.Zero,
                Hold = answered ? Duration.FromMilliseconds(random.Next(60_000)) : null,
                WrapUp = answered ? Duration.FromMilliseconds(random.Next(90_000)) : null,
                Transferred = answered ? random.Next(10) == 0 : null,
                ResolvedAtFirstContact = answered ? random.Next(4) != 0 : null,
            };
        }

        return records;
    }
}
