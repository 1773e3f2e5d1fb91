using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;

namespace CallCenter.Standards.Book;

/// <summary>What a host keeps that shows whether controls of risks work: obligations and inspections, training, reviews.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ControlFacts
{
    private readonly Listed<ObligationRecord> obligations;
    private readonly Listed<InspectionRecord> inspections;
    private readonly Listed<TrainingRecord> training;
    private readonly Listed<ReviewCase> reviews;

    /// <summary>The records of obligations; one without a record was never fulfilled.</summary>
    public ImmutableArray<ObligationRecord> Obligations
    {
        get => obligations;
        init => obligations = value;
    }

    /// <summary>The records of inspections.</summary>
    public ImmutableArray<InspectionRecord> Inspections
    {
        get => inspections;
        init => inspections = value;
    }

    /// <summary>The records of training, one for everybody.</summary>
    public ImmutableArray<TrainingRecord> Training
    {
        get => training;
        init => training = value;
    }

    /// <summary>The reviews of contacts.</summary>
    public ImmutableArray<ReviewCase> Reviews
    {
        get => reviews;
        init => reviews = value;
    }
}
