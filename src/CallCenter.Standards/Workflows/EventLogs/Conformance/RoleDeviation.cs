using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Workflows;

/// <summary>An event that is in step with its workflow, by a role that may not take the step. It leaves the fitness as it is, which is of the order of steps only.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record RoleDeviation : IExplained
{
    private readonly Listed<string> allowed;

    internal RoleDeviation(int position, string? state, string activity, string role, ImmutableArray<string> allowed)
    {
        Position = position;
        State = state;
        Activity = activity;
        Role = role;
        Allowed = allowed;
    }

    /// <summary>The index of the event in its case, from 0.</summary>
    public int Position { get; }

    /// <summary>The code of the state before the event; null before the case begins.</summary>
    public string? State { get; }

    /// <summary>The activity.</summary>
    public string Activity { get; }

    /// <summary>The role that did it, by its code in the workflow.</summary>
    public string Role { get; }

    /// <summary>The roles that may, by code.</summary>
    public ImmutableArray<string> Allowed
    {
        get => allowed;
        private init => allowed = value;
    }

    /// <summary>Whose step it was, and who may take it, in no language.</summary>
    public Explanation Explain() => Explanation.Of(ConformanceSentences.Of(this));

    /// <summary>Whose step it was, and who may take it, for people: in Chinese for the cultures of that language, in English for all others.</summary>
    /// <param name="culture">The reader's culture.</param>
    /// <param name="detail">One sentence either way.</param>
    public string Explain(CultureInfo culture, ExplanationDetail detail = ExplanationDetail.Full) => Explain().In(culture, detail);

    /// <summary>One line: who did what, and who may.</summary>
    public override string ToString() => $"'{Activity}' by {Role}; allowed to {string.Join(", ", Allowed)}";
}
