using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>
/// Data: the form by which a contact is reviewed. Items score from nothing to full, by their weight make the score of their section, and sections by theirs the score of the review,
/// 0 to 100; critical items, gates and what could not be judged have their own rules (D7, D8).
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewForm : ICoded
{
    private readonly Listed<string> channels;
    private readonly Listed<string> needs;
    private readonly Listed<ReviewSection> sections;
    private readonly Listed<ReviewBand> bands;

    /// <summary>The code, kebab-case; versions share it.</summary>
    public required string Code { get; init; }

    /// <summary>The version, any text that is not blank; unique for the code.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day it is in force; null for ever since.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The channels whose contacts it is for; empty for all.</summary>
    public ImmutableArray<string> Channels
    {
        get => channels;
        init => channels = value;
    }

    /// <summary>The needs whose contacts it is for; empty for all.</summary>
    public ImmutableArray<string> Needs
    {
        get => needs;
        init => needs = value;
    }

    /// <summary>How items make the score.</summary>
    public ReviewRollup Rollup { get; init => field = Given.Member(value); }

    /// <summary>The sections, at least one.</summary>
    public required ImmutableArray<ReviewSection> Sections
    {
        get => sections;
        init => sections = value;
    }

    /// <summary>The bands of the score, ascending; empty for none.</summary>
    public ImmutableArray<ReviewBand> Bands
    {
        get => bands;
        init => bands = value;
    }

    /// <summary>The least score of a review that is passed, 0 to 100; null where reviews are not passed or failed by their score.</summary>
    public decimal? PassMark { get; init; }

    /// <summary>How much of the form, by the weight of what applies, has to be answered for a review to count.</summary>
    public Percentage Completeness { get; init; } = Percentage.FromPercent(100);

    /// <summary>The decimals that a score is rounded to once, half to even; 0 to 6.</summary>
    public int Decimals { get; init; } = 2;

    /// <summary>Where the form comes from.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
