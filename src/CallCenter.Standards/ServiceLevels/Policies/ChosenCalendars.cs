using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.ServiceLevels;

/// <summary>A promise's clock on a calendar that some cases are counted on.</summary>
/// <param name="Definition">The choice.</param>
/// <param name="When">The cases it is for.</param>
/// <param name="Clocks">The clock's target on each version of the calendar.</param>
internal sealed record ChosenCalendar(CalendarChoice Definition, Condition When, EffectiveVersions<ClockTarget> Clocks)
{
    private readonly RecordPredicate<ServiceCase> holds = When.Bind(ServiceCase.Schema);
    private readonly ClosedFields<ServiceCase> closed = new(When.Tests.Select(static test => test.Field), ServiceCase.Schema);

    /// <summary>Whether it is for a case. A value that the standard does not know is not taken for a missing one.</summary>
    public bool IsFor(in ServiceCase facts) => holds(in facts) && !closed.HasUnknown(in facts);
}

/// <summary>The calendars of a promise by the facts of a case.</summary>
internal static class ChosenCalendars
{
    /// <summary>The clock's target of a case, on the version of its calendar in force when the case began; where nothing is known of the case, on the calendar of all others.</summary>
    public static ClockTarget ClockAt(this CompiledTarget target, ServiceCase? facts, Instant began) => (ChoiceFor(target, facts)?.Clocks ?? target.Clocks).AtOrFirst(began);

    /// <summary>The code of the calendar that a case is counted on.</summary>
    public static string CalendarOf(this CompiledTarget target, ServiceCase? facts) => ChoiceFor(target, facts)?.Definition.Calendar ?? target.Definition.Calendar;

    /// <summary>The codes of all calendars that a promise can be counted on.</summary>
    public static IEnumerable<string> CalendarsOf(ServiceTarget target) => target.Calendars.Select(static choice => choice.Calendar).Prepend(target.Calendar);

    /// <summary>The fields that choose calendars.</summary>
    public static IEnumerable<FieldDefinition> FieldsOf(IEnumerable<CompiledTarget> targets) => targets.SelectMany(static target => target.Choices).SelectMany(static choice => choice.When.Tests).Select(static test => test.Field);

    /// <summary>The first choice that is for a case; null where none is, or nothing is known of it.</summary>
    private static ChosenCalendar? ChoiceFor(CompiledTarget target, ServiceCase? facts)
    {
        if (facts is not null)
        {
            foreach (ChosenCalendar choice in target.Choices)
            {
                if (choice.IsFor(in facts))
                {
                    return choice;
                }
            }
        }

        return null;
    }
}
