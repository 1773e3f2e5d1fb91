using System.Collections.Immutable;

namespace CallCenter.Standards.Dmn;

/// <summary>One decision of an answer, or the business knowledge model that was called: what it was made of, how, and its value.</summary>
/// <param name="Decision">The name of the decision or business knowledge model.</param>
/// <param name="Inputs">The values of what it requires, or of its parameters, by name.</param>
/// <param name="Expression">The text of its expression; empty where it is boxed or has none.</param>
/// <param name="Hits">The rules that matched in the tables it used, in order.</param>
/// <param name="Value">Its value.</param>
public sealed record ModelStep(string Decision, ImmutableArray<KeyValuePair<string, FeelValue>> Inputs, string Expression, ImmutableArray<RuleHits> Hits, FeelValue Value)
{
    /// <summary>The values of what it requires, by name.</summary>
    public ImmutableArray<KeyValuePair<string, FeelValue>> Inputs { get; init => field = value.OrEmpty(); } = Inputs.OrEmpty();

    /// <summary>The rules that matched in the tables it used, in order.</summary>
    public ImmutableArray<RuleHits> Hits { get; init => field = value.OrEmpty(); } = Hits.OrEmpty();
}
