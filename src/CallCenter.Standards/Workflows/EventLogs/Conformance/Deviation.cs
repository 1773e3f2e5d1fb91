using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>A place where a case leaves its workflow.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Deviation : IExplained
{
    private readonly Listed<string> expected;

    internal Deviation(DeviationKind kind, int position, string? state, string? found, string? step, ImmutableArray<string> expected, bool mayEnd)
    {
        Kind = kind;
        Position = position;
        State = state;
        Found = found;
        Step = step;
        Expected = expected;
        MayEnd = mayEnd;
    }

    /// <summary>How it leaves the workflow.</summary>
    public DeviationKind Kind { get; }

    /// <summary>The index of the event that is found there, from 0; the number of events at the end of the case.</summary>
    public int Position { get; }

    /// <summary>The code of the state that the workflow is in; null before the case begins.</summary>
    public string? State { get; }

    /// <summary>The activity found; null at the end of the case.</summary>
    public string? Found { get; }

    /// <summary>The activity of the step that left no event; null for <see cref="DeviationKind.EventWithoutStep"/>.</summary>
    public string? Step { get; }

    /// <summary>The activities that the workflow allows there, by name.</summary>
    public ImmutableArray<string> Expected
    {
        get => expected;
        private init => expected = value;
    }

    /// <summary>Whether the workflow allows the case to end there.</summary>
    public bool MayEnd { get; }

    /// <summary>Where the case leaves the workflow, in no language.</summary>
    public Explanation Explain() => Explanation.Of(ConformanceSentences.Of(this));

    /// <summary>Where the case leaves the workflow, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>One line: where, what was expected and what was found.</summary>
    public override string ToString()
    {
        string place = State is null ? "at the start" : $"in '{State}'";
        string found = Found is null ? "the end" : $"'{Found}'";
        string allowed = string.Join(", ", Expected.Select(activity => $"'{activity}'").Concat(MayEnd ? ["the end"] : []));
        return Step is null ? $"{place}: found {found}, expected {allowed}" : $"{place}: '{Step}' left no event before {found}";
    }
}
