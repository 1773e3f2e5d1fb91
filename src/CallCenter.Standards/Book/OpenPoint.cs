using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>Something that a bank which adopts a book has still to decide: values that the book assumes, since the template leaves them open, or that nobody has confirmed.</summary>
/// <param name="Section">The section of the book: its member's name, such as <c>serviceLevels</c>.</param>
/// <param name="Kind">Why it is open.</param>
/// <param name="Pointer">Where the entry stands in the book: a JSON pointer (RFC 6901).</param>
/// <param name="Code">The entry's code; that of the nearest entry around it where it has none.</param>
/// <param name="Name">The entry's display name; that of the nearest entry around it where it has none.</param>
/// <param name="Values">The values in question, in the order of the book; none where the entry as such is, and holds no value of its own.</param>
/// <param name="Citation">What the template or the rule says, and what was chosen.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenPoint(string Section, OpenPointKind Kind, string Pointer, string? Code, LocalizedText? Name, ImmutableArray<OpenValue> Values, string Citation)
{
    private readonly Listed<OpenValue> values = Values;

    /// <summary>The values in question, in the order of the book; none where the entry as such is, and holds no value of its own.</summary>
    public ImmutableArray<OpenValue> Values
    {
        get => values;
        init => values = value;
    }

    /// <summary>Why it is open.</summary>
    public OpenPointKind Kind { get; init => field = Given.Member(value); } = Given.Member(Kind);
}

/// <summary>A value that is still to be decided.</summary>
/// <param name="Path">Where it stands in its entry: members, and items of lists by code, text or number: <c>time/count</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Value">The value as it is written in the book: the text of a JSON string, or the JSON of anything else.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenValue(string Path, LocalizedText Name, string Value);
