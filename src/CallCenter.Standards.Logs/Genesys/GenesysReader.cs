using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>
/// Reads conversation details of Genesys Cloud: answers of the query (<c>conversations</c>), or one conversation a line. Each conversation is one contact (<see cref="ContactRecord"/>); its stays in queues and with
/// agents are <see cref="ContactLeg"/>, what was passed on <see cref="TransferRecord"/>. Times are those of the segments; conversations that the centre began are left out.
/// </summary>
public sealed class GenesysReader : LogReader
{
    private readonly GenesysOptions options;

    /// <summary>A reader.</summary>
    /// <param name="options">What conversations cannot say by themselves; null for the defaults.</param>
    public GenesysReader(GenesysOptions? options = null)
    {
        this.options = options ?? new GenesysOptions();
        string[] team = this.options.TeamOfUser is null ? [] : ["team"];
        string[] topic = this.options.TopicFromWrapUp ? ["topic"] : [];
        Recorded = new Dictionary<string, RecordedFacts>(StringComparer.Ordinal)
        {
            [ContactRecord.Schema.Definition.Name] = new()
            {
                Fields = ["channel", "agent", "queue", "arrival", "ivr-time", "wait", "talk", "hold", "wrap-up", "outcome", "queued", "transferred", .. team, .. topic],
            },
            [TransferRecord.Schema.Definition.Name] = new() { Fields = ["time", "channel", "agent", "target-department", "reached", .. team] },
        }.ToImmutableDictionary(StringComparer.Ordinal);
    }

    /// <inheritdoc/>
    public override ImmutableDictionary<string, RecordedFacts> Recorded { get; }

    private protected override LogFeed Open(IReadOnlyList<LogInput> inputs, LogSink sink) => new RowFeed(inputs, new JsonItems("conversations"), new GenesysFold(options, sink));
}
