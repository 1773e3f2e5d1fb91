using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Explanations;

namespace CallCenter.Standards.Book;

/// <summary>A value that is still to be decided.</summary>
/// <param name="Path">Where it stands in its entry: members, and items of lists by code, text or number: <c>time/count</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Value">The value as it is written in the book: the text of a JSON string, or the JSON of anything else.</param>
/// <param name="Told">The value as people say it, in no language: a share, a time, what a code names; of conditions a clause for each; nothing for a cell of a table that asks or gives nothing.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenValue(string Path, LocalizedText Name, string Value, ImmutableArray<ExplanationPart> Told)
{
    private readonly Listed<ExplanationPart> told = Told;

    /// <summary>The value as people say it, in no language: a share, a time, what a code names; of conditions a clause for each; nothing for a cell of a table that asks or gives nothing.</summary>
    public ImmutableArray<ExplanationPart> Told
    {
        get => told;
        init => told = value;
    }
}
