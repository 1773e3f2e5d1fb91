using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Training;

/// <summary>What somebody has to learn and to pass: the induction of those who are new, or the in-service plan of a post and a stage of the career (D9, D13.1).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingProgramme : ICoded
{
    private readonly Listed<string> roles;
    private readonly Listed<string> stages;
    private readonly Listed<string> modules;
    private readonly Listed<string> exams;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Whether it is for those who are new or moved, or for those in their posts.</summary>
    public required TrainingKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The codes of the roles and posts it is for; everybody where none is given.</summary>
    public ImmutableArray<string> Roles
    {
        get => roles;
        init => roles = value;
    }

    /// <summary>The codes of the stages of the career it is for; every stage where none is given.</summary>
    public ImmutableArray<string> Stages
    {
        get => stages;
        init => stages = value;
    }

    /// <summary>The codes of the modules to be completed.</summary>
    public ImmutableArray<string> Modules
    {
        get => modules;
        init => modules = value;
    }

    /// <summary>The codes of the exams to be passed; which are needed is the bank's to say.</summary>
    public ImmutableArray<string> Exams
    {
        get => exams;
        init => exams = value;
    }

    /// <summary>How many days after it began for somebody all of it is due first, 0 to 3,650; null where the first cycle of each part tells.</summary>
    public int? WithinDays { get; init; }

    /// <summary>How many months of probation it comes with, 1 to 120, which last until its exams are passed; null where there is none.</summary>
    public int? ProbationMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
