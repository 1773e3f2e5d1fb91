using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>Something that is taught, such as a course or a lesson (D9): how, and how long it counts.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingModule : ICoded
{
    private readonly Listed<TrainingMethod> methods;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>How it is taught; any way where none is given.</summary>
    public ImmutableArray<TrainingMethod> Methods
    {
        get => methods;
        init => methods = value;
    }

    /// <summary>How often it is due again, in months, 1 to 120: on the day so many months after it was completed last; null where once is enough.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>How long it counts, in months, 1 to 120: it has expired from the day so many months after it was completed on; null where it counts for ever.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
