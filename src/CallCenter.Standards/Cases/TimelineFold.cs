using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Cases;

/// <summary>Takes a timeline over events and over time.</summary>
internal sealed partial class TimelineFold<T>
    where T : class
{
    private readonly CaseTimeline<T> before;
    private readonly CaseRules<T> rules;
    private readonly bool isRetold;
    private readonly bool keepsEvents;
    private TimelineParts<T> now;
    private bool isOwn;
    private ImmutableArray<TimelineRefusal>.Builder? refusals;
    private TimelineRefusal? noted;

    public TimelineFold(CaseTimeline<T> before)
    {
        this.before = before;
        rules = before.Rules;
        now = before.Parts;
    }

    /// <summary>Tells a case once again, from its begin; steps that were due stay so, and only steps found anew count in the version.</summary>
    /// <param name="begin">The case to which nothing has happened.</param>
    /// <param name="steps">The steps that were due.</param>
    /// <param name="version">The version that the case had.</param>
    /// <param name="keepsEvents">Whether the standard may be another one: what it has no longer, a policy or the workflow, is told and left out, and the event stays with all else that it did.</param>
    public TimelineFold(CaseTimeline<T> begin, History<CaseStep> steps, int version, bool keepsEvents = false)
        : this(begin)
    {
        isRetold = true;
        this.keepsEvents = keepsEvents;
        TimelineParts<T> own = Own();
        own.Steps = steps;
        own.Version = version;
    }

    /// <param name="followed">The workflow that a snapshot names, kept where the place in it is lost.</param>
    public Folded<CaseTimeline<T>, TimelineRefusal> Build(DefinitionVersion? followed = null)
    {
        if (now.Lost is { } lost && followed is not null)
        {
            Own().Lost = lost with { Followed = followed };
        }

        return Build();
    }

    /// <summary>Where its workflow stands so far.</summary>
    public CaseState Case => now.Case;

    /// <summary>What is known of it so far.</summary>
    public T? Facts => now.Facts;

    public Folded<CaseTimeline<T>, TimelineRefusal> Build()
    {
        isOwn = false;
        return new(ReferenceEquals(now, before.Parts) ? before : new CaseTimeline<T>(rules, now), refusals?.ToImmutable() ?? []);
    }

    public void Take(TimelineEvent<T> happened)
    {
        Arrival arrival = now.Events.Judge(happened);
        if (arrival == Arrival.Repeat)
        {
            return;
        }

        bool isLate = now.Events.Count > 0 && happened.At < now.Events[^1].At;
        if (arrival == Arrival.Conflict)
        {
            Note(Refusal(happened, TimelineRefusalReason.IdentityReused));
            NoteContent(happened);
            if (isLate && rules.Late == LateEvents.Refuse)
            {
                Note(Refusal(happened, TimelineRefusalReason.Late));
            }

            TellNoted();
        }
        else if (isLate)
        {
            TakeLate(happened);
        }
        else
        {
            Advance(Before(happened.At));
            TakeNext(happened);
        }
    }

    /// <summary>Lets time pass up to an instant: timed moves first, each after the steps that fell due before it.</summary>
    public void Advance(Instant until)
    {
        if (until <= now.SettledAt)
        {
            return;
        }

        while (TimelineWakes.NextMove(rules, now) is { } move && move.At <= until)
        {
            Settle(Before(move.At));
            int refused = refusals?.Count ?? 0;
            foreach (WorkflowEvent made in rules.DeciderOf(now.Case.Workflow).Made(move, now.Case.Version + 1))
            {
                TakeNext(TimelineEvent.Of<T>(made));
            }

            // A host has given the move's identity to another event: the case stays where it is, told.
            if (refusals?.Count > refused)
            {
                break;
            }
        }

        Settle(until);
        Own().SettledAt = until;
    }

    /// <summary>Decides on a command in the state that time has led to, and takes its events.</summary>
    public StepResult Decide(CaseState? opened, in CaseCommand command, T? facts, ImmutableArray<PolicyChange> policies)
    {
        CaseState state = now.Case == default ? opened!.Value : now.Case;
        T known = facts ?? now.Facts!;
        StepResult result = rules.DeciderOf(state.Workflow).DecideAtOnce(in state, in command, in known);
        if (now.Events.Count > 0 && command.At < now.Events[^1].At && result.Outcome != StepOutcome.AlreadyDone)
        {
            return result.Refusals.Any(static refusal => refusal.Reason == RefusalReason.OutOfOrder) ? result : new StepResult([RefusalWording.OutOfOrder(command.Id), .. result.Refusals]);
        }

        CaseEvents events = result.Events;
        for (int i = 0; i < events.Count; i++)
        {
            ref readonly WorkflowEvent happened = ref CaseEvents.At(in events, i);
            TakeNext(TimelineEvent.Of(state.Workflow.EventIdOf(happened.Number), in happened, i == 0 ? facts : null, i == 0 ? policies : default));
        }

        return refusals is null ? result : throw new ArgumentException(refusals[0].ToString(), nameof(policies));
    }

    /// <summary>The parts, which nobody else has seen yet.</summary>
    private TimelineParts<T> Own()
    {
        if (!isOwn)
        {
            now = now with { };
            isOwn = true;
        }

        return now;
    }

    /// <summary>The last instant before another; before the first there is none.</summary>
    private static Instant Before(Instant at) => at > Instant.MinValue ? at - Duration.Epsilon : at;

    private void Refuse(TimelineEvent<T> happened, TimelineRefusalReason reason, string? subject = null) => Refuse(Refusal(happened, reason, subject));

    private TimelineRefusal Refusal(TimelineEvent<T> happened, TimelineRefusalReason reason, string? subject = null) => new(happened.Id, happened.At, reason)
    {
        Subject = subject,
        Nearest = reason switch
        {
            TimelineRefusalReason.UnknownPolicy => rules.NearestPolicy(subject),
            TimelineRefusalReason.UnknownStep => NearestStep.Find(subject!, now.Steps),
            _ => null,
        },
    };

    /// <summary>Notes what speaks against the event at hand: all of it makes one refusal. What a step of the workflow is about stands in its own refusal, so that the subject is free for another reason's.</summary>
    private void Note(TimelineRefusal against)
    {
        if (noted is null)
        {
            noted = against;
        }
        else if (noted.Reason != against.Reason && !noted.Also.Contains(against.Reason))
        {
            bool isFree = noted.Subject is null || (noted.Workflow is not null && noted.Subject == noted.Workflow.Subject && against.Subject is not null);
            noted = noted with
            {
                Also = noted.Also.Add(against.Reason),
                Workflow = noted.Workflow ?? against.Workflow,
                Subject = isFree ? against.Subject : noted.Subject,
                Nearest = isFree ? against.Nearest : noted.Nearest,
            };
        }
    }

    /// <summary>Notes what the event says of itself that cannot be, whatever the case is.</summary>
    private void NoteContent(TimelineEvent<T> happened)
    {
        if (happened.From > happened.At)
        {
            Note(Refusal(happened, TimelineRefusalReason.StartsLater));
        }
    }

    /// <summary>Refuses the event at hand where something was noted against it.</summary>
    private bool TellNoted()
    {
        if (noted is not { } refusal)
        {
            return false;
        }

        noted = null;
        Refuse(refusal);
        return true;
    }

    private void Refuse(TimelineRefusal refusal) => (refusals ??= ImmutableArray.CreateBuilder<TimelineRefusal>()).Add(refusal);

    /// <summary>Takes an event that comes after all others, or nothing of it.</summary>
    private void TakeNext(TimelineEvent<T> happened)
    {
        NoteContent(happened);
        if (now.Events.IndexOf(happened.Id) >= 0)
        {
            Note(Refusal(happened, TimelineRefusalReason.IdentityReused));
        }

        CaseState walked = now.Case;
        LostPlace? lost = now.Lost;
        if (happened.Step is { } step)
        {
            Follow(happened, in step, out walked, out lost);
        }

        ImmutableDictionary<string, ImmutableArray<Acknowledgement>> acknowledgements = now.Acknowledgements;
        LadderWatch? acknowledged = null;
        if (happened.Acknowledges is { } id)
        {
            int known = now.Steps.IndexOf(id);
            // Told late, it is of no step that fell due after it, though that one is known by now.
            if (known < 0 || now.Steps[known].At > happened.At)
            {
                Note(Refusal(happened, TimelineRefusalReason.UnknownStep, id));
            }
            else
            {
                string prefix = TimelineParts<T>.PrefixOf(now.Steps[known]);
                acknowledgements = acknowledgements.SetItem(prefix, now.AcknowledgementsOf(prefix).Add(new Acknowledgement(id, happened.At)));
                acknowledged = now.Tracks.SelectMany(track => track.Watches).FirstOrDefault(watch => watch.Prefix == prefix);
            }
        }

        History<DefinitionVersion> policies = now.Policies;
        ImmutableArray<PolicyTrack> tracks = Promise(happened, acknowledgements, ref policies);
        if (TellNoted())
        {
            return;
        }

        History<Finding> findings = happened is { Step: null, Code: { } word } && rules.ServiceLevels.Words.Unknown(happened.Id, word) is { } unknown ? now.Findings.Add(unknown) : now.Findings;
        for (int i = now.Tracks.Length; i < tracks.Length; i++)
        {
            foreach (Finding unchosen in tracks[i].State.Unchosen)
            {
                findings = findings.Add(unchosen);
            }
        }

        TimelineParts<T> own = Own();
        own.Events = own.Events.Add(happened);
        own.Version += isRetold ? 0 : 1;
        if (happened.Facts is { } facts)
        {
            own.Facts = facts;
            own.FactsAt = happened.At;
        }

        own.Case = walked;
        own.Lost = lost;
        own.Acknowledgements = acknowledgements;
        own.Findings = findings;
        own.Policies = policies;
        own.Tracks = tracks;
        if (acknowledged is not null)
        {
            own.Tracks = Rewatched(acknowledged.Prefix!, happened.At);
        }

        if (own.SettledAt >= happened.At)
        {
            // The case was settled beyond the event, by an event refused or by its host: what is due by then is told now.
            Instant settled = own.SettledAt;
            own.SettledAt = Before(happened.At);
            Advance(settled);
        }
    }

    /// <summary>Follows the step of an event. Where that cannot be, nothing is decided or moved any more from a state that the case may have left.</summary>
    private void Follow(TimelineEvent<T> happened, in WorkflowEvent step, out CaseState walked, out LostPlace? lost)
    {
        WorkflowRefusal? refused = null;
        walked = now.Lost is null ? Walk(happened, in step, out refused) : default;
        if (now.Lost is { } before && !keepsEvents)
        {
            refused = new WorkflowRefusal(step, WorkflowRefusalReason.OtherVersion) { Subject = before.Name };
        }

        if (refused is not null && keepsEvents)
        {
            Refuse(PlaceLost(happened, refused));
        }
        else if (refused is not null)
        {
            Note(TimelineRefusal.Of(happened.Id, happened.At, refused));
        }

        lost = now.Lost is { } known ? known with { Workflow = step.Workflow, Version = step.Version } : refused is null ? null : new LostPlace(refused, step.Workflow, step.Version);
    }

    /// <summary>Where the workflow stands after its step; the default where it was refused.</summary>
    private CaseState Walk(TimelineEvent<T> happened, in WorkflowEvent step, out WorkflowRefusal? refused)
    {
        if (step.At != happened.At)
        {
            refused = new WorkflowRefusal(step, WorkflowRefusalReason.DoesNotFollow);
            return default;
        }

        if (rules.VersionOf(in step) is not { } workflow)
        {
            refused = rules.Unfound(in step);
            return default;
        }

        CaseState state = now.Case == default ? workflow.NewCase : now.Case;
        Folded<CaseState, WorkflowRefusal> walked = workflow.Evolve(in state, in step);
        refused = walked.HasRefusals ? walked.Refusals[0] : walked.State.Version == state.Version ? new WorkflowRefusal(step, WorkflowRefusalReason.NumberReused) : null;
        return refused is null ? walked.State : default;
    }

    private TimelineRefusal PlaceLost(TimelineEvent<T> happened, WorkflowRefusal refusal) => new(happened.Id, happened.At, TimelineRefusalReason.PlaceLost)
    {
        Workflow = refusal,
        Subject = $"{refusal.Event.Workflow} {refusal.Event.Version}",
        InForce = refusal.Reason == WorkflowRefusalReason.OtherVersion ? rules.InForce(refusal.Event.Workflow, happened.At) : null,
        Nearest = refusal.Nearest,
    };
}
