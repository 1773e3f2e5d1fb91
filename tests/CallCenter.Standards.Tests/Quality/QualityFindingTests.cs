using CallCenter.Standards.Book;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Tests.Generators;
using NodaTime;
using static CallCenter.Standards.Tests.Quality.Sheets;

namespace CallCenter.Standards.Tests.Quality;

public sealed class QualityFindingTests
{
    private static readonly ReviewForm Whole = Form(Section("s", 1, YesNo("a")));

    private static readonly SamplingPlan Plan = new()
    {
        Code = "plan",
        Name = Unnamed,
        Form = "calls",
        Quota = 3,
        Strata = [new SamplingStratum { Code = "all", Name = Unnamed }],
        Provenance = Sample.Provenance,
    };

    public static TheoryData<string, ReviewForm> Faults => new()
    {
        { "CCS9401 /forms/0/sections", Whole with { Sections = [] } },
        { "CCS9401 /forms/0/sections/0/items", Form(Section("s", 1)) },
        { "CCS9402 /forms/0/sections/0/weight", Form(Section("s", -1, YesNo("a"))) },
        { "CCS9402 /forms/0/sections/0/weight", Form(Section("s", 1_000_001, YesNo("a"))) },
        { "CCS9402 /forms/0/sections/0/items/0/weight", Form(Section("s", 1, YesNo("a", 0.0000001m))) },
        { "CCS9402 /forms/0/sections/0/items", Form(Section("s", 1, YesNo("a", 0))) },
        { "CCS9402 /forms/0/sections", Form(Section("s", 0, YesNo("a"))) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, Scale("a", 5, 5))) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, YesNo("a") with { Answers = new ScaleAnswers(0, 1, 0.3m) })) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, YesNo("a") with { Answers = new ScaleAnswers(0, 1_001) })) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, YesNo("a") with { Answers = new ScaleAnswers(0, 1, 0) })) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, Scale("a", decimal.MinValue, decimal.MaxValue))) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, Scale("a", 0, 1_000_001))) },
        { "CCS9403 /forms/0/sections/0/items/0/answers", Form(Section("s", 1, YesNo("a") with { Answers = new ScaleAnswers(0, 1, 0.0000000000000000000000000001m) })) },
        { "CCS9403 /forms/0/sections/0/items/0/answers/choices", Form(Section("s", 1, YesNo("a") with { Answers = new ChoiceAnswers([Choice("x", 50), Choice("y", 50)]) })) },
        { "CCS9403 /forms/0/sections/0/items/0/answers/choices/1/meets", Form(Section("s", 1, YesNo("a") with { Answers = new ChoiceAnswers([Choice("x", 50), Choice("y", 101)]) })) },
        { "CCS1010 /forms/0/sections/0/items/0/answers/choices/1/code", Form(Section("s", 1, YesNo("a") with { Answers = new ChoiceAnswers([Choice("x", 50), Choice("x", 60)]) })) },
        { "CCS9404 /forms/0/sections/0/items/0/critical/below", Form(Section("s", 1, YesNo("a") with { Critical = new CriticalRule { Class = CriticalClass.Customer, Effect = CriticalEffect.Item, Below = default } })) },
        { "CCS9405 /forms/0/sections/0/items/0/gate", Form(Section("s", 1, YesNo("a") with { Gate = Percentage.FromPercent(101) })) },
        { "CCS9406 /forms/0/bands/0/from", Whole with { Bands = [Band("x", 1)] } },
        { "CCS9406 /forms/0/bands/1/from", Whole with { Bands = [Band("x", 0), Band("y", 0)] } },
        { "CCS9406 /forms/0/bands/1/from", Whole with { Bands = [Band("x", 0), Band("y", 100.5m)] } },
        { "CCS9407 /forms/0/passMark", Whole with { PassMark = 100.01m } },
        { "CCS9407 /forms/0/completeness", Whole with { Completeness = Percentage.FromPercent(-1) } },
        { "CCS9407 /forms/0/decimals", Whole with { Decimals = 7 } },
        { "CCS1010 /forms/0/sections/1/items/0/code", Form(Section("s", 1, YesNo("a")), Section("t", 1, YesNo("a"))) },
        { "CCS9411 /forms/0", Form(Section("s", 1, [.. Enumerable.Range(0, 8).Select(i => YesNo($"i{i}") with { Answers = new ScaleAnswers(0, 997 - (2 * i)) })])) },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_form_that_cannot_be_used_is_told_where(string expected, ReviewForm form) => Assert.Equal([expected], Places(new QualityCatalogue { Forms = [form] }));

    [Fact]
    public void Versions_of_a_form_are_told_apart_by_name_and_day()
    {
        ReviewForm later = Whole with { Version = "2", Effective = new LocalDate(2027, 1, 1) };
        Assert.Empty(Places(new QualityCatalogue { Forms = [Whole, later] }));
        Assert.Equal(["CCS9408 /forms/1/version"], Places(new QualityCatalogue { Forms = [Whole, later with { Version = "1" }] }));
        Assert.Equal(["CCS9408 /forms/1/effective"], Places(new QualityCatalogue { Forms = [Whole, Whole with { Version = "2" }] }));

        QualityEvaluator quality = QualityEvaluator.Compile(new QualityCatalogue { Forms = [later, Whole] });
        Assert.Equal("1", quality.Form("calls", new LocalDate(2026, 12, 31))!.Form.Version);
        Assert.Equal("2", quality.Form("calls", new LocalDate(2027, 1, 1))!.Form.Version);
        Assert.Equal("2", quality.Form("calls", new LocalDate(2027, 1, 1).WithCalendar(CalendarSystem.Julian))!.Form.Version);
        Assert.Null(QualityEvaluator.Compile(new QualityCatalogue { Forms = [later] }).Form("calls", new LocalDate(2026, 12, 31)));
        Assert.Equal(100, quality.Score(Review(Yes("a"))).Score);
        Assert.Equal(ReviewFault.UnknownForm, quality.Score(Review(Yes("a")) with { Version = "3" }).Refusals.Single().Fault);
        Assert.Throws<UnknownCodeException>(() => quality.Form("call", new LocalDate(2027, 1, 1)));
        Assert.Throws<UnknownCodeException>(() => quality.Sampling("plan"));
    }

    [Fact]
    public void A_section_that_uses_every_member_is_read_and_written()
    {
        var book = StandardBook.Parse(QualityBook.Json);
        Assert.Equal(book, StandardBook.Parse(book.ToJson()));
        Assert.DoesNotContain(book.Validate(), finding => finding.Pointer.StartsWith("/quality", StringComparison.Ordinal));
        Assert.Equal("2", book.Compile().Quality.Form("calls", new LocalDate(2027, 1, 1))!.Form.Version);
    }

    [Fact]
    public void A_sampling_plan_that_cannot_be_used_is_told_where()
    {
        Assert.Equal(["CCS9412 /sampling/0/quota"], Places(Plan with { Quota = 0 }));
        Assert.Equal(["CCS9412 /sampling/0/quota"], Places(Plan with { Quota = 10_001 }));
        Assert.Equal(["CCS9412 /sampling/0/quota"], Places(Plan with { Strata = [Plan.Strata[0] with { Least = 4 }] }));
        Assert.Equal(["CCS9412 /sampling/0/strata/0/least"], Places(Plan with { Strata = [Plan.Strata[0] with { Least = -1 }] }));
        Assert.Equal(["CCS9412 /sampling/0/strata"], Places(Plan with { Strata = [] }));
        Assert.Equal(["CCS9412 /sampling/0/secondScores"], Places(Plan with { SecondScores = Percentage.FromPercent(101) }));
        Assert.Equal(["CCS1011 /sampling/0/form"], Places(Plan with { Form = "call" }));
        Assert.Equal(["CCS1011 /sampling/0/record"], Places(Plan with { Record = "contacts" }));
        Assert.Equal(["CCS1010 /sampling/0/strata/1/code", "CCS9413 /sampling/0/strata/1"], Places(Plan with { Strata = [Plan.Strata[0], Plan.Strata[0]] }));
        Assert.Equal(["CCS2002 /sampling/0/strata/0/when/moon"], Places(Plan with { Strata = [Plan.Strata[0] with { When = [new FieldCondition("moon", "true")] }] }));
    }

    [Fact]
    public void Warnings_tell_of_bands_that_nothing_reaches_and_gates_that_can_be_escaped()
    {
        ReviewForm bands = Whole with { Bands = [Band("bad", 0), Band("fair", 50), Band("good", 100)] };
        Assert.Equal(["CCS9409 /quality/forms/0/bands/1"], Warnings(bands));
        Assert.Empty(Warnings(Form(Section("s", 1, Scale("a", 0, 2))) with { Bands = bands.Bands }));
        Assert.Empty(Warnings(bands with { Sections = [Section("s", 1, YesNo("a"), YesNo("b") with { NotApplicable = NotApplicablePolicy.RedistributeInForm })] }));
        ReviewItem gate = YesNo("a") with { Gate = Percentage.FromPercent(100) };
        Assert.Equal(["CCS9410 /quality/forms/0/sections/0/items/0/notApplicable"], Warnings(Form(Section("s", 1, gate with { NotApplicable = NotApplicablePolicy.RedistributeInSection }))));
        Assert.Equal(["CCS9410 /quality/forms/0/sections/0/items/0/notApplicable"], Warnings(Form(Section("s", 1, gate with { NotApplicable = NotApplicablePolicy.CountsAsFull }))));
        Assert.Empty(Warnings(Form(Section("s", 1, gate))));
        Assert.Empty(Warnings(Form(Section("s", 1, gate with { NotApplicable = NotApplicablePolicy.FailsForm }))));
    }

    /// <summary>Three scales of a thousand steps with weights of their own could give a billion scores; whether they reach each band is not told, and takes no more room than the answers.</summary>
    [Fact]
    public void A_form_of_more_scores_than_can_be_told_takes_little_room()
    {
        ReviewForm form = Form(Section("s", 1, Scale("a", 0, 1_000, 1), Scale("b", 0, 64, 1_009), Scale("c", 0, 1_000, 10_007), Scale("d", 0, 1_000, 100_003))) with { Bands = [Band("all", 0)] };
        long before = GC.GetAllocatedBytesForCurrentThread();

        Assert.Equal("all", Score(form, ReviewAnswer.Of("a", 1), ReviewAnswer.Of("b", 1), ReviewAnswer.Of("c", 1), ReviewAnswer.Of("d", 1)).Band!.Code);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000_000);
    }

    [Fact]
    public void Items_judge_scripts_that_there_are_and_each_required_script_is_judged()
    {
        StandardBook shipped = StandardBook.Shipped;
        ReviewForm form = shipped.Quality.Forms[0];
        Assert.DoesNotContain(shipped.Validate(), finding => finding.Pointer.StartsWith("/quality", StringComparison.Ordinal));
        StandardBook renamed = With(shipped, form with { Sections = [.. form.Sections.Select(section => section with { Items = [.. section.Items.Select(item => item.Script == "risk-stop" ? item with { Script = "risk-stopp" } : item)] })] });
        Finding[] findings = [.. renamed.Validate().Where(finding => finding.Pointer.StartsWith("/quality", StringComparison.Ordinal))];
        Assert.Equal(["CCS1011", "CCS9414"], findings.Select(finding => finding.Code).Order());
        Assert.Contains("risk-stop", findings.Single(finding => finding.Code == "CCS9414").Message, StringComparison.Ordinal);
    }

    private static StandardBook With(StandardBook book, ReviewForm form) => book with { Quality = book.Quality with { Forms = [form, .. book.Quality.Forms.Skip(1)] } };

    private static ReviewChoice Choice(string code, decimal meets) => new() { Code = code, Name = Unnamed, Meets = Percentage.FromPercent(meets) };

    private static ReviewBand Band(string code, decimal from) => new() { Code = code, Name = Unnamed, From = from };

    private static string[] Places(SamplingPlan plan) => Places(new QualityCatalogue { Forms = [Whole], Sampling = [plan] });

    private static string[] Places(QualityCatalogue catalogue)
    {
        try
        {
            QualityEvaluator.Compile(catalogue);
            return [];
        }
        catch (FindingsException exception)
        {
            return [.. exception.Findings.Select(finding => $"{finding.Code} {finding.Pointer}").Order(StringComparer.Ordinal)];
        }
    }

    private static string[] Warnings(ReviewForm form) =>
        [.. (StandardBook.Shipped with { Quality = new QualityCatalogue { Forms = [form] } }).Validate().Where(finding => finding.Pointer.StartsWith("/quality", StringComparison.Ordinal) && finding.Code != "CCS9414").Select(finding => $"{finding.Code} {finding.Pointer}")];
}
