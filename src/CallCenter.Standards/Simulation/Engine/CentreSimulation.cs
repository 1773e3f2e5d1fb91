using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// A centre played event by event through the standard that runs in production: contacts come, triage says where they go, the strategy of assignment says who serves them, priorities age, rings open, agents come and go by the roster,
/// customers give up, and some try again. Pure: a seed and the number of a replication say everything. Immutable and thread-safe; replications may run side by side.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a SimulationModel, which is written, and a standard.")]
public sealed class CentreSimulation
{
    private readonly RoutingEvaluator routing;
    private readonly RosterEvaluator? roster;
    private readonly Dictionary<string, ContactKind[]> kinds;

    private CentreSimulation(SimulationModel model, RoutingEvaluator routing)
    {
        Model = model;
        this.routing = routing;
        roster = model.Roster?.Compile();
        Assigner = model.Strategy is { } strategy ? routing.Assignment[strategy] : routing.Assignment.All.FirstOrDefault() ?? throw new ArgumentException("The standard has no strategy that chooses agents.", nameof(routing));
        kinds = model.Sources.ToDictionary(static source => source.Code, source => source.Contacts.Select(contact => new ContactKind(contact.Facts, routing)).ToArray(), StringComparer.Ordinal);
    }

    /// <summary>The centre.</summary>
    public SimulationModel Model { get; }

    /// <summary>The strategy that chooses agents.</summary>
    public Assigner Assigner { get; }

    /// <summary>Makes a centre ready to be played.</summary>
    /// <param name="model">The centre.</param>
    /// <param name="routing">The routing of the standard.</param>
    /// <exception cref="FindingsException">The roster has errors.</exception>
    /// <exception cref="UnknownCodeException">The standard has no such strategy.</exception>
    /// <exception cref="ArgumentException">The standard has no strategies.</exception>
    public static CentreSimulation Compile(SimulationModel model, RoutingEvaluator routing)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(routing);
        return new CentreSimulation(model, routing);
    }

    /// <summary>
    /// What does not fit: skills, channels, languages and authorities that the standard does not know, contacts that nobody can serve, sources that send nothing, a roster of others. All at once; nothing of it keeps the centre from being
    /// played but an unknown strategy and a roster with errors.
    /// </summary>
    /// <param name="model">The centre.</param>
    /// <param name="routing">The routing of the standard.</param>
    public static ImmutableArray<Finding> Check(SimulationModel model, RoutingEvaluator routing)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(routing);
        return new CentreChecks(model, routing).All();
    }

    /// <summary>Plays the centre with the contacts of its sources, to the end of the last one.</summary>
    /// <param name="seed">The seed: the same one gives the same contacts, to the bit.</param>
    /// <param name="replication">Which of many days with other chances; not negative.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The contacts in the order in which they end, each attempt once; worked out as they are asked for, so that memory does not grow with the length of the run.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The replication is negative.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public IEnumerable<SimulatedContact> Run(ulong seed, int replication = 0, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        return Play(() => Arrivals.Of([.. Model.Sources.Select(source => new SourceDraws(source, kinds[source.Code], routing, seed, replication))]), cancellation);
    }

    /// <summary>Plays the centre with contacts that are given, such as those of a log, and not with those of its sources.</summary>
    /// <param name="contacts">The contacts in the order of their arrival; read as they are needed.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The contacts in the order in which they end.</returns>
    /// <exception cref="ArgumentException">A contact arrives before the one before it; thrown when it is read.</exception>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public IEnumerable<SimulatedContact> Replay(IEnumerable<PlannedContact> contacts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        return Play(() => Arrivals.Of(contacts, routing), cancellation);
    }

    private IEnumerable<SimulatedContact> Play(Func<IEnumerable<Visit>> arrivals, CancellationToken cancellation)
    {
        using IEnumerator<Visit> visits = arrivals().GetEnumerator();
        foreach (SimulatedContact contact in new CentreRun(Model, Assigner, roster, visits).Play(cancellation))
        {
            yield return contact;
        }
    }
}
