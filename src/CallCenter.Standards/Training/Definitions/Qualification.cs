using System.Collections.Immutable;
using System.Text.Json.Serialization;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>What somebody has to have passed, and still to have, before skills may be used. A new version of the standard is one with a day: until it comes into force everybody has time to pass, and from then on the skills are locked for those who have not (D14).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record Qualification : ICoded
{
    private readonly Listed<string> roles;
    private readonly Listed<string> modules;
    private readonly Listed<string> exams;
    private readonly Listed<string> skills;

    /// <summary>The code, kebab-case, unique among its kind.</summary>
    public required string Code { get; init; }

    /// <summary>The display name.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>The version of the standard that it is asked for; null where it is for none in particular.</summary>
    public string? Standard { get; init; }

    /// <summary>The first day on which it is asked, where the bank is; null where it always is.</summary>
    public LocalDate? Effective { get; init; }

    /// <summary>The first day of what counts: a pass before it was of the version before; null where every pass counts.</summary>
    public LocalDate? CountsFrom { get; init; }

    /// <summary>The codes of the roles it is asked of; everybody where none is given.</summary>
    public ImmutableArray<string> Roles
    {
        get => roles;
        init => roles = value;
    }

    /// <summary>The codes of the modules that have to count.</summary>
    public ImmutableArray<string> Modules
    {
        get => modules;
        init => modules = value;
    }

    /// <summary>The codes of the exams that have to count.</summary>
    public ImmutableArray<string> Exams
    {
        get => exams;
        init => exams = value;
    }

    /// <summary>The codes of the skills that are locked until it is met, at least one.</summary>
    public ImmutableArray<string> Skills
    {
        get => skills;
        init => skills = value;
    }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
