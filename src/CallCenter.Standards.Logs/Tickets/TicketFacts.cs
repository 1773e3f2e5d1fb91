using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>What ticket events record of work orders.</summary>
internal static class TicketFacts
{
    public static ImmutableDictionary<string, RecordedFacts> Recorded { get; } = new Dictionary<string, RecordedFacts>(StringComparer.Ordinal)
    {
        [WorkOrderRecord.Schema.Definition.Name] = new() { Fields = ["created", "open", "channel", "team", "agent", "category", "priority", "assignment-time", "reopened"] },
    }.ToImmutableDictionary(StringComparer.Ordinal);
}
