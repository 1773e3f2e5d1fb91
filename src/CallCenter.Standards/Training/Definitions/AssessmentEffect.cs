using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>What an exam leads to for whoever took it (D9). It names the bank's rule, which says how much; this standard decides about nobody's pay.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record AssessmentEffect : ICoded
{
    private readonly Listed<string> exams;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>What has to come of the exam.</summary>
    public required AssessmentOutcome On { get; init => field = Given.Member(value); }

    /// <summary>The codes of the exams it is of; all where none is given.</summary>
    public ImmutableArray<string> Exams
    {
        get => exams;
        init => exams = value;
    }

    /// <summary>The least mark from which it follows, above 0 % and up to 100 %, where the exam has to be passed; null for whatever mark.</summary>
    public Percentage? AtLeast { get; init; }

    /// <summary>What it has a bearing on.</summary>
    public required StaffMatter Affects { get; init => field = Given.Member(value); }

    /// <summary>The bank's rule that says how, by its name or number.</summary>
    public required LocalizedText Rule { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
