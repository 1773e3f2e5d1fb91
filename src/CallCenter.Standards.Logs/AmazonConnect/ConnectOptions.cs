using System.Collections.Immutable;
using CallCenter.Standards.Kpis;

namespace CallCenter.Standards.Logs;

/// <summary>How contact records of Amazon Connect are read: what they cannot say by themselves.</summary>
public sealed record ConnectOptions
{
    /// <summary>
    /// The contact attributes that fields of a contact come from, by field: <c>need</c>, <c>topic</c>, <c>segment</c>, <c>region</c>, <c>language</c>. A field without an attribute is not recorded.
    /// </summary>
    public ImmutableDictionary<string, string> Attributes { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>How a contact counts that ended in the flow and was never put into a queue. Whether the flow settled it, the record does not tell.</summary>
    public ContactOutcome EndedInFlow { get; init; } = ContactOutcome.SelfServed;

    /// <summary>Whether more records follow that are read later: contacts of which legs are missing are then carried over (<see cref="LogReading.Carried"/>) beside being told as open.</summary>
    public bool MoreFollows { get; init; }
}
