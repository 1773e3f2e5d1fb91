using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Quality;

/// <summary>The quality section of a standard, all data (D7, D8): how service is reviewed, which contacts are, and what the stages of contacts and business may take.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record QualityCatalogue
{
    private readonly Listed<ReviewForm> forms;
    private readonly Listed<SamplingPlan> sampling;
    private readonly Listed<StageLimit> stages;
    private readonly Listed<BusinessType> businesses;

    /// <summary>No reviews.</summary>
    public static QualityCatalogue Empty { get; } = new();

    /// <summary>The forms that contacts are reviewed by, several versions of a code among them.</summary>
    public ImmutableArray<ReviewForm> Forms
    {
        get => forms;
        init => forms = value;
    }

    /// <summary>Which contacts are reviewed.</summary>
    public ImmutableArray<SamplingPlan> Sampling
    {
        get => sampling;
        init => sampling = value;
    }

    /// <summary>What the stages of contacts may take, by channel.</summary>
    public ImmutableArray<StageLimit> Stages
    {
        get => stages;
        init => stages = value;
    }

    /// <summary>What business may take, by type.</summary>
    public ImmutableArray<BusinessType> Businesses
    {
        get => businesses;
        init => businesses = value;
    }

    /// <summary>How reviews are gone about; null where appeals, coaching and machines are the host's own matter.</summary>
    public ReviewConduct? Conduct { get; init; }
}
