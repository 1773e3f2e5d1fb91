using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Over the shipped book as banks change it: what is told of a contact is so when both standards are asked, and what changes nothing has no consequence.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class DifferenceLaws
{
    private static readonly Standard Shipped = StandardBook.Shipped.Compile();

    /// <summary>Edits of the shipped book, each drawn from its seed.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Words_order_and_columns_route_nobody_elsewhere(int seed)
    {
        StandardDiff diff = StandardDiff.Between(StandardBook.Shipped, EditedShipped.Of(StandardBook.Shipped, seed));

        Assert.All(diff.Consequences, consequence => Assert.IsType<KpiTargetMoved>(consequence));
        Assert.True(diff.IsComplete);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Every_witness_is_treated_or_scored_otherwise_by_both_standards(int seed)
    {
        var random = new Random(seed);
        StandardBook later = Rerouted(StandardBook.Shipped, random);
        if (later.Validate().Any(finding => finding.Severity == FindingSeverity.Error))
        {
            return;
        }

        Standard after = later.Compile();
        StandardDiff diff = StandardDiff.Between(Shipped, after);

        foreach (ContactDifference witness in diff.Consequences.OfType<RouteChanged>().Select(route => route.Witness))
        {
            Contact contact = witness.Contact;
            Assert.All(witness.Answers, answer => Assert.Equal((answer.Before, answer.After), (AnswerOf(Shipped, contact, witness.BandBefore, answer.Part), AnswerOf(after, contact, witness.BandAfter, answer.Part))));
            Assert.All(witness.Answers, answer => Assert.NotEqual(answer.Before, answer.After));
        }

        foreach (BandChanged band in diff.Consequences.OfType<BandChanged>())
        {
            Contact contact = band.Contact;
            RiskScore was = Shipped.Risk.Score(band.Card, in contact);
            RiskScore now = after.Risk.Score(band.Card, in contact);
            Assert.Equal((band.Before.Code, band.After.Code, band.TotalBefore, band.TotalAfter), (was.Band.Code, now.Band.Code, was.Total, now.Total));
            Assert.NotEqual(was.Band.Code, now.Band.Code);
        }

        if (diff.IsComplete)
        {
            ImmutableHashSet<(string, string, string)> lifted = [.. diff.Consequences.OfType<BandChanged>().Select(band => (band.Card, band.Before.Code, band.After.Code))];
            foreach (string card in after.Risk.Scorecards.All.Select(card => card.Card.Code))
            {
                foreach (Contact contact in Enumerable.Range(0, 400).Select(_ => Drawn(random)))
                {
                    (string was, string now) = (Shipped.Risk.Scorecards.OverContacts(card).Evaluate(in contact).Band.Code, after.Risk.Scorecards.OverContacts(card).Evaluate(in contact).Band.Code);
                    Assert.True(was == now || lifted.Contains((card, was, now)), $"{card}: {was} to {now}");
                }
            }
        }

        // What contacts drawn at random show must have been told, as far as the search went to its end.
        ImmutableHashSet<(RoutePart, string?, string?)> told = [.. diff.Consequences.OfType<RouteChanged>().SelectMany(route => route.Witness.Answers).Select(answer => (answer.Part, answer.Before, answer.After))];
        if (diff.IsComplete)
        {
            foreach (ContactDifference difference in StandardDiff.InLog(Shipped, after, Enumerable.Range(0, 400).Select(_ => Drawn(random))).Where(difference => difference.BandBefore == difference.BandAfter))
            {
                Assert.All(difference.Answers.Where(answer => answer.Part is RoutePart.Queue or RoutePart.Strategy or RoutePart.Priority or RoutePart.Department), answer => Assert.Contains((answer.Part, answer.Before, answer.After), told));
            }
        }
    }

    private static string? AnswerOf(Standard standard, Contact contact, string? band, RoutePart part) => part switch
    {
        RoutePart.Risk => Flag(standard.Routing.Triage(in contact, band).IsRisk),
        RoutePart.Stop => Flag(standard.Routing.Triage(in contact, band).StopsAtOnce),
        RoutePart.Queue => standard.Routing.Triage(in contact, band).Queue?.Code,
        RoutePart.Strategy => standard.Routing.Triage(in contact, band).Strategy?.Code,
        RoutePart.Priority => standard.Routing.Triage(in contact, band).Priority?.Code,
        RoutePart.Reception => standard.Routing.Triage(in contact, band).Reception?.Code,
        RoutePart.ServiceLevel => standard.Routing.Triage(in contact, band).Policy,
        RoutePart.Department => standard.Routing.Transfer(in contact, band).Target?.Code,
        RoutePart.Notice => standard.Routing.Transfer(in contact, band).Notice?.Code,
        RoutePart.Urgency => KebabCode.Of(standard.Routing.Transfer(in contact, band).Urgency.ToString()),
        _ => standard.Routing.Triage(in contact, band).Skills is { Count: > 0 } skills ? skills.ToString() : null,
    };

    private static string? Flag(bool? flag) => flag is { } known ? (known ? "true" : "false") : null;

    /// <summary>The book with a few cells and conclusions of its tables, and a few points and bands of its cards, as others have them.</summary>
    private static StandardBook Rerouted(StandardBook book, Random random)
    {
        for (int edits = random.Next(1, 4); edits > 0; edits--)
        {
            book = random.Next(6) switch
            {
                0 => book with { Routing = book.Routing with { Triage = book.Routing.Triage with { Queue = Edited(book.Routing.Triage.Queue!, random) } } },
                1 => book with { Routing = book.Routing with { Triage = book.Routing.Triage with { Priority = Edited(book.Routing.Triage.Priority!, random) } } },
                2 => book with { Routing = book.Routing with { Triage = book.Routing.Triage with { Strategy = Edited(book.Routing.Triage.Strategy!, random) } } },
                3 => book with { Routing = book.Routing with { Transfers = book.Routing.Transfers with { Targets = Edited(book.Routing.Transfers.Targets!, random) } } },
                4 => book with { Routing = book.Routing with { Triage = book.Routing.Triage with { Risk = Edited(book.Routing.Triage.Risk!, random) } } },
                _ => book with { Risk = book.Risk with { Scorecards = [.. book.Risk.Scorecards.Select(card => random.Next(2) == 0 ? card with { Bands = [.. card.Bands.Select(band => band.From is { } from ? band with { From = from + random.Next(3) } : band)] } : card)] } },
            };
        }

        return book;
    }

    private static DecisionTable Edited(DecisionTable table, Random random)
    {
        int rule = random.Next(table.Rules.Length - 1);
        int other = random.Next(table.Rules.Length);
        DecisionRule one = table.Rules[rule];
        return random.Next(3) switch
        {
            0 => table with { Rules = table.Rules.SetItem(rule, one with { Then = table.Rules[other].Then }) },
            1 => table with { Rules = table.Rules.RemoveAt(rule) },
            _ => table with { Rules = table.Rules.SetItem(rule, table.Rules[Math.Max(0, rule - 1)]).SetItem(Math.Max(0, rule - 1), one) },
        };
    }

    private static Contact Drawn(Random random) => new()
    {
        Channel = Pick(random, Channels.Phone, Channels.Chat, Channels.Branch, null),
        Need = Pick(random, Needs.Inquiry, Needs.Complaint, Needs.Transaction, Needs.Suggestion, Needs.Emergency, null),
        Problem = random.Next(2) == 0 ? null : (ProblemType)random.Next(Enum.GetValues<ProblemType>().Length),
        Topic = Pick(random, "card-loss", "account-inquiry", "claim", "legal-advice", "external-assistance", null),
        Product = Pick(random, "credit-card", null),
        Complexity = random.Next(2) == 0 ? null : (Complexity)random.Next(3),
        Urgency = random.Next(2) == 0 ? null : (Urgency)random.Next(Enum.GetValues<Urgency>().Length),
        Sentiment = random.Next(2) == 0 ? null : (Sentiment)random.Next(Enum.GetValues<Sentiment>().Length),
        Segment = Pick(random, "vip", "ordinary", null),
        HandledBadly = random.Next(5) == 0,
        ComplaintSettled = random.Next(3) switch { 0 => true, 1 => false, _ => null },
        SuspectedFraud = random.Next(8) == 0 ? true : null,
        FailedVerifications = random.Next(5),
        RepeatContacts = random.Next(3),
        Identity = (IdentityState)random.Next(3),
    };

    private static string? Pick(Random random, params string?[] from) => from[random.Next(from.Length)];
}
