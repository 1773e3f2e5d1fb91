using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Tests.Simulation;

/// <summary>
/// Simulated queues against theory. Each figure is the mean over replications, which are independent; theory has to lie within 4.5 standard errors of it (one in 100,000 by chance, more for few replications; the seed is fixed, so that a test
/// that passed passes always).
/// </summary>
public class QueueTheoryTests
{
    private const int Replications = 20;
    private const double Errors = 4.5;

    private static readonly Duration Length = Duration.FromHours(24);
    private static readonly Duration WarmUp = Duration.FromHours(3);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(5, 80)]
    [InlineData(12, 220)]
    [InlineData(30, 560)]
    public void Who_waits_without_end_waits_as_Erlang_C_says(int agents, double perHour)
    {
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(agents, perHour, Length));
        var theory = new ServiceQueue(Traffic.PerHour(perHour, Duration.FromSeconds(Centres.HandlingSeconds)), agents);
        List<ContactRecord>[] runs = Runs(centre);

        Agrees(theory.WaitProbability, runs, static run => Share(run, static record => record.Wait > Duration.Zero));
        Agrees(theory.MeanWait!.Value.TotalSeconds, runs, static run => run.Average(static record => record.Wait.TotalSeconds));
        Agrees(theory.WaitingBeyond(Duration.FromSeconds(60)), runs, static run => Share(run, static record => record.Wait > Duration.FromSeconds(60)));
    }

    [Theory]
    [InlineData(1, 30)]
    [InlineData(5, 110)]
    [InlineData(12, 260)]
    [InlineData(30, 560)]
    public void Who_hangs_up_after_a_time_without_memory_does_so_as_Erlang_A_says(int agents, double perHour)
    {
        var patience = new ExponentialPatience(Duration.FromSeconds(120));
        HoldsTo(agents, perHour, patience);
    }

    [Theory]
    [InlineData(0.6)]
    [InlineData(2.5)]
    public void Who_hangs_up_after_any_time_does_so_as_theory_says(double shape) => HoldsTo(10, 230, new WeibullPatience(Duration.FromSeconds(90), shape));

    [Theory]
    [InlineData(1, 20)]
    [InlineData(8, 150)]
    public void Who_finds_all_lines_busy_is_turned_away_as_Erlang_B_says(int lines, double perHour)
    {
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(lines, perHour, Length, lines: lines, talk: LognormalTime.OfMean(Duration.FromSeconds(Centres.HandlingSeconds), 1.3)));
        double theory = new ErlangB(perHour * Centres.HandlingSeconds / 3600, lines).Blocking;

        List<ContactRecord>[] runs = Runs(centre);

        // Loss is the same for every distribution of handling times of one mean.
        Agrees(theory, runs, static run => Share(run, static record => record.Outcome == ContactOutcome.Blocked));
    }

    /// <summary>What leaves an M/M/n queue is as random as what came (Burke 1956), so that the agents behind a bot have a queue of their own, with what the bot does not settle.</summary>
    [Theory]
    [InlineData(6, 40, 5)]
    [InlineData(12, 70, 3)]
    public void A_bot_before_the_agents_is_a_queue_of_sessions_and_the_rest_one_of_agents(int sessions, int containedPercent, int agents)
    {
        const double perHour = 120;
        const double sessionSeconds = 150;
        SimulationModel model = Centres.OneQueue(agents, perHour, Length);
        model = model with
        {
            Bots = [new BotSessions("bot", sessions)],
            Sources = [model.Sources[0] with { Bot = "bot", Ivr = new ExponentialTime(Duration.FromSeconds(sessionSeconds)), Containment = Percentage.FromPercent(containedPercent) }],
        };
        var bot = new ServiceQueue(Traffic.PerHour(perHour, Duration.FromSeconds(sessionSeconds)), sessions);
        var people = new ServiceQueue(Traffic.PerHour(perHour * (100 - containedPercent) / 100, Duration.FromSeconds(Centres.HandlingSeconds)), agents);

        List<ContactRecord>[] runs = Runs(Centres.Compile(model));

        Agrees(containedPercent / 100.0, runs, static run => Share(run, static record => record.Outcome == ContactOutcome.SelfServed));
        Agrees(bot.MeanWait!.Value.TotalSeconds + sessionSeconds, runs, static run => run.Average(static record => record.IvrTime!.Value.TotalSeconds));
        Agrees(people.MeanWait!.Value.TotalSeconds, runs, static run => run.Where(static record => record.Outcome == ContactOutcome.Answered).Average(static record => record.Wait.TotalSeconds));
    }

    /// <summary>M/M/n/n+k, and the same with patience: more lines than agents, so that some wait and some are turned away.</summary>
    [Theory]
    [InlineData(1, 3, 30, 0)]
    [InlineData(8, 4, 170, 0)]
    [InlineData(8, 4, 220, 120)]
    [InlineData(20, 6, 420, 60)]
    public void With_some_lines_to_wait_on_as_many_wait_hang_up_and_are_turned_away_as_theory_says(int agents, int waiting, double perHour, int patienceSeconds)
    {
        Patience? patience = patienceSeconds > 0 ? new ExponentialPatience(Duration.FromSeconds(patienceSeconds)) : null;
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(agents, perHour, Length, patience, lines: agents + waiting));
        double[] states = BirthAndDeath(agents, waiting, perHour / 3600, 1 / Centres.HandlingSeconds, patienceSeconds > 0 ? 1.0 / patienceSeconds : 0);
        double hungUp = states.Skip(agents).Select((share, beyond) => share * beyond).Sum() / (patienceSeconds > 0 ? patienceSeconds : double.PositiveInfinity) / (perHour / 3600);

        List<ContactRecord>[] runs = Runs(centre);

        Agrees(states[^1], runs, static run => Share(run, static record => record.Outcome == ContactOutcome.Blocked));
        Agrees(states[agents..^1].Sum(), runs, static run => Share(run, static record => record.Queued == true));
        Agrees(hungUp, runs, static run => Share(run, static record => record.Outcome == ContactOutcome.Abandoned));

        // Little's law: who waits in the mean is who comes in a mean wait.
        Agrees(states.Skip(agents).Select((share, beyond) => share * beyond).Sum(), runs, run => run.Sum(static record => record.Wait.TotalSeconds) / (Length - WarmUp).TotalSeconds);
    }

    /// <summary>The shares of time with so many at the centre, from the balance of who comes and who leaves.</summary>
    private static double[] BirthAndDeath(int agents, int waiting, double arrivals, double service, double hangingUp)
    {
        double[] states = new double[agents + waiting + 1];
        states[0] = 1;
        for (int there = 1; there < states.Length; there++)
        {
            states[there] = states[there - 1] * arrivals / ((Math.Min(there, agents) * service) + (Math.Max(0, there - agents) * hangingUp));
        }

        double sum = states.Sum();
        return [.. states.Select(share => share / sum)];
    }

    [Fact]
    public void Who_goes_first_waits_as_Cobham_says()
    {
        // Cobham 1954 for several servers: the wait of class k is C / (n μ (1 - s[k-1]) (1 - s[k])), s the load of the classes up to k per server.
        const int agents = 4;
        const double urgentPerHour = 25;
        const double otherPerHour = 40;
        Contact urgent = Centres.Inquiry with { Need = Needs.Emergency };
        SimulationModel model = Centres.OneQueue(agents, otherPerHour, Length) with { Strategy = "balanced" };
        model = model with { Sources = [model.Sources[0], model.Sources[0] with { Code = "urgent", Contacts = [new WeightedContact(urgent)], Arrivals = ArrivalProfile.Steady(Centres.Eight, Length, urgentPerHour) }] };
        CentreSimulation centre = CentreSimulation.Compile(model, WithoutAgeing());
        Assert.True(Centres.Standard.Routing.Triage(urgent).PriorityRank < Centres.Standard.Routing.Triage(Centres.Inquiry).PriorityRank);

        double delay = new ServiceQueue(Traffic.PerHour(urgentPerHour + otherPerHour, Duration.FromSeconds(Centres.HandlingSeconds)), agents).WaitProbability;
        double first = urgentPerHour * Centres.HandlingSeconds / 3600 / agents;
        double both = (urgentPerHour + otherPerHour) * Centres.HandlingSeconds / 3600 / agents;
        double rest = delay * Centres.HandlingSeconds / agents;
        List<ContactRecord>[] runs = Runs(centre);

        Agrees(rest / (1 - first), runs, static run => run.Where(static record => record.Need == Needs.Emergency).Average(static record => record.Wait.TotalSeconds));
        Agrees(rest / ((1 - first) * (1 - both)), runs, static run => run.Where(static record => record.Need == Needs.Inquiry).Average(static record => record.Wait.TotalSeconds));
    }

    private static RoutingEvaluator WithoutAgeing()
    {
        StandardBook book = StandardBook.Shipped;
        return (book with
        {
            Routing = book.Routing with
            {
                Assignment = book.Routing.Assignment with { Strategies = [.. book.Routing.Assignment.Strategies.Select(static strategy => strategy with { Ageing = [], Rings = [] })] },
            },
        }).Compile().Routing;
    }

    private static void HoldsTo(int agents, double perHour, Patience patience)
    {
        CentreSimulation centre = Centres.Compile(Centres.OneQueue(agents, perHour, Length, patience));
        var theory = new ServiceQueue(Traffic.PerHour(perHour, Duration.FromSeconds(Centres.HandlingSeconds)), agents, patience);
        List<ContactRecord>[] runs = Runs(centre);

        Agrees(theory.Abandonment, runs, static run => Share(run, static record => record.Outcome == ContactOutcome.Abandoned));
        Agrees(theory.WaitProbability, runs, static run => Share(run, static record => record.Queued == true));
        Agrees(theory.ServiceLevel(Duration.FromSeconds(20)), runs, static run => Share(run, static record => record.Outcome == ContactOutcome.Answered && record.Wait <= Duration.FromSeconds(20)));
        Agrees(theory.AnsweredWait!.Value.TotalSeconds, runs, static run => run.Where(static record => record.Outcome == ContactOutcome.Answered).Average(static record => record.Wait.TotalSeconds));
    }

    private static List<ContactRecord>[] Runs(CentreSimulation centre) =>
        [.. Enumerable.Range(0, Replications).AsParallel().AsOrdered().Select(replication => Centres.Settled(centre, replication, WarmUp))];

    private static double Share(List<ContactRecord> run, Func<ContactRecord, bool> holds) => (double)run.Count(holds) / run.Count;

    private static void Agrees(double theory, List<ContactRecord>[] runs, Func<List<ContactRecord>, double> figure)
    {
        double[] figures = [.. runs.Select(figure)];
        double mean = figures.Average();
        double error = Math.Sqrt(figures.Sum(one => (one - mean) * (one - mean)) / (figures.Length - 1) / figures.Length);
        Assert.True(Math.Abs(mean - theory) <= Errors * error, $"simulated {mean:g6} ± {error:g3}, theory {theory:g6}");
    }
}
