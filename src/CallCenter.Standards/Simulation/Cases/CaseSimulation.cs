using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Cases;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Simulation;

/// <summary>
/// Plays what comes after the first contact: the case that a contact opens runs through the workflow, the clocks, the ladders and the timed moves of the standard, each step asked of the evaluators that production asks. A seed says
/// everything, and each case has chances of its own, so that scenarios share them. Immutable and thread-safe.
/// </summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Compiled from a CaseWork, which is written, and a standard.")]
public sealed class CaseSimulation
{
    private static readonly WorkOccasion[] Occasions = [WorkOccasion.Resolved, WorkOccasion.PassedOn, WorkOccasion.Unresolved];

    private readonly Dictionary<WorkedStep, BusinessTimeline> calendars;
    private readonly Dictionary<(string State, WorkOccasion Occasion), ImmutableArray<WorkedStep>> steps;
    private readonly ConcurrentDictionary<string, ImmutableArray<string>> policies = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(int Number, string Code), string> identities = new();

    private CaseSimulation(CaseWork work, CaseRules<WorkItem> rules, Workflow workflow, RoutingEvaluator routing, Dictionary<WorkedStep, BusinessTimeline> calendars)
    {
        (Work, Rules, Workflow, Routing, this.calendars) = (work, rules, workflow, routing, calendars);
        steps = work.Steps.Select(static step => step.State).Distinct(StringComparer.Ordinal).SelectMany(static _ => Occasions, static (state, occasion) => (state, occasion))
            .ToDictionary(static at => at, at => work.Steps.Where(step => step.State == at.state && (step.Occasion == WorkOccasion.Any || step.Occasion == at.occasion)).ToImmutableArray());
    }

    /// <summary>What is done with cases.</summary>
    public CaseWork Work { get; }

    internal CaseRules<WorkItem> Rules { get; }

    internal Workflow Workflow { get; }

    internal RoutingEvaluator Routing { get; }

    /// <summary>Makes cases ready to be played.</summary>
    /// <param name="work">What is done with them.</param>
    /// <param name="rules">The rules of the standard for cases.</param>
    /// <param name="workflow">The workflow named, of the standard.</param>
    /// <param name="routing">The routing of the standard, which triages a case again whenever what is known of it changes.</param>
    /// <param name="calendars">The calendars of the standard.</param>
    /// <exception cref="ArgumentException">The workflow is another one.</exception>
    /// <exception cref="UnknownCodeException">A state, command or calendar does not exist.</exception>
    public static CaseSimulation Compile(CaseWork work, CaseRules<WorkItem> rules, Workflow workflow, RoutingEvaluator routing, BusinessCalendars calendars)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(workflow);
        ArgumentNullException.ThrowIfNull(routing);
        ArgumentNullException.ThrowIfNull(calendars);
        if (workflow.Code != work.Workflow)
        {
            throw new ArgumentException($"The work is on cases of '{work.Workflow}'.", nameof(workflow));
        }

        string[] commands = [.. workflow.Graph.Moves.Where(static move => move.Step is not null).Select(static move => move.Code!).Distinct(StringComparer.Ordinal)];
        foreach (WorkedStep step in work.Steps)
        {
            Known(step.State, "state", [.. workflow.States]);
            Known(step.Command, "command", commands);
        }

        return new CaseSimulation(work, rules, workflow, routing, work.Steps.Where(static step => step.Calendar is not null).Distinct().ToDictionary(static step => step, step => calendars[step.Calendar!]));
    }

    /// <summary>Plays the cases of contacts, each to its end, or to that of the run.</summary>
    /// <param name="contacts">The contacts, such as those of <see cref="CentreSimulation.Run"/>; worked through as cases are asked for. Who found all lines busy opens no case.</param>
    /// <param name="until">Up to when cases are followed.</param>
    /// <param name="seed">The seed of all chances.</param>
    /// <param name="replication">Which of many days with other chances; not negative.</param>
    /// <param name="cancellation">Ends the run.</param>
    /// <returns>The cases in the order of their contacts.</returns>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public IEnumerable<SimulatedCase> Run(IEnumerable<SimulatedContact> contacts, Instant until, ulong seed, int replication = 0, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(contacts);
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        return Play();

        IEnumerable<SimulatedCase> Play()
        {
            foreach (SimulatedContact contact in contacts)
            {
                cancellation.ThrowIfCancellationRequested();
                if (contact.Record.Outcome != ContactOutcome.Blocked)
                {
                    yield return new CaseRun(this, contact, until, new RandomNumbers(seed, "case/" + contact.Id, replication)).Play();
                }
            }
        }
    }

    private static void Known(string word, string what, string[] words)
    {
        if (!words.Contains(word, StringComparer.Ordinal))
        {
            throw new UnknownCodeException(what, word, words, "work");
        }
    }

    /// <summary>The steps that are taken in a state of a case.</summary>
    internal ImmutableArray<WorkedStep> StepsIn(string state, WorkOccasion occasion) => steps.TryGetValue((state, occasion), out ImmutableArray<WorkedStep> known) ? known : [];

    /// <summary>The policies that hold from the opening on, each once: the one that triage names first.</summary>
    internal ImmutableArray<string> PoliciesOf(string? triaged) =>
        policies.GetOrAdd(triaged ?? "", static (_, given) => [.. (given.Triaged is null ? given.Work.Policies : [given.Triaged, .. given.Work.Policies]).Distinct(StringComparer.Ordinal)], (Triaged: triaged, Work));

    /// <summary>The identity of a command, which all cases share.</summary>
    internal string IdOf(int number, string code) => identities.GetOrAdd((number, code), static of => $"{of.Number}/{of.Code}");

    /// <summary>When a step is taken of a case that came to its state at an instant; null where its calendar never offers so much time.</summary>
    internal Instant? TakenAt(WorkedStep step, Instant since, double share)
    {
        Duration after = Duration.FromMilliseconds(step.After!.Milliseconds(share));
        return !calendars.TryGetValue(step, out BusinessTimeline? hours) ? since + after : hours.Add(since, after);
    }
}
