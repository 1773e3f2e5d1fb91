using System.Collections.Immutable;
using System.Text.Json;
using NodaTime;

namespace CallCenter.Standards.Book;

/// <summary>What an overlay says of itself, and its sections as they stand.</summary>
internal sealed record OverlayHeader
{
    public string? Schema { get; init; }

    public required string Code { get; init; }

    public LocalizedText? Name { get; init; }

    public required string Version { get; init; }

    public LocalDate? Effective { get; init; }

    public string? Currency { get; init; }

    public required ImmutableArray<string> Authors { get; init; }

    public required OverlayBase Extends { get; init; }

    public Provenance? Provenance { get; init; }

    public required ImmutableArray<ConfirmedValues> Confirms { get; init; }

    /// <summary>The sections by their index; null where the overlay does not speak of one.</summary>
    public required ImmutableArray<JsonElement?> Sections { get; init; }
}
