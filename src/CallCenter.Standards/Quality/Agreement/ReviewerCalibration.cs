using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How far a reviewer is from what was agreed, over calibration sessions.</summary>
/// <param name="Reviewer">Who.</param>
/// <param name="Sessions">In how many sessions.</param>
/// <param name="Bias">The mean of the points given above those agreed on; below 0 for a harsh reviewer.</param>
/// <param name="Error">The mean distance in points from those agreed on.</param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewerCalibration(string Reviewer, int Sessions, decimal Bias, decimal Error)
{
    /// <summary>Each reviewer of sessions, in the ordinal order of their names. The agreement of all tells <see cref="KrippendorffAlpha"/>.</summary>
    public static ImmutableArray<ReviewerCalibration> Of(IEnumerable<CalibrationSession> sessions)
    {
        ArgumentNullException.ThrowIfNull(sessions);
        ImmutableArray<CalibrationSession> all = [.. sessions];
        foreach (CalibrationSession session in all)
        {
            ArgumentNullException.ThrowIfNull(session, nameof(sessions));
        }

        var reviewers = all.SelectMany(static session => session.Scores.Select(score => (score.Reviewer, Points: score.Score - session.Agreed))).GroupBy(static one => one.Reviewer, static one => one.Points, StringComparer.Ordinal);
        return [.. reviewers.OrderBy(static own => own.Key, StringComparer.Ordinal).Select(static own => new ReviewerCalibration(own.Key, own.Count(), Mean([.. own]), Mean([.. own.Select(Math.Abs)])))];
    }

    /// <summary>The mean, rounded once: it does not depend on the order of the sessions, whatever their decimals.</summary>
    private static decimal Mean(decimal[] points) => (points.Aggregate(Rational.Zero, static (sum, one) => sum + Rational.Of(one)) / Rational.Of(points.Length, 1)).ToDecimal();
}
