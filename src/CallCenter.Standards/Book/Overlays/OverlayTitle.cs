using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>What an overlay that a program makes says of itself.</summary>
/// <param name="Code">The code of the book that it makes, kebab-case.</param>
/// <param name="Version">The version of the book that it makes.</param>
/// <param name="Provenance">Where what it sets comes from, unless an entry says otherwise.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record OverlayTitle(string Code, string Version, Provenance Provenance)
{
    private readonly Listed<string> authors;

    /// <summary>The name of the book that it makes; null where that of the book below stays.</summary>
    public LocalizedText? Name { get; init; }

    /// <summary>The first day in force of the book that it makes; null where that of the book below stays.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>Who wrote it.</summary>
    public ImmutableArray<string> Authors
    {
        get => authors;
        init => authors = value;
    }
}
