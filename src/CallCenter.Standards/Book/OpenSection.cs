using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What is still to be decided in one section of a book.</summary>
/// <param name="Section">The section: its member's name in the book, such as <c>serviceLevels</c>.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Points">What is to be decided, at least one, in the order of the book.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OpenSection(string Section, LocalizedText Name, ImmutableArray<OpenPoint> Points)
{
    private readonly Listed<OpenPoint> points = Points;

    /// <summary>What is to be decided, at least one, in the order of the book.</summary>
    public ImmutableArray<OpenPoint> Points
    {
        get => points;
        init => points = value;
    }
}
