using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>What a finding says in no language: the sentence with numbers where its arguments go, and the arguments. Every language of explanations has words for the sentence.</summary>
/// <param name="Template">The sentence in English, with the number of an argument in braces where it goes: <c>Member '{0}' is missing.</c></param>
/// <param name="Arguments">The arguments, in the order of their numbers from 0.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FindingText(string Template, ImmutableArray<FindingArgument> Arguments)
{
    private readonly Listed<FindingArgument> arguments = Arguments;

    /// <summary>The arguments, in the order of their numbers from 0.</summary>
    public ImmutableArray<FindingArgument> Arguments
    {
        get => arguments;
        init => arguments = value;
    }
}

/// <summary>What stands in a finding's sentence for one of its numbers: values as they were written, or clauses with arguments of their own.</summary>
/// <param name="Values">The values, such as the codes that are allowed; one for most arguments, none for a clause.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record FindingArgument(ImmutableArray<string> Values)
{
    private readonly Listed<string> values = Values;
    private readonly Listed<FindingText> clauses;

    /// <summary>What the values are codes of, such as <c>field</c>, whose names every language has, or <c>book/calendar</c>, whose names a standard gives; null where they are told as they were written.</summary>
    public string? Vocabulary { get; init; }

    /// <summary>The values, such as the codes that are allowed; one for most arguments, none for a clause.</summary>
    public ImmutableArray<string> Values
    {
        get => values;
        init => values = value;
    }

    /// <summary>The clauses, one for most arguments; none where there are values.</summary>
    public ImmutableArray<FindingText> Clauses
    {
        get => clauses;
        init => clauses = value;
    }
}
