using System.Xml.Linq;

namespace CallCenter.Standards.Tool.Drawing;

/// <summary>A picture, and all that it shows in words for readers who do not see it.</summary>
internal sealed record ToldPicture
{
    /// <summary>What it is called.</summary>
    public required string Title { get; init; }

    /// <summary>What it says, sentence by sentence.</summary>
    public required IReadOnlyList<string> Sentences { get; init; }

    /// <summary>How wide it is, in pixels.</summary>
    public required double Width { get; init; }

    /// <summary>How high it is, in pixels.</summary>
    public required double Height { get; init; }

    /// <summary>What is drawn, with the classes of <c>picture.css</c>; in no namespace.</summary>
    public required IReadOnlyList<XElement> Content { get; init; }

    /// <summary>The headings of the table that has what is drawn; the first column are words.</summary>
    public required IReadOnlyList<string> Headings { get; init; }

    /// <summary>The rows of the table.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Rows { get; init; }
}
