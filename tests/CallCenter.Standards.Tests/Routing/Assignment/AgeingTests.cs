using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Who of the waiting goes first: priority, and waiting that makes up for it. The urgent are not starved by the many who have waited long, and the ordinary never wait for ever.</summary>
public sealed class AgeingTests
{
    private static readonly Assigner Shipped = ShippedRouting.Evaluator.Assignment["owner-then-skill"];

    [Theory]
    [InlineData(0, 0, 2, 600, true)] // an emergency that has just come, and an ordinary one after 10 minutes
    [InlineData(0, 0, 1, 3_600, true)] // at equal terms priority decides
    [InlineData(0, 0, 1, 3_601, false)]
    [InlineData(1, 0, 2, 601, false)]
    [InlineData(1, 0, 2, 600, true)]
    [InlineData(2, 0, 3, 601, false)]
    [InlineData(1, 60, 1, 59, true)]
    [InlineData(3, 0, null, 0, true)]
    [InlineData(0, 0, null, 4_801, false)]
    public void A_contact_goes_before_another(int priority, int waited, int? other, int otherWaited, bool isFirst)
    {
        int order = Shipped.Compare(Call(priority, waited), Call(other, otherWaited));

        Assert.Equal(isFirst, order < 0);
        Assert.Equal(-Math.Sign(order), Math.Sign(Shipped.Compare(Call(other, otherWaited), Call(priority, waited))));
    }

    [Fact]
    public void A_batch_serves_the_urgent_before_those_who_have_waited_longer()
    {
        Agent[] agents = [new() { Code = "a", Channels = [new(Channels.Phone, 1)] }];

        Assert.Equal([false, true, false], Shipped.ChooseAll(agents, [Call(2, 300), Call(0, 5), Call(1, 100)], Centre.Now).Select(choice => choice.Agent is not null));
        Assert.Equal([true, false, false], Shipped.ChooseAll(agents, [Call(2, 5_000), Call(0, 5), Call(1, 100)], Centre.Now).Select(choice => choice.Agent is not null));
    }

    [Fact]
    public void Triage_tells_the_priority_that_a_request_waits_by()
    {
        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Complaint };
        TriageDecision triage = ShippedRouting.Evaluator.Triage(contact);

        Assert.Equal((1, 1), (triage.PriorityRank, triage.ToRequest(contact)!.Priority));
    }

    [Fact]
    public void A_place_in_line_tells_of_ageing()
    {
        WaitingContact[] line = [new("ordinary", 2, Centre.Now - Duration.FromMinutes(11)), new("high", 1, Centre.Now), new("emergency", 0, Centre.Now)];

        Assert.Equal([3, 2, 1], line.Select(contact => WaitingLine.PlaceOf(line, contact.Id)!.Value));
        Assert.Equal([2, 3, 1], line.Select(contact => WaitingLine.PlaceOf(line, contact.Id, Shipped)!.Value));
    }

    [Theory]
    [InlineData(new[] { 3_600, 600 }, "CCS7208 /routing/assignment/strategies/0/ageing")]
    [InlineData(new[] { 3_600, 600, 0 }, "CCS7208 /routing/assignment/strategies/0/ageing/2")]
    [InlineData(new[] { 3_600, 600, 31_536_001 }, "CCS7208 /routing/assignment/strategies/0/ageing/2")]
    [InlineData(new int[0], null)] // no wait makes up for priority
    [InlineData(new[] { 3_600, 600, 31_536_000 }, null)]
    public void Each_step_between_priorities_ages(int[] seconds, string? expected)
    {
        RoutingCatalogue routing = StandardBook.Shipped.Routing;
        AssignmentStrategy first = routing.Assignment.Strategies[0] with { Ageing = [.. seconds.Select(time => Duration.FromSeconds(time))] };
        StandardBook book = StandardBook.Shipped with { Routing = routing with { Assignment = new() { Strategies = [first, .. routing.Assignment.Strategies.Skip(1)] } } };

        Assert.Equal(
            expected is null ? [] : [expected],
            book.Validate().Where(finding => finding.Severity == FindingSeverity.Error).Select(finding => $"{finding.Code} {finding.Pointer}"));
    }

    /// <summary>Against the plain reckoning of when each would have come.</summary>
    [Property(MaxTest = 500)]
    public void Contacts_are_in_the_order_in_which_they_would_have_come_later_by_their_ageing(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        AssignmentRequest[] requests = [.. Enumerable.Range(0, 1 + centre.Next(20)).Select(_ => centre.Request(1))];
        Assigner assigner = Assigner.Compile(centre.Strategy());
        int[] expected = PlainScan.InLine(requests, assigner.Strategy.Ageing);

        Assert.Equal(expected, Enumerable.Range(0, requests.Length).Order(Comparer<int>.Create((one, other) => assigner.Compare(requests[one], requests[other]) is var order && order != 0 ? order : one - other)));
        Assert.Equal(expected, Enumerable.Range(0, requests.Length).Order(Comparer<int>.Create((one, other) => assigner.Compare(Later(requests[one]), Later(requests[other])) is var order && order != 0 ? order : one - other)));
    }

    /// <summary>One agent takes one contact a minute while two a minute come: whoever waits is passed only by contacts that come within the ageing between their priorities, the ordinary as well as the urgent.</summary>
    [Property(MaxTest = 50)]
    public void Whoever_waits_is_passed_only_by_those_who_come_soon_after(DoNotSize<int> seed)
    {
        var random = new Random(seed.Item);
        Duration[] ageing = [Duration.FromMinutes(1 + random.Next(9)), Duration.FromMinutes(1 + random.Next(9))];
        Assigner assigner = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.LeastLoaded)])) with { Ageing = [.. ageing] });
        Agent[] agents = [new() { Code = "a", Channels = [new(Channels.Phone, 1)] }];
        var waiting = new List<(int Priority, int Came)>();
        var passed = new List<((int Priority, int Came) Left, (int Priority, int Came) Taken)>();
        for (int minute = 0; minute < 60; minute++)
        {
            waiting.Add((random.Next(3), minute));
            waiting.Add((random.Next(3), minute));
            ImmutableArray<AssignmentChoice> choices = assigner.ChooseAll(agents, [.. waiting.Select(contact => Call(contact.Priority, (minute - contact.Came) * 60))], Centre.Now);
            int taken = choices.ToList().FindIndex(choice => choice.Agent is not null);
            passed.AddRange(waiting.Where((_, i) => i != taken).Select(left => (left, waiting[taken])));
            waiting.RemoveAt(taken);
        }

        Duration Delay(int priority) => ageing.Take(priority).Aggregate(Duration.Zero, (sum, step) => sum + step);
        Assert.All(passed, pair => Assert.True(Duration.FromMinutes(pair.Taken.Came - pair.Left.Came) + Delay(pair.Taken.Priority) <= Delay(pair.Left.Priority)));
    }

    private static AssignmentRequest Later(AssignmentRequest request) => request with { Waiting = request.Waiting + Duration.FromMinutes(7) };

    private static AssignmentRequest Call(int? priority, int waited) => new() { Channel = Channels.Phone, Priority = priority, Waiting = Duration.FromSeconds(waited) };
}
