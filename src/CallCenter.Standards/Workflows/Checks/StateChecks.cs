using System.Collections.Immutable;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>Checks states: their effects on clocks, their timed moves.</summary>
internal sealed class StateChecks(WorkflowCodes codes, RecordDefinition? record, WorkflowSurroundings surroundings, FindingList findings)
{
    // Ticks of more would not fit an integer of 64 bits.
    private static readonly Duration GreatestTime = Duration.FromDays(10_000_000);

    /// <summary>The timed moves; null for each that cannot be used.</summary>
    public ImmutableArray<CheckedTimer?> Check(LocatedList<WorkflowState> states)
    {
        var timers = new List<CheckedTimer?>();
        foreach (Located<WorkflowState> state in states)
        {
            if (state.Value.IsFinal && (state.Value.Subworkflow is not null || !state.Value.TimedMoves.IsEmpty))
            {
                findings.Add(WorkflowFindings.FinalStateLeft, state.Place, state.Value.Code, $"State '{state.Value.Code}' is final, and holds a sub-workflow or is left by time.");
            }

            CheckClocks(state.Value, state.Part(s => s.Clocks));
            timers.AddRange(state.Each(s => s.TimedMoves).Select(move => Check(state.Value, move)));
        }

        return [.. timers];
    }

    private void CheckClocks(WorkflowState state, Located<ClockEffects> located)
    {
        ClockEffects clocks = located.Value;
        surroundings.ClockCodes.CheckAll(located.Each(c => c.Starts));
        surroundings.ClockCodes.CheckAll(located.Each(c => c.Pauses));
        surroundings.ClockCodes.CheckAll(located.Each(c => c.Stops));
        if (clocks.Starts.Length + clocks.Pauses.Length + clocks.Stops.Length < 2)
        {
            return;
        }

        foreach (string clock in clocks.Starts.Intersect(clocks.Pauses).Concat(clocks.Stops.Intersect(clocks.Starts.Concat(clocks.Pauses))).Distinct())
        {
            findings.Add(WorkflowFindings.ClockEffectClash, located.Place, clock, $"State '{state.Code}' moves clock '{Excerpt.Of(clock)}' in two ways.");
        }
    }

    private CheckedTimer? Check(WorkflowState state, Located<TimedMove> located)
    {
        TimedMove move = located.Value;
        codes.TimedMoves.TryAdd(move.Code, located.At(m => m.Code));
        bool isKnown = codes.States.Check(move.To, located.At(m => m.To));
        Codes.CheckForm(move.Event, located.At(m => m.Event), findings);
        if (move.After is null ? move.From is null : !IsPositive(move.After))
        {
            findings.Add(WorkflowFindings.TimedMoveForm, located.Place, move.Code, $"Timed move '{move.Code}' has neither a time nor a field to come from, or its time is not positive, or not whole ticks of 100 ns.");
        }

        if (move.From is { } field && record is not null && record.Find(field)?.Type != FieldType.Instant)
        {
            findings.Add(WorkflowFindings.TimedMoveForm, located.At(m => m.From), field, $"Record '{record.Name}' has no field '{Excerpt.Of(field)}' that holds an instant.");
        }

        EffectiveVersions<BusinessTimeline>? calendar = null;
        if (move.Calendar is { } code && surroundings.CalendarCodes.Check(code, located.At(m => m.Calendar)))
        {
            calendar = surroundings.Calendars?.FindVersions(code);
        }

        return Guards.Compile(move.When, record, located.At(m => m.When), findings, zone: null) is { } guard && isKnown ? new CheckedTimer(state, move, guard, calendar, located.Place) : null;
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
