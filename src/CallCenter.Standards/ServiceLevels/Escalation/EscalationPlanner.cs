using System.Globalization;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>Works out the steps of a ladder. A function of the reading and the acknowledgements: whatever was due stays due at every later asking.</summary>
internal sealed class EscalationPlanner
{
    private readonly EscalationLadder ladder;
    private readonly string prefix;
    private readonly ClockReading reading;
    private readonly Instant? dueAt;
    private readonly Instant? silentAfter;
    private readonly Dictionary<string, Instant>? acknowledged;
    private List<DueStep>? due;
    private List<Finding>? findings;
    private Instant? next;

    private EscalationPlanner(EscalationLadder ladder, string clock, ClockReading reading, ReadOnlySpan<Acknowledgement> acknowledgements)
    {
        this.ladder = ladder;
        this.reading = reading;
        dueAt = reading.BreachedAt ?? (reading.Due > reading.At ? reading.Due : null);
        prefix = $"{clock}/{reading.RunId}/";
        foreach (Acknowledgement acknowledgement in acknowledgements)
        {
            if (acknowledgement.At > reading.At || StepOf(acknowledgement.StepId) is not { } step)
            {
                continue;
            }

            if (!ladder.Steps.Any(known => known.Code == step))
            {
                Tell(acknowledgement.StepId, step);
                continue;
            }

            acknowledged ??= new(StringComparer.Ordinal);
            acknowledged[step] = acknowledged.TryGetValue(step, out Instant earlier) ? Instant.Min(earlier, acknowledgement.At) : acknowledgement.At;
            silentAfter = ladder.StopsOnAcknowledgement && !(silentAfter < acknowledgement.At) ? acknowledgement.At : silentAfter;
        }
    }

    /// <param name="ladder">The ladder.</param>
    /// <param name="clock">The clock's name in identities: policy, slash and target.</param>
    /// <param name="reading">The clock.</param>
    /// <param name="acknowledgements">What was acknowledged.</param>
    public static EscalationPlan Plan(EscalationLadder ladder, string clock, ClockReading reading, ReadOnlySpan<Acknowledgement> acknowledgements) =>
        !reading.IsLive ? throw new ArgumentException("A reading from JSON is no clock; read the case again from its events.", nameof(reading))
        : reading.Due is null ? EscalationPlan.Nothing : new EscalationPlanner(ladder, clock, reading, acknowledgements).Plan();

    private EscalationPlan Plan()
    {
        EscalationStep? before = null;
        Duration beforeUsed = default;
        bool isAwaited = true;
        foreach (EscalationStep step in ladder.Steps)
        {
            Duration used = UsedAt(step, beforeUsed);
            if (step.Trigger != EscalationTrigger.Unacknowledged)
            {
                isAwaited = true;
            }
            else if (before is not null && AcknowledgedAt(before) <= InstantOf(step, used, repeat: 0))
            {
                isAwaited = false;
            }

            if (isAwaited)
            {
                Consider(step, used);
            }

            (before, beforeUsed) = (step, used);
        }

        bool canWake = reading.EndedAt is null && !reading.IsPaused;
        return new EscalationPlan(due is null ? [] : due.Count == 1 ? [due[0]] : [.. due.OrderBy(step => step.At)], canWake ? next : null) { Zone = reading.Zone, Findings = findings is null ? [] : [.. findings] };
    }

    /// <summary>The clock time used up when a step falls due for the first time.</summary>
    private Duration UsedAt(EscalationStep step, Duration before)
    {
        Duration whole = reading.Whole!.Value;
        return step.Trigger switch
        {
            EscalationTrigger.PercentOfTarget => WarningThreshold.AtPercent(step.Percent!.Value).In(whole),
            EscalationTrigger.BeforeDue => WarningThreshold.BeforeDue(step.Time!.Value).In(whole),
            EscalationTrigger.AfterDue => whole + step.Time!.Value,
            _ => before + step.Time!.Value,
        };
    }

    private void Consider(EscalationStep step, Duration used)
    {
        int repeats = step.RepeatTimes ?? 0;
        Instant? acknowledgedAt = AcknowledgedAt(step);
        for (int repeat = 0; repeat <= repeats; repeat++)
        {
            Instant? at = InstantOf(step, used + (step.RepeatEvery.GetValueOrDefault() * repeat), repeat);
            if (at is not { } known || known >= reading.EndedAt || known > silentAfter || (repeat > 0 && acknowledgedAt <= known))
            {
                return;
            }

            if (known > reading.At)
            {
                next = next <= known ? next : known;
                return;
            }

            (due ??= []).Add(new DueStep(string.Create(CultureInfo.InvariantCulture, $"{prefix}{step.Code}/{repeat}"), step, repeat, known, acknowledgedAt));
        }
    }

    /// <summary>When a step falls due. The due instant may come after the clock's own time is used up: a day ends at midnight, not at closing.</summary>
    private Instant? InstantOf(EscalationStep step, Duration used, int repeat)
    {
        if (step.Trigger != EscalationTrigger.AfterDue)
        {
            return reading.InstantOf(used);
        }

        return repeat == 0 && step.Time == Duration.Zero ? dueAt
            : dueAt is { } due && reading.InstantOf(used) is { } at ? Instant.Max(at, due)
            : null;
    }

    private void Tell(string id, string step)
    {
        FindingWords near = NearestName.Find(step, [.. ladder.Steps.Select(static known => known.Code)]) is { } nearest ? FindingWords.Of($"; '{nearest}' is near") : $"";
        (findings ??= []).Add(ServiceLevelFindings.AcknowledgedUnknown.At($"/acknowledgements/{JsonPointer.Escape(id)}", Excerpt.Of(step), $"Ladder '{ladder.Code}' has no step '{Excerpt.Of(step)}'{near}; nothing was acknowledged."));
    }

    private Instant? AcknowledgedAt(EscalationStep step) => acknowledged is not null && acknowledged.TryGetValue(step.Code, out Instant at) ? at : null;

    /// <summary>The step that an identity names; null for one of another clock or run. A run's identity is the host's, and may hold slashes; a step's may not.</summary>
    private string? StepOf(string id)
    {
        int end = id.LastIndexOf('/');
        return end > prefix.Length && id.StartsWith(prefix, StringComparison.Ordinal) && id.IndexOf('/', prefix.Length) == end ? id[prefix.Length..end] : null;
    }
}
