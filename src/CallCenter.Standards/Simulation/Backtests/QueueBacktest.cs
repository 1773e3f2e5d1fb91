using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Staffing;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// Predicts the last days of a log from those before, interval by interval, and holds the predictions against how it went: arrivals by a forecast, patience by Kaplan and Meier, handling times as they were, and the agents who were
/// present at that time on the same weekdays before. Nothing of the days that are predicted is used but their dates.
/// </summary>
/// <remarks>
/// Who was on duty a log does not tell; but while somebody waits all who can serve are serving, so that the number served at a time is that of the agents. Where hardly anybody waited on the same weekdays before, there were at least as
/// many as were served at once. Who was passed on by the queue (<see cref="ContactOutcome.LeftQueue"/>) asked for a person, and waited without giving up: a part of arrivals and of what service levels are out of, and at least as patient as it waited. No prediction passes anybody on.
/// </remarks>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Says how predictions are made; what leaves are the intervals.")]
public sealed record QueueBacktest
{
    private const int Figures = 3;
    private const int DaysOfAWeek = 7;

    /// <summary>The zone of the days.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>The first day that is predicted; all days before are known.</summary>
    public required LocalDate First { get; init; }

    /// <summary>The intervals of a day, 48 for half hours unless said otherwise; a divisor of 1,440.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not such.</exception>
    public int Intervals { get; init => field = value is >= 1 and <= DayVolume.MostIntervals && DayVolume.MostIntervals % value == 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A day is divided into 1 to 1,440 intervals of whole minutes."); } = 48;

    /// <summary>The time that a service level counts; 20 s unless said otherwise.</summary>
    public Duration Within { get; init; } = Duration.FromSeconds(20);

    /// <summary>How arrivals are forecast; weighted same weekdays of three weeks unless said otherwise.</summary>
    public ForecastMethod Forecast { get; init; } = new WeightedWeekdays(3, 0.8);

    /// <summary>Which days are alike beside weekdays; null for weekdays alone.</summary>
    public BusinessTimeline? WorkingDays { get; init; }

    /// <summary>The routing of the standard that a simulation goes by; null for no simulation.</summary>
    public RoutingEvaluator? Routing { get; init; }

    /// <summary>How many times each day is simulated; 40 unless said otherwise.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not positive.</exception>
    public int Replications { get; init => field = value > 0 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one day is simulated."); } = 40;

    /// <summary>Predicts.</summary>
    /// <param name="records">The contacts of all days, in any order; those that asked for a person count, and only answered ones with an agent say who was present.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The intervals in which somebody came or was forecast and agents were known to be present, in order.</returns>
    /// <exception cref="OperationCanceledException">The work was ended.</exception>
    public ImmutableArray<BacktestInterval> Predict(IEnumerable<ContactRecord> records, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(records);
        ILookup<LocalDate, ContactRecord> days = records.Where(record => (record.Outcome is ContactOutcome.Answered or ContactOutcome.Abandoned or ContactOutcome.LeftQueue) && LocalDays.Of(record.Arrival, Zone) is not null)
            .OrderBy(static record => record.Arrival).ToLookup(record => record.Arrival.InZone(Zone).Date);
        LocalDate[] known = [.. days.Select(static day => day.Key).Where(date => date < First).Order()];
        LocalDate[] predicted = [.. days.Select(static day => day.Key).Where(date => date >= First).Order()];
        ContactRecord[] learned = [.. known.SelectMany(date => days[date])];
        TimeSpan[] handling = [.. learned.Where(static record => record.Outcome == ContactOutcome.Answered).Select(static record => (record.Talk + (record.WrapUp ?? Duration.Zero)).ToTimeSpan()).Where(static time => time > TimeSpan.Zero)];
        if (handling.Length == 0)
        {
            return [];
        }

        var patience = new PatienceFit();
        var counter = new VolumeCounter(Zone, Intervals);
        foreach (ContactRecord record in learned)
        {
            patience.Add(record.Wait, record.Outcome == ContactOutcome.Abandoned);
            counter.Add(record.Arrival);
        }

        var past = new LearnedQueue(counter.Days(), patience.ToPatience(), [.. handling.Select(Duration.FromTimeSpan)]);
        return [.. predicted.SelectMany(date => Predict(date, known, days, past, cancellation))];
    }

    /// <summary>How far predictions are off on average, each interval weighing as many as came in it.</summary>
    /// <param name="intervals">The intervals.</param>
    /// <param name="prediction">Which prediction.</param>
    /// <returns>The mean absolute error of each figure: the wait in seconds, abandonment, service level; null where no interval has both.</returns>
    public static QueueFigures ErrorOf(ImmutableArray<BacktestInterval> intervals, Func<BacktestInterval, QueueFigures> prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        ImmutableArray<BacktestInterval> known = Given.Items(intervals.OrEmpty(), nameof(intervals));
        double?[] errors = new double?[Figures];
        for (int figure = 0; figure < Figures; figure++)
        {
            // Only intervals that all predictions tell, so that errors can be compared.
            BacktestInterval[] told = [.. known.Where(one => one.Actual[figure] is not null && one.Naive[figure] is not null && one.Model[figure] is not null && prediction(one)[figure] is not null)];
            double weight = told.Sum(static one => one.Arrivals);
            errors[figure] = weight > 0 ? told.Sum(one => one.Arrivals * Math.Abs(prediction(one)[figure]!.Value - one.Actual[figure]!.Value)) / weight : null;
        }

        return new QueueFigures(errors[0], errors[1], errors[2]);
    }

    private IEnumerable<BacktestInterval> Predict(LocalDate date, LocalDate[] known, ILookup<LocalDate, ContactRecord> days, LearnedQueue past, CancellationToken cancellation)
    {
        if (Forecast.Forecast(past.Days, date, WorkingDays) is not { } forecast)
        {
            yield break;
        }

        var capacity = new Capacity(Zone, Intervals);
        foreach (LocalDate alike in known.Where(one => one.DayOfWeek == date.DayOfWeek))
        {
            capacity.Add(alike, days[alike]);
        }

        ILookup<int, ContactRecord> actual = days[date].ToLookup(IntervalOf);
        ILookup<int, ContactRecord> before = days[date.PlusDays(-DaysOfAWeek)].ToLookup(IntervalOf);
        ILookup<int, ContactRecord>? simulated = Routing is null ? null : Simulate(date, forecast, capacity, past, cancellation).ToLookup(IntervalOf);
        Duration length = Duration.FromTicks(NodaConstants.TicksPerDay / Intervals);
        for (int interval = 0; interval < Intervals; interval++)
        {
            LocalDateTime start = date.AtMidnight() + Period.FromTicks(length.BclCompatibleTicks * interval);
            double agents = capacity.AgentsIn(interval);
            if (agents > 0 && (actual[interval].Any() || forecast.Counts[interval] > 0))
            {
                yield return new BacktestInterval
                {
                    Start = Zone.AtLeniently(start).ToInstant(),
                    Arrivals = actual[interval].Count(),
                    Forecast = forecast.Counts[interval],
                    Agents = agents,
                    Actual = FiguresOf(actual[interval]),
                    Naive = date.PlusDays(-DaysOfAWeek) < First ? FiguresOf(before[interval]) : default,
                    Model = ModelOf(new Traffic(forecast.Counts[interval], length, past.MeanHandling), agents, past.Patience),
                    Simulated = simulated is null ? default : FiguresOf(simulated[interval]),
                };
            }
        }
    }

    private QueueFigures ModelOf(Traffic traffic, double agents, Patience? patience)
    {
        var queue = new ServiceQueue(traffic, agents, patience);
        return queue.IsOverloaded ? default : new QueueFigures(queue.AnsweredWaitSeconds, queue.Abandonment, queue.ServiceLevel(Within));
    }

    /// <summary>The contacts of simulated days.</summary>
    private IEnumerable<ContactRecord> Simulate(LocalDate date, DayVolume forecast, Capacity capacity, LearnedQueue past, CancellationToken cancellation)
    {
        var facts = new Contact { Channel = Channels.Phone, Need = Needs.Inquiry };
        if (Routing!.Triage(facts).ToRequest(facts) is not { } request)
        {
            yield break;
        }

        ContactSource[] sources =
        [
            new ContactSource
            {
                Code = "calls",
                Contacts = [new WeightedContact(facts)],
                Arrivals = ArrivalProfile.Of(forecast, Zone),
                Talk = past.Handling,
                Patience = past.Patience,
            },
        ];
        ImmutableArray<Agent> agents = capacity.AgentsFor(request);
        for (int replication = 0; replication < Replications; replication++)
        {
            Roster roster = capacity.RosterOn(date, agents.Length, (replication + 0.5) / Replications);
            foreach (SimulatedContact contact in CentreSimulation.Compile(new SimulationModel { Sources = [.. sources], Agents = agents, Roster = roster }, Routing).Run(1, replication, cancellation))
            {
                yield return contact.Record;
            }
        }
    }

    private int IntervalOf(ContactRecord record) => (int)(record.Arrival.InZone(Zone).TickOfDay / (NodaConstants.TicksPerDay / Intervals));

    private QueueFigures FiguresOf(IEnumerable<ContactRecord> records)
    {
        int all = 0, answered = 0, abandoned = 0, inTime = 0;
        double waited = 0;
        foreach (ContactRecord record in records)
        {
            all++;
            if (record.Outcome == ContactOutcome.Answered)
            {
                answered++;
                waited += record.Wait.TotalSeconds;
                inTime += record.Wait <= Within ? 1 : 0;
            }

            abandoned += record.Outcome == ContactOutcome.Abandoned ? 1 : 0;
        }

        return all == 0 ? default : new QueueFigures(answered == 0 ? null : waited / answered, (double)abandoned / all, (double)inTime / all);
    }
}
