using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>How a book is read.</summary>
[JsonConverter(typeof(NoJsonConverter))]
[StaysInProcess("Says how this process reads a book; it is no part of any.")]
public sealed record BookReadOptions
{
    private readonly Listed<RecordDefinition> records;

    /// <summary>The shipped vocabulary, no comments.</summary>
    public static BookReadOptions Default { get; } = new();

    /// <summary>
    /// Fact records of the host's own, which measures, conditions and guards can then name fields of: each replaces the shipped one of its name, or joins them.
    /// Of two with one name the last counts.
    /// </summary>
    public ImmutableArray<RecordDefinition> Records
    {
        get => records;
        init => records = value;
    }

    /// <summary>Whether <c>//</c> and <c>/* */</c> comments are passed over; otherwise they are errors. Writing a book never keeps them.</summary>
    public bool AllowComments { get; init; }
}
