using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Workflows;

/// <summary>A case that cannot end as long as its facts stay as they are.</summary>
/// <param name="Facts">A value for each field that guards test.</param>
/// <param name="State">The path of the state from which no final state can be come to.</param>
/// <param name="Way">The commands and timed moves that lead there, in order; a return by its event.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record StuckCase(Witness Facts, string State, ImmutableArray<string> Way)
{
    private readonly Listed<string> way = Way;

    /// <summary>The commands and timed moves that lead there, in order; a return by its event.</summary>
    public ImmutableArray<string> Way
    {
        get => way;
        init => way = value;
    }

    /// <summary>The state, the way and the facts.</summary>
    public override string ToString() => $"{State} by {Ways.Text(Way)} where {Facts}";
}
