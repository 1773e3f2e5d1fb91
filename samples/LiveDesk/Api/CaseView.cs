using System.Globalization;
using CallCenter.Standards;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Workflows;
using LiveDesk.Cases;
using LiveDesk.Security;
using NodaTime;

namespace LiveDesk.Api;

/// <summary>A case for those who look at it, in their language. Personal data is shown in full to the agent who serves the contact, and masked for all others.</summary>
internal static class CaseView
{
    public static CaseOut Of(HeldCase held, Caller caller, Instant now, CultureInfo culture)
    {
        DataClass upTo = held.Reservation?.Agent == caller.Person ? DataClass.Personal : DataClass.Internal;
        return new(held.Id, held.Version, held.State)
        {
            Queue = held.Queue,
            Agent = held.Reservation?.Agent,
            Facts = held.Timeline.Facts is not { } facts ? [] :
                [.. WorkItem.Schema.Masked(in facts, upTo).Values.Where(value => value.Text is not null).Select(value => new FieldOut(value.Field, value.Text!, value.IsMasked))],
            Events = [.. held.Timeline.Events.Select(happened => new EventOut(happened.Id, happened.At, happened.Code, happened.Step?.By, happened.Step?.To))],
            Promises = [.. held.Timeline.Read(held.Moment(now)).Select(promise => new PromiseOut(
                promise.Policy, promise.Target.Code, JsonName(promise.Clock.Status), promise.Clock.Due, held.Under.Standard.Named(promise.Explain()).In(culture)))],
            Steps = [.. held.Timeline.Steps.Select(step => new StepOut(
                step.Id, step.At, step.To, [.. step.Notify], held.Timeline.AcknowledgedAt(step), held.Under.Standard.Named(step.Explain()).In(culture)))],
        };
    }

    private static string JsonName<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
