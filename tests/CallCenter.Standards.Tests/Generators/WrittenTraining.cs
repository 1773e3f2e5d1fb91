using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of training without errors that use every member of the format. They name no roles and skills: books of tests have their own, or none.</summary>
internal static class WrittenTraining
{
    public static Gen<TrainingCatalogue> Sections { get; } =
        from isEmpty in Gen.Choose(0, 2)
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from notice in Gen.Elements(0, 14, 365)
        from dates in StandardBooks.EffectiveDates
        from every in Gen.Elements<int?>(null, 1, 3, 120)
        from kind in Gen.Elements(Enum.GetValues<ExamKind>())
        from method in Gen.Elements(Enum.GetValues<TrainingMethod>())
        from matter in Gen.Elements(Enum.GetValues<StaffMatter>())
        from outcome in Gen.Elements(Enum.GetValues<AssessmentOutcome>())
        from mark in Gen.Choose(1, 1_000)
        from pick in Gen.Choose(0, 3)
        select isEmpty == 0 ? TrainingCatalogue.Empty : new TrainingCatalogue
        {
            Zone = pick == 0 ? "UTC" : "Asia/Shanghai",
            NoticeDays = notice,
            Stages = [new CareerStage { Code = "senior", Name = name, Provenance = provenance }],
            Modules =
            [
                new TrainingModule { Code = "m0", Name = name, Methods = pick == 1 ? [] : [method], EveryMonths = every, ValidMonths = every, Provenance = provenance },
                new TrainingModule { Code = "m1", Name = name, Provenance = provenance },
            ],
            Exams =
            [
                .. dates.Select(date => new Exam
                {
                    Code = "e0", Version = $"as of {date}", Name = name, Effective = date, Kind = kind, Modules = pick == 2 ? [] : ["m0"], PassMark = Percentage.FromPercent(mark / 10m),
                    Resits = pick == 0 ? null : new ResitRule { Most = pick, AfterDays = pick * 7 }, EveryMonths = every, ValidMonths = pick == 3 ? 120 : null, Provenance = provenance,
                }),
            ],
            Programmes =
            [
                new TrainingProgramme { Code = "p0", Name = name, Kind = TrainingKind.Induction, Modules = ["m0"], Exams = ["e0"], WithinDays = pick == 0 ? null : 7, ProbationMonths = pick == 0 ? null : 3, Provenance = provenance },
                new TrainingProgramme { Code = "p1", Name = name, Kind = TrainingKind.InService, Stages = ["senior"], Modules = ["m1"], Provenance = provenance },
            ],
            Certificates = [new ExternalCertificate { Code = "c0", Name = name, Exams = ["e0"], ValidMonths = every, Provenance = provenance }],
            Effects = [new AssessmentEffect { Code = "f0", Name = name, On = outcome, Exams = pick == 0 ? [] : ["e0"], AtLeast = outcome == AssessmentOutcome.Passed ? Percentage.FromPercent(90) : null, Affects = matter, Rule = name, Provenance = provenance }],
            Feedback = pick == 1 ? null : new SchemeFeedback { EveryMonths = 6, Provenance = provenance },
        };
}
