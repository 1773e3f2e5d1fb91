using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Decisions;

namespace CallCenter.Standards.Compliance;

/// <summary>Data: what follows violations, by whom, and how those concerned are heard (D13.2).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record ViolationRules
{
    private readonly Listed<ViolationGrade> grades;
    private readonly Listed<LossLevel> losses;
    private readonly Listed<Sanction> sanctions;

    /// <summary>How grave violations are, the mildest first; 1 to 12.</summary>
    public required ImmutableArray<ViolationGrade> Grades
    {
        get => grades;
        init => grades = value;
    }

    /// <summary>How much was lost, the least first and from 0; 1 to 12.</summary>
    public required ImmutableArray<LossLevel> Losses
    {
        get => losses;
        init => losses = value;
    }

    /// <summary>What may follow, the mildest first; 1 to 50.</summary>
    public required ImmutableArray<Sanction> Sanctions
    {
        get => sanctions;
        init => sanctions = value;
    }

    /// <summary>
    /// The table of what follows: over <c>grade</c>, <c>intent</c>, <c>repeats</c> (earlier violations; 10 stands for more) and <c>loss</c> (the level), with the text outputs <c>least</c> and <c>most</c>, the mildest and the hardest sanction.
    /// It answers for every violation, and no graver one milder: that is checked when it is loaded.
    /// </summary>
    public required DecisionTable Table { get; init; }

    /// <summary>How many days those concerned have to be heard before anything is decided, 0 to 365.</summary>
    public required int HearingDays { get; init; }

    /// <summary>Within how many days after the decision they may appeal, 1 to 365.</summary>
    public required int AppealDays { get; init; }

    /// <summary>The role that decides appeals; another than those that decide sanctions.</summary>
    public required string AppealTo { get; init; }

    /// <summary>How many months after it happened a violation cannot be sanctioned any more, 1 to 600.</summary>
    public required int LimitationMonths { get; init; }

    /// <summary>How those are protected who report violations.</summary>
    public required LocalizedText WhistleBlowers { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Provenance Provenance { get; init; }
}
