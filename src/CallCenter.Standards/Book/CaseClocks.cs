using System.Collections.Immutable;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Book;

/// <summary>Lets the clocks of service levels run off the events of a case.</summary>
public static class CaseClocks
{
    /// <summary>The events of a case as the clocks of service levels read them: the number as identity, the instant, and what happened.</summary>
    /// <param name="events">The events, in order.</param>
    public static ImmutableArray<CaseEvent> EventsOf(ImmutableArray<WorkflowEvent> events)
    {
        if (events.IsDefault)
        {
            throw new ArgumentException("The events are the default value; a case without events has an empty array.", nameof(events));
        }

        return [.. events.Select(happened => new CaseEvent(happened.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), happened.At, happened.Code))];
    }
}
