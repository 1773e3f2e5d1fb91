using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Surveys;

/// <summary>The surveys of a standard, all data (D3.4, D6, D8): who is asked what, and what the answers are read and told by.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record SurveyCatalogue
{
    private readonly Listed<ProblemClass> problems;
    private readonly Listed<Survey> surveys;

    /// <summary>No surveys.</summary>
    public static SurveyCatalogue Empty { get; } = new();

    /// <summary>The classes of problems that questions are about, and that what customers say is put into.</summary>
    public ImmutableArray<ProblemClass> Problems
    {
        get => problems;
        init => problems = value;
    }

    /// <summary>The surveys, several versions of a code among them.</summary>
    public ImmutableArray<Survey> Surveys
    {
        get => surveys;
        init => surveys = value;
    }

    /// <summary>How long customers who were asked are left in peace; null where they may be asked again at once.</summary>
    public SurveyRest? Rest { get; init; }
}
