using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;
using NodaTime;

namespace CallCenter.Standards.Callbacks;

/// <summary>The triggers of callbacks over occasions of a .NET type. Immutable and thread-safe.</summary>
/// <typeparam name="T">The occasion's type.</typeparam>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Holds functions over the host's facts; what leaves are the triggers.")]
public sealed class CallbackTriggers<T>
{
    private readonly CallbackEvaluator callbacks;
    private readonly DecisionTableEvaluator<T>? table;

    internal CallbackTriggers(CallbackEvaluator callbacks, DecisionTableEvaluator<T>? table)
    {
        this.callbacks = callbacks;
        this.table = table;
    }

    /// <summary>Whether a customer is called back, why and by when.</summary>
    /// <param name="occasion">What is known.</param>
    /// <param name="at">When it became known: the time of the reason begins.</param>
    public CallbackTrigger Decide(in T occasion, Instant at)
    {
        Decision decision = table?.Evaluate(in occasion) ?? default;
        CallbackReason? reason = decision.HasAnswer && decision.Text(CallbackEvaluator.Output) is { } code ? callbacks.Reason(code) : null;
        return new CallbackTrigger(reason, reason is null ? null : callbacks.DueFrom(reason.Within, reason.Calendar, at), decision);
    }

    /// <summary>Why the table decides as it does; null where there is no table.</summary>
    /// <param name="occasion">What is known.</param>
    public DecisionExplanation? Explain(in T occasion) => table?.Explain(in occasion);
}
