using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using static CallCenter.Standards.Tests.Book.ChangedShipped;

namespace CallCenter.Standards.Tests.Book;

/// <summary>Which of yesterday's contacts another standard would have treated otherwise.</summary>
public sealed class LogDifferenceTests
{
    private static readonly Standard Before = Shipped.Compile();
    private static readonly Standard After = Queues(table => table.Rule("complex", rule => rule with { Then = ["general"] })).Compile();

    [Fact]
    public void The_contacts_that_go_elsewhere_are_given_in_order_with_both_answers()
    {
        Contact[] log = [.. Enumerable.Range(0, 30).Select(Contact)];

        ContactDifference[] differences = [.. StandardDiff.InLog(Before, After, log)];

        Assert.Equal(Enumerable.Range(0, 30).Where(i => i % 3 == 0 && i % 2 == 0).Select(i => (long)i), differences.Select(difference => difference.Place));
        Assert.All(differences, difference => Assert.Equal((RoutePart.Queue, "experts", "general"), Assert.Single(difference.Answers) is var answer ? (answer.Part, answer.Before, answer.After) : default));
    }

    [Fact]
    public void A_log_is_read_no_further_than_is_asked_for()
    {
        int read = 0;
        IEnumerable<ContactDifference> differences = StandardDiff.InLog(Before, After, Endless(() => read++), most: 4);

        Assert.Equal(0, read);
        Assert.Equal(4, differences.Count());
        Assert.Equal(19, read);
        Assert.Empty(StandardDiff.InLog(Before, After, Endless(() => read++), most: 0));
        Assert.Equal(19, read);
        Assert.Throws<ArgumentOutOfRangeException>(() => StandardDiff.InLog(Before, After, [], most: -1));
    }

    [Fact]
    public void Each_standard_scores_the_contacts_by_its_own_card()
    {
        Standard stricter = Card("fraud", card => card with { Bands = card.Bands.Change("high", band => band with { From = 25 }) }).Compile();
        var guided = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Identity = IdentityState.Verified, Tenure = NodaTime.Duration.FromDays(900), NewDevice = true, NewPayee = true };

        ContactDifference difference = Assert.Single(StandardDiff.InLog(Before, stricter, [guided]));

        Assert.Equal(("elevated", "high"), (difference.BandBefore, difference.BandAfter));
        Assert.Contains(difference.Answers, answer => answer is { Part: RoutePart.Risk, Before: "false", After: "true" });
    }

    private static Contact Contact(int i) => new() { Channel = i % 2 == 0 ? Channels.Phone : Channels.Branch, Need = Needs.Inquiry, Complexity = i % 3 == 0 ? Complexity.Complex : Complexity.Simple };

    private static IEnumerable<Contact> Endless(Action read)
    {
        for (int i = 0; ; i++)
        {
            read();
            yield return Contact(i);
        }
    }
}
