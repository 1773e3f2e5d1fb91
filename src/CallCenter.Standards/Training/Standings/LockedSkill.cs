using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>A skill that somebody may not use until a qualification is met; from its day on where that is to come.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record LockedSkill
{
    private readonly Listed<TrainingItem> missing;

    /// <summary>The skill's code.</summary>
    public required string Skill { get; init; }

    /// <summary>The qualification that is not met.</summary>
    public required Qualification Qualification { get; init; }

    /// <summary>What it asks for that does not count, or was passed too early.</summary>
    public required ImmutableArray<TrainingItem> Missing
    {
        get => missing;
        init => missing = value;
    }

    /// <summary>The skill and the qualification.</summary>
    public override string ToString() => $"{Skill}: {Qualification.Code}";
}
