using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Routing;
using FsCheck;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Routing.Assignment;

/// <summary>Many waiting contacts and many agents at once.</summary>
public sealed class BatchTests
{
    private const long No = BatchAssignment.Forbidden;

    [Fact]
    public void One_after_the_other_costs_more_than_all_together()
    {
        long[] costs = [1, 2, 1, 100];
        Assert.Equal((101, 3), (BatchAssignment.Greedy(costs, 2, 2).Cost, BatchAssignment.Solve(costs, 2, 2).Cost));
        Assert.Equal([1, 0], BatchAssignment.Solve(costs, 2, 2).ColumnOfRow.AsEnumerable());
    }

    [Fact]
    public void More_pairs_come_before_less_cost()
    {
        BatchResult result = BatchAssignment.Solve([0, 1_000_000, 0, No], 2, 2);
        Assert.Equal((2, 1_000_000), (result.Pairs, result.Cost));
    }

    [Fact]
    public void Rows_that_nothing_fits_are_left_out()
    {
        BatchResult result = BatchAssignment.Solve([No, No, 5, 7, 4, No], 3, 2);
        Assert.Equal([-1, 1, 0], result.ColumnOfRow.AsEnumerable());
        Assert.Equal([0], result.Unassigned.AsEnumerable());
        Assert.Equal((2, 11), (result.Pairs, result.Cost));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    public void Without_rows_or_columns_there_are_no_pairs(int rows, int columns)
    {
        BatchResult result = BatchAssignment.Solve([], rows, columns);
        Assert.Equal((0, 0, rows), (result.Pairs, result.Cost, result.Unassigned.Length));
    }

    [Fact]
    public void Rows_that_outbid_one_another_by_little_end_soon()
    {
        long far = 1L << 57;
        BatchResult result = BatchAssignment.Solve([0, 1, far, 1, 0, far, 0, 0, far], 3, 3);
        Assert.Equal(far, result.Cost);
    }

    [Fact]
    public void Products_the_hardest_costs_for_paths_are_solved()
    {
        const int Size = 120;
        long[] costs = [.. Enumerable.Range(0, Size * Size).Select(i => (long)((i / Size) + 1) * ((i % Size) + 1))];
        BatchResult result = BatchAssignment.Solve(costs, Size, Size);
        Assert.Equal(Enumerable.Range(0, Size).Select(row => Size - 1 - row), result.ColumnOfRow);
    }

    [Fact]
    public void What_is_out_of_range_is_refused()
    {
        Assert.Throws<ArgumentException>(() => BatchAssignment.Solve([1, 2, 3], 2, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchAssignment.Solve([], -1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => BatchAssignment.Greedy([], 0, -1));
        Assert.Throws<ArgumentException>(() => BatchAssignment.Solve([(1L << 58) + 1, 0, 0, 0], 2, 2));
        Assert.Throws<ArgumentException>(() => BatchAssignment.Solve([-(1L << 58) - 1, 0, 0, 0], 2, 2));
        Assert.Equal(-(1L << 59), BatchAssignment.Solve([-(1L << 58), 0, 0, -(1L << 58)], 2, 2).Cost);
    }

    [Fact]
    public void The_longest_waiting_are_served_where_not_all_can_be()
    {
        Agent[] agents = [Agent("a", 5), Agent("b", 9)];
        ImmutableArray<AssignmentRequest> requests = [Call(10, 9), Call(30, 1), Call(20, 1), Call(20, 1), Call(99, 10)];
        ImmutableArray<AssignmentChoice> choices = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)]))).ChooseAll(agents, requests, Centre.Now);
        Assert.Equal([false, true, true, false, false], choices.Select(choice => choice.Agent is not null));
    }

    [Fact]
    public void Experts_are_kept_for_whom_they_fit()
    {
        Agent[] agents = [Agent("master", 9), Agent("novice", 2)];
        ImmutableArray<AssignmentRequest> requests = [Call(30, 1), Call(20, 8)];
        var assigner = Assigner.Compile(Centre.Strategy(new AssignmentStep([new(AssignmentCriterion.BestSkill)])));
        Assert.Equal(["novice", "master"], assigner.ChooseAll(agents, requests, Centre.Now).Select(choice => choice.Agent!.Code));
        Assert.Equal("master", assigner.Choose(new AgentIndex(agents), requests[0], Centre.Now).Agent!.Code);
    }

    [Property(MaxTest = 300)]
    public void A_batch_gives_each_agent_once_to_whom_it_is_eligible_for_and_serves_those_who_go_first(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = centre.Agents(centre.Next(12));
        ImmutableArray<AssignmentRequest> requests = [.. Enumerable.Range(0, centre.Next(12)).Select(_ => centre.Request(agents.Length))];
        AssignmentStrategy strategy = centre.Strategy();
        ImmutableArray<AssignmentChoice> choices = Assigner.Compile(strategy).ChooseAll(agents, requests, Centre.Now);
        Agent[] given = [.. choices.Select(choice => choice.Agent).OfType<Agent>()];
        Assert.Equal(given.Length, given.Distinct().Count());
        Assert.All(choices.Zip(requests), pair => Assert.True(pair.First.Agent is null || PlainScan.IsEligible(pair.First.Agent, pair.Second, strategy)));

        // Served one by one in their order, as long as all served so far can still be paired.
        var served = new List<int>();
        foreach (int row in PlainScan.InLine(requests, strategy.Ageing))
        {
            if (CanPair([.. served, row], requests, agents, strategy))
            {
                served.Add(row);
            }
        }

        Assert.Equal(served.Order(), Enumerable.Range(0, requests.Length).Where(row => choices[row].Agent is not null));
    }

    [Property(MaxTest = 200)]
    public void The_order_of_agents_does_not_change_a_batch(DoNotSize<int> seed)
    {
        var centre = new Centre(seed.Item);
        Agent[] agents = centre.Agents(centre.Next(30));
        ImmutableArray<AssignmentRequest> requests = [.. Enumerable.Range(0, centre.Next(30)).Select(_ => centre.Request(agents.Length))];
        var assigner = Assigner.Compile(centre.Strategy());
        ImmutableArray<AssignmentChoice> before = assigner.ChooseAll(agents, requests, Centre.Now);
        new Random(seed.Item).Shuffle(agents);
        Assert.Equal(before.AsEnumerable(), assigner.ChooseAll(agents, requests, Centre.Now));
    }

    /// <summary>Whether all of some contacts can be served together, by alternating paths (Kuhn).</summary>
    private static bool CanPair(int[] rows, ImmutableArray<AssignmentRequest> requests, Agent[] agents, AssignmentStrategy strategy)
    {
        int[] holder = [.. Enumerable.Repeat(-1, agents.Length)];
        bool Find(int row, HashSet<int> seen) => Enumerable.Range(0, agents.Length).Any(column =>
        {
            bool fits = PlainScan.IsEligible(agents[column], requests[row], strategy) && seen.Add(column) && (holder[column] < 0 || Find(holder[column], seen));
            holder[column] = fits ? row : holder[column];
            return fits;
        });
        return rows.All(row => Find(row, []));
    }

    private static Agent Agent(string code, int level) => new() { Code = code, Skills = [new("loans", level)], Channels = [new(Channels.Phone, 1)] };

    private static AssignmentRequest Call(int waited, int level) => new() { Channel = Channels.Phone, Skills = [new("loans", level)], Waiting = Duration.FromSeconds(waited) };
}
