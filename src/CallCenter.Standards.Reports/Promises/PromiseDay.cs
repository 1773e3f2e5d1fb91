using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Reports.Promises;

/// <summary>What the clocks of a log came to.</summary>
internal sealed record PromiseDay
{
    /// <summary>The zone whose wall times are shown.</summary>
    public required DateTimeZone Zone { get; init; }

    /// <summary>How each promise was kept, in the book's order; those that no case of the log has left out.</summary>
    public required ImmutableArray<PolicyAttainment> Policies { get; init; }

    /// <summary>The three of each promise that used up most of it, breached ones first.</summary>
    public required ImmutableArray<Promise> Worst { get; init; }

    /// <summary>The promises of the case to explain; several where cases share its identity.</summary>
    public required ImmutableArray<Promise> Explained { get; init; }

    /// <summary>How many cases have the identity to explain, promises or not.</summary>
    public required int CasesToExplain { get; init; }

    /// <summary>Cases whose events cannot be read, such as two of one identity.</summary>
    public required int Refused { get; init; }

    /// <summary>Those of <see cref="Worst"/> that are breached.</summary>
    public ImmutableArray<Promise> Breaches => [.. Worst.Where(promise => promise.Clock.IsBreached)];

    /// <summary>The clock worth a picture: the explained one, or the one of <see cref="Worst"/> whose life has most pieces. Null without clocks.</summary>
    public Promise? Drawn => Explained.FirstOrDefault() ?? Worst.MaxBy(promise => promise.Clock.Segments.Length);
}
