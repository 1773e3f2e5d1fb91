using CallCenter.Standards.Contacts;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates contacts with the values that the shipped routing tables look at, others beside them, and facts that are not known.</summary>
public static class WrittenContacts
{
    private static readonly Gen<bool?> Flags = Gen.Elements<bool?>(null, null, false, true);

    public static Arbitrary<Contact> Contacts() => (
        from about in About()
        from wish in Wishes()
        from history in History()
        from risk in Risks()
        select about with
        {
            Complexity = wish.Complexity,
            Urgency = wish.Urgency,
            Sentiment = wish.Sentiment,
            Segment = wish.Segment,
            NeedsAssistance = wish.NeedsAssistance,
            LifeEvent = wish.LifeEvent,
            FinancialDifficulty = wish.FinancialDifficulty,
            RepeatContacts = history.RepeatContacts,
            HandledBadly = history.HandledBadly,
            ComplaintSettled = history.ComplaintSettled,
            AuthorityNamed = history.AuthorityNamed,
            PublicityNamed = history.PublicityNamed,
            Region = history.Region,
            CentreRegion = history.CentreRegion,
            SuspectedFraud = risk.SuspectedFraud,
            LaunderingAlert = risk.LaunderingAlert,
            GuidedByOther = risk.GuidedByOther,
            FailedVerifications = risk.FailedVerifications,
            Identity = risk.Identity,
        }).ToArbitrary();

    private static Gen<Contact> About() =>
        from channel in MaybeOf(Channels.All)
        from need in MaybeOf(Needs.All)
        from problem in Maybe<ProblemType>()
        from topic in Gen.Elements<string?>(null, "account-inquiry", "counter-business", "investment-and-wealth", "claim", "legal-advice", "external-assistance", "other", "")
        from product in Gen.Elements<string?>(null, "credit-card", "credit-report", "judicial-query", "savings")
        select new Contact { Channel = channel, Need = need, Problem = problem, Topic = topic, Product = product };

    private static Gen<Contact> Wishes() =>
        from complexity in Maybe<Complexity>()
        from urgency in Maybe<Urgency>()
        from sentiment in Maybe<Sentiment>()
        from segment in Gen.Elements<string?>(null, "ordinary", "gold", "vip")
        from assistance in Flags
        from life in Flags
        from difficulty in Flags
        select new Contact { Complexity = complexity, Urgency = urgency, Sentiment = sentiment, Segment = segment, NeedsAssistance = assistance, LifeEvent = life, FinancialDifficulty = difficulty };

    private static Gen<Contact> History() =>
        from repeats in Gen.Choose(0, 3)
        from badly in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from settled in Flags
        from authority in Flags
        from publicity in Flags
        from region in Gen.Elements<string?>(null, "east", "west", "moon")
        from centre in Gen.Elements<string?>(null, "east", "north")
        select new Contact { RepeatContacts = repeats, HandledBadly = badly, ComplaintSettled = settled, AuthorityNamed = authority, PublicityNamed = publicity, Region = region, CentreRegion = centre };

    private static Gen<Contact> Risks() => Gen.Frequency(
        (3, Gen.Constant(new Contact { Identity = IdentityState.Verified })),
        (2, from fraud in Flags
            from laundering in Flags
            from guided in Flags
            from failures in Gen.Elements<int?>(null, 0, 2, 3, 4)
            from identity in Gen.Elements(Enum.GetValues<IdentityState>())
            select new Contact { SuspectedFraud = fraud, LaunderingAlert = laundering, GuidedByOther = guided, FailedVerifications = failures, Identity = identity }));

    private static Gen<string?> MaybeOf(IEnumerable<string> codes) => Gen.Elements<string?>([null, .. codes]);

    private static Gen<TEnum?> Maybe<TEnum>()
        where TEnum : struct, Enum => Gen.Elements<TEnum?>([null, .. Enum.GetValues<TEnum>().Select(value => (TEnum?)value)]);
}
