using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads contact records of Amazon Connect, as Kinesis and S3 have them: one a line, one after the other, or an array. Each record is a leg; those with the same first contact are one contact of the customer
/// (<see cref="ContactRecord"/>), whose parts are <see cref="ContactLeg"/> and <see cref="TransferRecord"/>. Contacts that the centre began are left out.
/// </summary>
public sealed class ConnectReader : LogReader
{
    private static readonly ImmutableArray<string> FieldsOfAttributes = ["need", "topic", "segment", "region", "language"];

    private readonly ConnectOptions options;

    /// <summary>A reader.</summary>
    /// <param name="options">What records cannot say by themselves; null for the defaults.</param>
    /// <exception cref="ArgumentException">A field cannot come from an attribute.</exception>
    public ConnectReader(ConnectOptions? options = null)
    {
        this.options = options ?? new ConnectOptions();
        if (this.options.Attributes.Keys.FirstOrDefault(field => !FieldsOfAttributes.Contains(field)) is { } wrong)
        {
            throw new ArgumentException($"Field '{wrong}' cannot come from an attribute; these can: {string.Join(", ", FieldsOfAttributes)}.", nameof(options));
        }

        string[] own = [.. this.options.Attributes.Keys.Order(StringComparer.Ordinal)];
        Recorded = new Dictionary<string, RecordedFacts>(StringComparer.Ordinal)
        {
            [ContactRecord.Schema.Definition.Name] = new()
            {
                Fields = ["channel", "agent", "team", "queue", "arrival", "ivr-time", "wait", "talk", "hold", "wrap-up", "outcome", "queued", "transferred", .. own],
            },
            [TransferRecord.Schema.Definition.Name] = new() { Fields = ["time", "channel", "agent", "team", "target-department", "reached", .. own.Where(static field => field is "need" or "segment")] },
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override ImmutableDictionary<string, RecordedFacts> Recorded { get; }

    private protected override LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink) => new RowFeed(inputs, new JsonItems("Records", "ContactRecords"), new ConnectFold(options, sink));
}
