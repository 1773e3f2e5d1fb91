using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>How reviews are gone about: when a contact that was drawn is scored, until when an agent may appeal and is answered, when coaching and the re-check are due, and whether a machine's scores count.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ReviewConduct
{
    /// <summary>How soon a contact is scored that was drawn for review; null where no day is set.</summary>
    public ReviewDeadline? Scoring { get; init; }

    /// <summary>Within how many days after the score an appeal may be made, 1 to 365.</summary>
    public required int AppealDays { get; init; }

    /// <summary>How soon an appeal is decided; null where no day is set.</summary>
    public ReviewDeadline? Decision { get; init; }

    /// <summary>Within how many days after a review that was not passed, or its appeal, the agent is coached, 1 to 365.</summary>
    public required int CoachingDays { get; init; }

    /// <summary>Within how many days after coaching another contact is scored, 1 to 365.</summary>
    public required int RecheckDays { get; init; }

    /// <summary>When the scores of a machine count; null where none is taken.</summary>
    public AutomaticScoring? Automatic { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
