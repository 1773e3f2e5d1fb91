using CallCenter.Standards.Kpis;
using NodaTime;

namespace CallCenter.Standards.Reports.Routing;

/// <summary>
/// A contact that asked for a person, in the few numbers that playing a log again takes: agents are known only when the log has been read to its end, so that these are kept, 40 bytes each.
/// </summary>
/// <param name="Asked">When it asked, in ticks.</param>
/// <param name="Wait">How long it waited in the log, in ticks.</param>
/// <param name="Handling">How long its agent was busy with it in the log, in ticks; 0 where nobody answered.</param>
/// <param name="Route">The place of its route.</param>
/// <param name="Agent">The place of the agent who answered; −1 where nobody did or the log does not tell.</param>
/// <param name="IsAnswered">Whether somebody answered.</param>
internal readonly record struct Asking(long Asked, long Wait, long Handling, int Route, int Agent, bool IsAnswered)
{
    /// <summary>When its agent began, in the log.</summary>
    public long Answered => Asked + Wait;

    /// <summary>When its agent was done, in the log.</summary>
    public long Done => Answered + Handling;

    /// <summary>Whether a contact asked for a person: neither settled by self-service nor given up before the queue.</summary>
    public static bool IsOne(in ContactRecord contact) => contact.Outcome switch
    {
        ContactOutcome.Answered or ContactOutcome.Blocked or ContactOutcome.LeftQueue => true,
        ContactOutcome.Abandoned => contact.Queued != false,
        _ => false,
    };

    public static Asking Of(in ContactRecord contact, int route, int agent)
    {
        bool isAnswered = contact.Outcome == ContactOutcome.Answered;
        Duration handling = isAnswered ? contact.Talk + (contact.WrapUp ?? Duration.Zero) : Duration.Zero;
        return new Asking(
            (contact.Arrival + (contact.IvrTime ?? Duration.Zero)).ToUnixTimeTicks(), contact.Wait.BclCompatibleTicks, handling.BclCompatibleTicks, route, isAnswered ? agent : -1, isAnswered);
    }
}
