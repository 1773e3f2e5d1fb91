using System.Collections.Immutable;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>A section of training by code, ready to be asked.</summary>
internal sealed class TrainingPlan
{
    private readonly Dictionary<string, TrainingModule> modules;
    private readonly Dictionary<string, ExternalCertificate> certificates;
    private readonly Dictionary<string, EffectiveVersions<Exam>> exams;

    public TrainingPlan(TrainingCatalogue catalogue, DateTimeZone zone, ImmutableArray<string>? roles)
    {
        Roles = roles;
        Catalogue = catalogue;
        Days = new TrainingDays(zone);
        modules = catalogue.Modules.ToDictionary(module => module.Code, StringComparer.Ordinal);
        certificates = catalogue.Certificates.ToDictionary(certificate => certificate.Code, StringComparer.Ordinal);
        exams = catalogue.Exams.GroupBy(exam => exam.Code, StringComparer.Ordinal).ToDictionary(
            same => same.Key, same => new EffectiveVersions<Exam>(same.Key, same, exam => exam.Effective is { } from ? Days.StartOf(from) : Instant.MinValue), StringComparer.Ordinal);
    }

    public TrainingCatalogue Catalogue { get; }

    public TrainingDays Days { get; }

    /// <summary>The roles of the standard; null where any is taken.</summary>
    public ImmutableArray<string>? Roles { get; }

    public TrainingModule? Module(string code) => modules.GetValueOrDefault(code);

    public ExternalCertificate? Certificate(string code) => certificates.GetValueOrDefault(code);

    /// <summary>The codes of what an action is about.</summary>
    public string[] CodesFor(TrainingAction action) => [.. action switch
    {
        TrainingAction.Complete => modules.Keys,
        TrainingAction.Certify => certificates.Keys,
        _ => (IEnumerable<string>)exams.Keys,
    }];

    /// <summary>The version of an exam in force at an instant; null where there is none.</summary>
    public Exam? Exam(string code, Instant at) => exams.TryGetValue(code, out EffectiveVersions<Exam>? versions) ? versions.At(at) : null;

    /// <summary>The version of an exam in force at an instant, or the first where none is yet; null where there is no such exam.</summary>
    public Exam? ExamOrFirst(string code, Instant at) => exams.TryGetValue(code, out EffectiveVersions<Exam>? versions) ? versions.AtOrFirst(at) : null;

    /// <summary>When versions of an exam come into force.</summary>
    public IEnumerable<LocalDate> VersionsOf(string code) => exams.TryGetValue(code, out EffectiveVersions<Exam>? versions) ? versions.LatestFirst.Select(exam => exam.Effective).OfType<LocalDate>() : [];

    /// <summary>Whether a part is asked of a role; where nobody knows the role, everything is.</summary>
    public static bool IsAskedOf(Qualification qualification, string? role) => role is null || qualification.Roles.IsEmpty || qualification.Roles.Contains(role);
}
