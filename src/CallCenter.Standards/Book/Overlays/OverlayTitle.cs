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
    private readonly Listed<ConfirmedValues> confirms;

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

    /// <summary>What of the book below is taken as it is assumed: each entry or value confirmed is the bank's from then on.</summary>
    public ImmutableArray<ConfirmedValues> Confirms
    {
        get => confirms;
        init => confirms = value;
    }
}
