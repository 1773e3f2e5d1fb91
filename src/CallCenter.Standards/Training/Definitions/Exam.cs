using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>An exam (D9): how it is held, what has to be learnt before, what is enough to pass, when it is due again, and what happens to those who fail. A change is a new version, so that who has passed stays so.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Exam : ICoded
{
    private readonly Listed<string> modules;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The version, such as <c>1.0.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The first day of the version, where the bank is; null where it has been in force from the beginning.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>How it is held.</summary>
    public required ExamKind Kind { get; init => field = Given.Member(value); }

    /// <summary>The codes of the modules that have to be completed, and still count, before it is taken.</summary>
    public ImmutableArray<string> Modules
    {
        get => modules;
        init => modules = value;
    }

    /// <summary>The least share of full marks that passes, above 0 % and up to 100 %.</summary>
    public required Percentage PassMark { get; init; }

    /// <summary>How those who fail may try again; null where they may at any time.</summary>
    public ResitRule? Resits { get; init; }

    /// <summary>How often it is due again, in months, 1 to 120: on the day so many months after it was passed last; null where once is enough.</summary>
    public int? EveryMonths { get; init; }

    /// <summary>How long it counts, in months, 1 to 120: it has expired from the day so many months after it was passed on; null where it counts for ever.</summary>
    public int? ValidMonths { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
