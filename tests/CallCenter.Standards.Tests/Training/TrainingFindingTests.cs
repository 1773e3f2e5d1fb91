using CallCenter.Standards.Book;
using CallCenter.Standards.Training;
using CallCenter.Standards.Workflows;
using NodaTime;

namespace CallCenter.Standards.Tests.Training;

/// <summary>What is wrong with a section of training is told where it stands.</summary>
public sealed class TrainingFindingTests
{
    private static readonly TrainingCatalogue Whole = StandardBook.Parse(TrainingBook.Json).Training;
    private static readonly Exam Exam = Whole.Exams[0];
    private static readonly Qualification Asked = Whole.Qualifications[1];

    public static TheoryData<string, TrainingCatalogue> Faults => new()
    {
        { "CCS4003 /zone", Whole with { Zone = "Asia/Shanhai" } },
        { "CCS9701 /noticeDays", Whole with { NoticeDays = 366 } },
        { "CCS9701 /noticeDays", Whole with { NoticeDays = -1 } },
        { "CCS9701 /modules/0/everyMonths", With(Whole.Modules[0] with { EveryMonths = 0, ValidMonths = null }) },
        { "CCS9701 /modules/0/validMonths", With(Whole.Modules[0] with { EveryMonths = null, ValidMonths = 121 }) },
        { "CCS9701 /exams/0/everyMonths", With(Exam with { EveryMonths = -3 }) },
        { "CCS9701 /exams/0/validMonths", With(Exam with { ValidMonths = 121 }) },
        { "CCS9701 /exams/0/resits/most", With(Exam with { Resits = new ResitRule { Most = 21, AfterDays = 0 } }) },
        { "CCS9701 /exams/0/resits/afterDays", With(Exam with { Resits = new ResitRule { Most = 0, AfterDays = 3_651 } }) },
        { "CCS9702 /exams/0/passMark", With(Exam with { PassMark = default }) },
        { "CCS9702 /exams/0/passMark", With(Exam with { PassMark = Percentage.FromPercent(100.1m) }) },
        { "CCS9703 /exams/1/version", Whole with { Exams = Whole.Exams.SetItem(1, Whole.Exams[1] with { Version = "1" }) } },
        { "CCS9703 /exams/1/effective", Whole with { Exams = Whole.Exams.SetItem(1, Whole.Exams[1] with { Effective = null }) } },
        { "CCS1011 /exams/0/modules/0", With(Exam with { Modules = ["loan"] }) },
        { "CCS9704 /programmes/0", With(Whole.Programmes[0] with { Modules = [], Exams = [] }) },
        { "CCS1011 /programmes/0/stages/0", With(Whole.Programmes[0] with { Stages = ["seniour"] }) },
        { "CCS1011 /programmes/0/exams/0", With(Whole.Programmes[0] with { Exams = ["loan-exams"] }) },
        { "CCS1010 /programmes/0/modules/1", With(Whole.Programmes[0] with { Modules = ["loans", "loans"] }) },
        { "CCS9701 /programmes/0/withinDays", With(Whole.Programmes[0] with { WithinDays = -1 }) },
        { "CCS9701 /programmes/0/probationMonths", With(Whole.Programmes[0] with { ProbationMonths = 0 }) },
        { "CCS9705 /qualifications/1", With(Asked with { Exams = [] }) },
        { "CCS9705 /qualifications/1", With(Asked with { Skills = [] }) },
        { "CCS9706 /qualifications/1/countsFrom", With(Asked with { CountsFrom = Asked.Effective }) },
        { "CCS9706 /qualifications/1/countsFrom", With(Asked with { CountsFrom = Asked.Effective!.Value.WithCalendar(CalendarSystem.Julian) }) },
        { "CCS9707 /certificates/0/exams", Whole with { Certificates = [Whole.Certificates[0] with { Exams = [] }] } },
        { "CCS1011 /certificates/0/exams/0", Whole with { Certificates = [Whole.Certificates[0] with { Exams = ["none"] }] } },
        { "CCS9711 /effects/0/atLeast", Whole with { Effects = [Whole.Effects[0] with { On = AssessmentOutcome.Passed, AtLeast = Percentage.FromPercent(101) }] } },
        { "CCS9711 /effects/0/atLeast", Whole with { Effects = [Whole.Effects[0] with { On = AssessmentOutcome.Failed, AtLeast = Percentage.FromPercent(95) }] } },
        { "CCS1011 /effects/0/exams/0", Whole with { Effects = [Whole.Effects[0] with { Exams = ["none"] }] } },
        { "CCS9701 /appeals/withinDays", Whole with { Appeals = Whole.Appeals! with { WithinDays = 0 } } },
        { "CCS9701 /feedback/everyMonths", Whole with { Feedback = Whole.Feedback! with { EveryMonths = 0 } } },
        { "CCS1010 /modules/1/code", Whole with { Modules = [Whole.Modules[0], Whole.Modules[1] with { Code = "loans" }] } },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void Each_fault_is_told_at_its_place(string fault, TrainingCatalogue catalogue) =>
        Assert.Contains(fault, Assert.Throws<FindingsException>(() => TrainingEvaluator.Compile(catalogue)).Findings.Select(finding => $"{finding.Code} {finding.Pointer}"));

    [Fact]
    public void A_section_that_uses_every_member_is_read_and_written()
    {
        var book = StandardBook.Parse(TrainingBook.Json);

        Assert.Equal(book, StandardBook.Parse(book.ToJson()));
        Assert.DoesNotContain(book.Validate(), finding => finding.Pointer.StartsWith("/training", StringComparison.Ordinal));
    }

    [Fact]
    public void Warnings_tell_of_what_expires_before_it_is_due_of_what_nobody_is_taught_and_of_results_that_nobody_can_appeal_against()
    {
        Assert.Equal(["CCS9708 /training/exams/0/validMonths"], Warnings(With(Exam with { ValidMonths = 2 })));
        Assert.Equal(["CCS9709 /training/qualifications/1"], Warnings(Whole with { Programmes = [Whole.Programmes[0]] }));
        Assert.Equal(["CCS9710 /training/effects"], Warnings(Whole with { Appeals = null }));
    }

    [Fact]
    public void Roles_and_skills_are_those_of_the_book()
    {
        StandardBook shipped = StandardBook.Shipped;
        Qualification first = shipped.Training.Qualifications[0] with { Roles = ["service-agents"], Skills = ["general-services"] };
        StandardBook wrong = shipped with { Training = shipped.Training with { Qualifications = [first, .. shipped.Training.Qualifications.Skip(1)], Appeals = shipped.Training.Appeals! with { To = "nobody" } } };

        Assert.DoesNotContain(shipped.Validate(), finding => finding.Pointer.StartsWith("/training", StringComparison.Ordinal));
        Assert.Equal(
            ["/training/qualifications/0/roles/0", "/training/qualifications/0/skills/0", "/training/appeals/to"],
            wrong.Validate().Where(finding => finding.Code == "CCS1011").Select(finding => finding.Pointer));
    }

    /// <summary>D9: induction takes a week, then an exam; exams are written, oral and practical, each monthly or quarterly. D13.1: compliance at least once a year.</summary>
    [Fact]
    public void The_shipped_section_says_what_the_template_says()
    {
        TrainingCatalogue shipped = StandardBook.Shipped.Training;

        TrainingProgramme induction = shipped.Programmes.Single(programme => programme.Kind == TrainingKind.Induction);
        Assert.Equal((7, 3, 1), (induction.WithinDays!.Value, induction.Modules.Length, induction.Exams.Length));
        Exam[] periodic = [.. shipped.Programmes.Single(programme => programme.Code == "agent-in-service").Exams.Select(code => shipped.Exams.Single(exam => exam.Code == code))];
        Assert.Equal([ExamKind.Written, ExamKind.Oral, ExamKind.Practical], periodic.Select(exam => exam.Kind));
        Assert.All(periodic, exam => Assert.True(exam.EveryMonths is 1 or 3));
        Assert.InRange(shipped.Modules.Single(module => module.Code == "compliance").EveryMonths!.Value, 1, 12);
        Assert.Contains(shipped.Modules, module => module.Code == "empathy" && module.Methods.Contains(TrainingMethod.Simulation));
        Assert.Equal([StaffMatter.Bonus, StaffMatter.Promotion, StaffMatter.Post, StaffMatter.Recognition], shipped.Effects.Select(effect => effect.Affects).Order());
        Assert.NotEmpty(shipped.Certificates);
        Assert.NotNull(shipped.Feedback);
    }

    private static TrainingCatalogue With(TrainingModule module) => Whole with { Modules = Whole.Modules.SetItem(0, module) };

    private static TrainingCatalogue With(Exam exam) => Whole with { Exams = Whole.Exams.SetItem(0, exam) };

    private static TrainingCatalogue With(TrainingProgramme programme) => Whole with { Programmes = Whole.Programmes.SetItem(0, programme) };

    private static TrainingCatalogue With(Qualification qualification) => Whole with { Qualifications = Whole.Qualifications.SetItem(1, qualification) };

    private static string[] Warnings(TrainingCatalogue training) =>
        [.. (StandardBook.Parse(TrainingBook.Json) with { Training = training }).Validate().Where(finding => finding.Pointer.StartsWith("/training", StringComparison.Ordinal)).Select(finding => $"{finding.Code} {finding.Pointer}")];
}
