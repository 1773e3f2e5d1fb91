using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace CallCenter.Standards.Training;

/// <summary>The section of training and assessment, all data (D9, D13.1, D14): what is taught and examined, of whom, how often, and which skills wait for it.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record TrainingCatalogue
{
    /// <summary>The days of notice where none are given.</summary>
    internal const int UsualNotice = 14;

    private readonly Listed<CareerStage> stages;
    private readonly Listed<TrainingModule> modules;
    private readonly Listed<Exam> exams;
    private readonly Listed<TrainingProgramme> programmes;
    private readonly Listed<ExternalCertificate> certificates;
    private readonly Listed<Qualification> qualifications;
    private readonly Listed<AssessmentEffect> effects;

    /// <summary>Nothing is taught.</summary>
    public static TrainingCatalogue Empty { get; } = new() { Zone = "UTC" };

    /// <summary>The time zone that days begin and end in, by its IANA id.</summary>
    public required string Zone { get; init; }

    /// <summary>How many days before something is due again it is told as due, 0 to 365; 14 unless given.</summary>
    public int NoticeDays { get; init; } = UsualNotice;

    /// <summary>The stages of careers.</summary>
    public ImmutableArray<CareerStage> Stages
    {
        get => stages;
        init => stages = value;
    }

    /// <summary>What is taught.</summary>
    public ImmutableArray<TrainingModule> Modules
    {
        get => modules;
        init => modules = value;
    }

    /// <summary>What is examined, several versions of a code among them.</summary>
    public ImmutableArray<Exam> Exams
    {
        get => exams;
        init => exams = value;
    }

    /// <summary>What has to be learnt and passed, of whom.</summary>
    public ImmutableArray<TrainingProgramme> Programmes
    {
        get => programmes;
        init => programmes = value;
    }

    /// <summary>Certificates of others that count as exams.</summary>
    public ImmutableArray<ExternalCertificate> Certificates
    {
        get => certificates;
        init => certificates = value;
    }

    /// <summary>What skills wait for.</summary>
    public ImmutableArray<Qualification> Qualifications
    {
        get => qualifications;
        init => qualifications = value;
    }

    /// <summary>What exams lead to.</summary>
    public ImmutableArray<AssessmentEffect> Effects
    {
        get => effects;
        init => effects = value;
    }

    /// <summary>How results are appealed against; null where they are not.</summary>
    public ExamAppeals? Appeals { get; init; }

    /// <summary>How often the scheme is asked about; null where it is not.</summary>
    public SchemeFeedback? Feedback { get; init; }
}
