using System.Diagnostics;
using System.Diagnostics.Metrics;
using LiveDesk.Cases;

namespace LiveDesk.Telemetry;

/// <summary>Measures and traces what the desk decides and tells. No case, customer or person is in any of it: kinds, outcomes and codes of reasons alone.</summary>
internal sealed class DeskTelemetry
{
    /// <summary>The name of the meter and of the source of traces.</summary>
    public const string Name = "LiveDesk";

    private static readonly ActivitySource Source = new(Name);

    private readonly Histogram<double> decisions;
    private readonly Counter<long> messages;

    public DeskTelemetry(IMeterFactory meters)
    {
        Meter meter = meters.Create(Name);
        decisions = meter.CreateHistogram<double>(
            "live_desk.decision.duration",
            "s",
            "How long a decision on a case, an alarm or an agent took until it was stored or refused.",
            advice: new() { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] });
        messages = meter.CreateCounter<long>("live_desk.messages", "{message}", "Messages of the outbox that were told, or failed to be.");
    }

    /// <summary>Measures a decision.</summary>
    /// <param name="stream">The stream that is decided on; its kind alone is told.</param>
    /// <param name="decide">Decides.</param>
    public async Task<DeskOutcome> MeasureAsync(string stream, Func<Task<DeskOutcome>> decide)
    {
        long begin = Stopwatch.GetTimestamp();
        var tags = new TagList { { "live_desk.stream.kind", stream[..stream.IndexOf('/', StringComparison.Ordinal)] } };
        using Activity? activity = Source.StartActivity(ActivityKind.Internal, name: "decide", tags: tags);
        try
        {
            DeskOutcome outcome = await decide();
            Add("live_desk.outcome", outcome switch { DeskOutcome.Done { IsRepeat: true } => "repeated", DeskOutcome.Done => "done", _ => "refused" });
            if (outcome is DeskOutcome.Refused refused)
            {
                activity?.SetTag("live_desk.reasons", refused.Refusal.Reasons.Select(reason => reason.Code).Distinct(StringComparer.Ordinal).ToArray());
            }

            return outcome;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The type alone: what it says may have a customer's data in it.
            Add("error.type", failure.GetType().FullName!);
            activity?.SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            decisions.Record(Stopwatch.GetElapsedTime(begin).TotalSeconds, tags);
        }

        void Add(string name, string value)
        {
            tags.Add(name, value);
            activity?.SetTag(name, value);
        }
    }

    /// <summary>That a message was told, or failed to be.</summary>
    public void Told(string topic, bool isTold) => messages.Add(1, new("live_desk.topic", topic), new("live_desk.outcome", isTold ? "told" : "failed"));
}
