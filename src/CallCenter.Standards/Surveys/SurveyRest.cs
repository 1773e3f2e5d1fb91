using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>Data: how long a customer who was asked is left in peace, over all surveys and campaigns.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyRest
{
    /// <summary>The days of 24 hours before the customer may be asked again, 1 to 365; just so many days later he may.</summary>
    public required int Days { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
