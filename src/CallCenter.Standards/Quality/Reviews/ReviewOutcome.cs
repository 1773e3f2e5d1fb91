using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How a review came out.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ReviewOutcome
{
    /// <summary>It is passed; or scored, where the form has no pass mark.</summary>
    Passed,

    /// <summary>Its score is below the pass mark.</summary>
    Failed,

    /// <summary>A gate was not met, though enough of the form was answered.</summary>
    GateFailed,

    /// <summary>An item did not apply that has to.</summary>
    NotApplicableFailed,

    /// <summary>Too little of the form was answered.</summary>
    Incomplete,

    /// <summary>It cannot be scored: <see cref="ReviewResult.Refusals"/> say why.</summary>
    Refused,
}
