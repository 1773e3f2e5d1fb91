using System.Collections.Immutable;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads the <c>queue_log</c> of Asterisk: contacts (<see cref="ContactRecord"/>), their stays in queues (<see cref="ContactLeg"/>), transfers (<see cref="TransferRecord"/>) and agents' states
/// (<see cref="AgentPeriod"/>). Times are seconds since 1970, with or without a fraction, so that no zone and no change of the clock matters.
/// </summary>
public sealed class QueueLogReader : LogReader
{
    private readonly QueueLogOptions options;

    /// <summary>A reader.</summary>
    /// <param name="options">What the log cannot say by itself; null for the defaults.</param>
    /// <exception cref="ArgumentException">A time is negative.</exception>
    public QueueLogReader(QueueLogOptions? options = null)
    {
        this.options = options ?? new QueueLogOptions();
        if (this.options.Disorder < NodaTime.Duration.Zero || this.options.Linger < NodaTime.Duration.Zero)
        {
            throw new ArgumentException("A time to wait for lines is never negative.", nameof(options));
        }

        string outcomes = string.Join(", ", new[] { ContactOutcome.Answered, ContactOutcome.Abandoned, ContactOutcome.LeftQueue, this.options.TimedOut, this.options.LeftByKey, this.options.QueueEmpty }.Distinct().Select(Code));
        Recorded = new Dictionary<string, RecordedFacts>(StringComparer.Ordinal)
        {
            [ContactRecord.Schema.Definition.Name] = new()
            {
                Fields = ["channel", "agent", "queue", "arrival", "wait", "talk", "outcome", "queued", "transferred", .. this.options.TeamOfQueue is null ? Array.Empty<string>() : ["team"]],
                Always = Condition.Compile([new FieldCondition("outcome", outcomes)], ContactRecord.Schema.Definition),
            },
            [TransferRecord.Schema.Definition.Name] = new()
            {
                Fields = ["time", "channel", "agent", "target-department", "reached", .. this.options.TeamOfQueue is null ? Array.Empty<string>() : ["team"]],
            },
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override ImmutableDictionary<string, RecordedFacts> Recorded { get; }

    private protected override LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink) => new RowFeed(inputs, new TextLines(), new QueueLogFold(options, sink));

    private static string Code(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Answered => "answered",
        ContactOutcome.Abandoned => "abandoned",
        ContactOutcome.SelfServed => "self-served",
        ContactOutcome.Blocked => "blocked",
        ContactOutcome.LeftQueue => "left-queue",
        _ => "excluded",
    };
}
