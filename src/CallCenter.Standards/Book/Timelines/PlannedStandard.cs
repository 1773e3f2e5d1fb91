using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>One standard of a plan: the files that it is made of, and its days.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record PlannedStandard
{
    private readonly Listed<string> overlays;

    /// <summary>The name of the book's file; null for the shipped book.</summary>
    public string? Book { get; init; }

    /// <summary>The names of the files of overlays over it, the lowest first; none unless given.</summary>
    public ImmutableArray<string> Overlays
    {
        get => overlays;
        init => overlays = value;
    }

    /// <summary>The first day in force; null for that of what the files make up.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The last day in force; null where it stays until the next standard begins.</summary>
    public LocalDate? Sunset { get; init; }

    /// <summary>The <see cref="StandardBook.Hash"/> that what the files make up must have; null where the plan does not say.</summary>
    public string? Hash { get; init; }
}
