using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Quality;

/// <summary>The score of one reviewer in a calibration session.</summary>
/// <param name="Reviewer">Who; not blank.</param>
/// <param name="Score">The score, 0 to 100.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public readonly record struct CalibrationScore(string Reviewer, decimal Score);

/// <summary>One contact that several reviewers scored by themselves, and then agreed on: how reviewers are kept to one measure.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record CalibrationSession
{
    private readonly Listed<CalibrationScore> scores;

    /// <summary>The contact's id.</summary>
    public required string Contact { get; init; }

    /// <summary>The form's code.</summary>
    public required string Form { get; init; }

    /// <summary>The form's version.</summary>
    public required string Version { get; init; }

    /// <summary>When it was held.</summary>
    public required Instant At { get; init; }

    /// <summary>The score that they agreed on, 0 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Out of range.</exception>
    public required decimal Agreed { get; init => field = value is >= 0 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "A score is from 0 to 100."); }

    /// <summary>The scores before that, at least two, each reviewer once.</summary>
    /// <exception cref="ArgumentException">Fewer than two, a blank or repeated reviewer, or a score that is none.</exception>
    public required ImmutableArray<CalibrationScore> Scores
    {
        get => scores;
        init => scores = Checked(value.OrEmpty(), nameof(value));
    }

    private static ImmutableArray<CalibrationScore> Checked(ImmutableArray<CalibrationScore> given, string name) =>
        given.Length < 2 ? throw new ArgumentException("A session needs the scores of two reviewers at least.", name)
        : given.Any(static score => string.IsNullOrWhiteSpace(score.Reviewer) || score.Score is < 0 or > 100) ? throw new ArgumentException("A score is from 0 to 100, of a reviewer who has a name.", name)
        : given.Select(static score => score.Reviewer).Distinct(StringComparer.Ordinal).Count() != given.Length ? throw new ArgumentException("A reviewer scores once.", name)
        : given;
}
