using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>One of several answers, each with how much of the item it meets.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ChoiceAnswers : ReviewAnswers
{
    private readonly Listed<ReviewChoice> choices;

    /// <summary>The answers, at least two, one of them above the others.</summary>
    /// <param name="choices">The answers.</param>
    public ChoiceAnswers(ImmutableArray<ReviewChoice> choices) => Choices = choices;

    /// <summary>The answers.</summary>
    public ImmutableArray<ReviewChoice> Choices
    {
        get => choices;
        init => choices = value;
    }
}
