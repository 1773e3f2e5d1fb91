using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks states: their codes, their effects on clocks, their timed moves.</summary>
internal sealed class StateChecks(WorkflowDefinition definition, RecordDefinition? record, WorkflowSurroundings surroundings, HashSet<string> states, CodeChecks codes)
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    private readonly HashSet<string>? clocksKnown = surroundings.Clocks?.Select(static clock => clock.Code).ToHashSet(StringComparer.Ordinal);
    private readonly HashSet<string> seenMoves = [.. definition.Commands.Where(command => command is not null).Select(command => command.Code)];

    /// <summary>The timed moves that can be used.</summary>
    public ImmutableArray<CheckedTimer> Check(string at)
    {
        var timers = new List<CheckedTimer>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < definition.States.Length; i++)
        {
            if (definition.States[i] is not { } state)
            {
                continue;
            }

            string place = $"{at}/states/{i}";
            codes.Definition(state.Code, "the states", seen, place + "/code");
            if (state.IsFinal && (state.Subworkflow is not null || !state.TimedMoves.IsEmpty))
            {
                codes.Findings.Add(FindingRules.FinalStateLeft, place, state.Code, $"State '{state.Code}' is final, and holds a sub-workflow or is left by time.");
            }

            CheckClocks(state, place + "/clocks");
            for (int j = 0; j < state.TimedMoves.Length; j++)
            {
                if (state.TimedMoves[j] is { } move && Check(state, move, $"{place}/timedMoves/{j}") is { } timer)
                {
                    timers.Add(timer);
                }
            }
        }

        return [.. timers];
    }

    private void CheckClocks(WorkflowState state, string at)
    {
        ClockEffects clocks = state.Clocks;
        codes.Known(clocks.Starts, "clock", clocksKnown, at + "/starts");
        codes.Known(clocks.Pauses, "clock", clocksKnown, at + "/pauses");
        codes.Known(clocks.Stops, "clock", clocksKnown, at + "/stops");
        if (clocks.Starts.Length + clocks.Pauses.Length + clocks.Stops.Length < 2)
        {
            return;
        }

        foreach (string clock in clocks.Starts.Intersect(clocks.Pauses).Concat(clocks.Stops.Intersect(clocks.Starts.Concat(clocks.Pauses))).Distinct())
        {
            codes.Findings.Add(FindingRules.ClockEffectClash, at, Excerpt.Of(clock), $"State '{state.Code}' moves clock '{Excerpt.Of(clock)}' in two ways.");
        }
    }

    private CheckedTimer? Check(WorkflowState state, TimedMove move, string at)
    {
        codes.Definition(move.Code, "the commands and timed moves", seenMoves, at + "/code");
        codes.Known(move.To, "state", states, at + "/to");
        codes.Form(move.Event, at + "/event");
        if (move.After is null ? move.From is null : !IsPositive(move.After))
        {
            codes.Findings.Add(FindingRules.TimedMoveForm, at, move.Code, $"Timed move '{move.Code}' has neither a time nor a field to come from, or its time is not positive, or not whole ticks of 100 ns.");
        }

        if (move.From is { } field && record is not null && record.Find(field)?.Type != FieldType.Instant)
        {
            codes.Findings.Add(FindingRules.TimedMoveForm, at + "/from", Excerpt.Of(field), $"Record '{record.Name}' has no field '{Excerpt.Of(field)}' that holds an instant.");
        }

        EffectiveVersions<BusinessTimeline>? calendar = null;
        if (move.Calendar is { } code && surroundings.Calendars is { } calendars && codes.Known(code, "calendar", [.. calendars.All.Select(known => known.Code).Distinct()], at + "/calendar"))
        {
            calendar = calendars.FindVersions(code);
        }

        return Guards.Compile(move.When, record, at + "/when", codes.Findings) is { } guard ? new CheckedTimer(state, move, guard, calendar, at) : null;
    }

    private static bool IsPositive(TargetTime time) => time switch
    {
        BusinessDuration business => IsPositive(business.Time),
        ElapsedDuration elapsed => IsPositive(elapsed.Time),
        BusinessDays days => days.Count > 0,
        CalendarDays days => days.Count > 0,
        Weeks weeks => weeks.Count > 0,
        _ => false,
    };

    private static bool IsPositive(Duration time) => time > Duration.Zero && time <= GreatestTime && time.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick == 0;
}
