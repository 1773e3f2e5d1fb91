using System.Collections.Immutable;
using System.Text.Json.Serialization;
using CallCenter.Standards.Contacts;
using NodaTime;

namespace CallCenter.Standards.Workflows;

/// <summary>
/// What is known about a matter of the centre's own when a command is given: a system fault (D10), an emergency (D12.7), a violation (D13.2), a training (D9), a revision of the standard (D14).
/// Null is unknown or not entered yet. A host with facts of its own extends <see cref="Schema"/>.
/// </summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record InternalItem
{
    private static readonly ImmutableArray<string> SeverityCodes = ["level-1", "level-2"];

    /// <summary>What it is, in the words of the one who reports it: the kind of fault, emergency, violation or training material.</summary>
    public string? Subject { get; init; }

    /// <summary>What happened, told objectively.</summary>
    public string? Details { get; init; }

    /// <summary>When it was reported.</summary>
    public Instant? ReportedAt { get; init; }

    /// <summary>How grave it is.</summary>
    public SeverityLevel? Severity { get; init => field = Given.Member(value); }

    /// <summary>Why a step is taken.</summary>
    public string? Reason { get; init; }

    /// <summary>What came of it.</summary>
    public string? Result { get; init; }

    /// <summary>What caused it.</summary>
    public string? Cause { get; init; }

    /// <summary>What was learnt from it.</summary>
    public string? Lesson { get; init; }

    // ---- emergencies (D12.7)

    /// <summary>The emergency plan that was started.</summary>
    public string? Plan { get; init; }

    /// <summary>What was done to contain it.</summary>
    public string? Measures { get; init; }

    /// <summary>What was lost, assessed.</summary>
    public string? Loss { get; init; }

    // ---- violations (D13.2)

    /// <summary>The member of staff it is about.</summary>
    public string? Person { get; init; }

    /// <summary>Whether the preliminary investigation found that there is a case.</summary>
    public bool? Founded { get; init; }

    /// <summary>What it leads to.</summary>
    public Sanction? Sanction { get; init => field = Given.Member(value); }

    /// <summary>The amount of a fine in the bank's reporting currency, at most two decimals, never negative; null where there is none.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative, above 10^15 or with more than two decimals.</exception>
    public decimal? Amount { get; init => field = ContactBounds.Hundredths(value) is null ? null : value; }

    /// <summary>How often whoever takes the step has done so today, this time not counted: what limits of authority for a day go by; null where nobody has counted.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Negative.</exception>
    public int? DoneToday { get; init => field = value is null or >= 0 ? value : throw Refused.Range(nameof(value), value, $"A count is never negative."); }

    /// <summary>What is put right.</summary>
    public string? Correction { get; init; }

    /// <summary>What keeps it from happening again.</summary>
    public string? Prevention { get; init; }

    // ---- training (D9)

    /// <summary>What kind of training it is.</summary>
    public TrainingKind? Training { get; init => field = Given.Member(value); }

    /// <summary>Whether the written examination, of knowledge and rules, was passed.</summary>
    public bool? WrittenPassed { get; init; }

    /// <summary>Whether the oral examination, of service skill and communication, was passed.</summary>
    public bool? OralPassed { get; init; }

    /// <summary>Whether the practical examination, a simulated service, was passed.</summary>
    public bool? PracticalPassed { get; init; }

    // ---- revisions of the standard (D14)

    /// <summary>Whether the revision cannot wait for the ordinary path.</summary>
    public bool? Urgent { get; init; }

    /// <summary>When the revision comes into force.</summary>
    public Instant? EffectiveAt { get; init; }

    /// <summary>Whether everyone concerned has been trained on it.</summary>
    public bool? AllTrained { get; init; }

    /// <summary>The fields, each named as its property in kebab-case.</summary>
    public static RecordSchema<InternalItem> Schema { get; } = RecordSchema.Create<InternalItem>("internal-item")
        .WithText("subject", static (in InternalItem i) => i.Subject)
        .WithText("details", static (in InternalItem i) => i.Details)
        .WithInstant("reported-at", static (in InternalItem i) => i.ReportedAt)
        .WithCode("severity", SeverityCodes, static (in InternalItem i) => (int?)i.Severity)
        .WithWords("severity", "severity")
        .WithText("reason", static (in InternalItem i) => i.Reason)
        .WithText("result", static (in InternalItem i) => i.Result)
        .WithText("cause", static (in InternalItem i) => i.Cause)
        .WithText("lesson", static (in InternalItem i) => i.Lesson)
        .WithText("plan", static (in InternalItem i) => i.Plan)
        .WithText("measures", static (in InternalItem i) => i.Measures)
        .WithText("loss", static (in InternalItem i) => i.Loss)
        .WithText("person", static (in InternalItem i) => i.Person)
        .WithFlag("founded", static (in InternalItem i) => i.Founded)
        .WithCode<Sanction>("sanction", static (in InternalItem i) => (int?)i.Sanction)
        .WithNumber("amount", Dimension.Money, scale: 2, static (in InternalItem i) => i.Amount)
        .WithNumber("done-today", Dimension.Count, static (in InternalItem i) => (long?)i.DoneToday)
        .WithText("correction", static (in InternalItem i) => i.Correction)
        .WithText("prevention", static (in InternalItem i) => i.Prevention)
        .WithCode<TrainingKind>("training", static (in InternalItem i) => (int?)i.Training)
        .WithFlag("written-passed", static (in InternalItem i) => i.WrittenPassed)
        .WithFlag("oral-passed", static (in InternalItem i) => i.OralPassed)
        .WithFlag("practical-passed", static (in InternalItem i) => i.PracticalPassed)
        .WithFlag("urgent", static (in InternalItem i) => i.Urgent)
        .WithInstant("effective-at", static (in InternalItem i) => i.EffectiveAt)
        .WithFlag("all-trained", static (in InternalItem i) => i.AllTrained)
        .WithClass("subject", DataClass.Personal, DataMask.Text)
        .WithClass("details", DataClass.Personal, DataMask.Text)
        .WithClass("reason", DataClass.Personal, DataMask.Text)
        .WithClass("result", DataClass.Personal, DataMask.Text)
        .WithClass("cause", DataClass.Personal, DataMask.Text)
        .WithClass("lesson", DataClass.Personal, DataMask.Text)
        .WithClass("plan", DataClass.Personal, DataMask.Text)
        .WithClass("measures", DataClass.Personal, DataMask.Text)
        .WithClass("loss", DataClass.Personal, DataMask.Text)
        .WithClass("correction", DataClass.Personal, DataMask.Text)
        .WithClass("prevention", DataClass.Personal, DataMask.Text)
        .WithClass("person", DataClass.Personal, DataMask.Name);
}
