using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Benchmarks.Risk;

/// <summary>Made-up contacts whose facts are spread over the bins of the shipped cards, some of them unknown.</summary>
internal static class Contacts
{
    private static readonly IdentityState[] Identities = Enum.GetValues<IdentityState>();

    public static Contact[] Create(int count)
    {
        var random = new Random(12);
        bool? Flag(int percent) => random.Next(100) is var drawn && drawn < percent ? true : drawn < 90 ? false : null;
        return [.. Enumerable.Range(0, count).Select(_ => new Contact
        {
            Channel = Channels.All[random.Next(Channels.All.Length)],
            Need = Needs.All[random.Next(Needs.All.Length)],
            Amount = random.Next(4) == 0 ? null : random.Next(1, 40_000_000) / 100m,
            Identity = Identities[random.Next(Identities.Length)],
            CustomerAge = random.Next(10) == 0 ? null : random.Next(15, 95),
            Tenure = random.Next(10) == 0 ? null : Duration.FromDays(random.Next(5_000)),
            FailedVerifications = random.Next(5),
            SinceCredentialChange = random.Next(2) == 0 ? null : Duration.FromHours(random.Next(2_000)),
            SuspectedFraud = Flag(5),
            LaunderingAlert = Flag(2),
            GuidedByOther = Flag(10),
            NewPayee = Flag(30),
            NewDevice = Flag(30),
        })];
    }
}
