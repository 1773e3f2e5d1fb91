using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Workflows;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of surveys without errors that use every member of the format, and the scripts that ask.</summary>
internal static class WrittenSurveys
{
    private static readonly Script[] Questions =
    [
        Question("asks-csat", RatingScale.Csat, "1, 3, 5", [new RatingKey("1", 5, new("满意", "Satisfied")), new RatingKey("3", 1, new("不满意", null))]),
        Question("asks-nps", RatingScale.Nps, "0 10", []),
        Question("asks-why", null, "why?", []),
    ];

    public static Gen<SurveyCatalogue> Sections { get; } =
        from count in Gen.Choose(0, 2)
        from surveys in Gen.CollectToArray(Enumerable.Range(0, count), i => Versions($"q{i}"))
        from problems in Gen.CollectToArray(Enumerable.Range(0, 2), Problem)
        select count == 0 ? SurveyCatalogue.Empty : new SurveyCatalogue { Problems = [.. problems], Rest = problems[0].Improvement is null ? null : new SurveyRest { Days = 1 + count, Provenance = problems[0].Provenance }, Surveys = [.. surveys.SelectMany(versions => versions)] };

    /// <summary>The scripts with those that the surveys ask by.</summary>
    public static ScriptCatalogue Asking(SurveyCatalogue surveys, ScriptCatalogue scripts) => surveys.Surveys.IsEmpty ? scripts : scripts with { Scripts = [.. scripts.Scripts, .. Questions] };

    private static Gen<ProblemClass> Problem(int index) =>
        from name in StandardBooks.Names
        from improvement in StandardBooks.Names.OrNull()
        from provenance in StandardBooks.Provenances
        select new ProblemClass { Code = $"p{index}", Name = name, Improvement = improvement, Provenance = provenance };

    private static Gen<Survey[]> Versions(string code) =>
        from dates in StandardBooks.EffectiveDates
        from versions in Gen.CollectToArray(dates, date =>
            from name in StandardBooks.Names
            from provenance in StandardBooks.Provenances
            from share in Gen.Choose(1, 1_000)
            from least in Gen.Elements(1, 30, 1_000_000)
            from kind in Gen.Choose(0, 2)
            select new Survey
            {
                Code = code,
                Version = $"as of {date}",
                Name = name,
                Effective = date,
                Audience = kind == 1 ? SurveyAudience.Staff : SurveyAudience.Customer,
                Record = kind == 2 ? "work-order" : "contact",
                When = kind == 0 ? [] : [new FieldCondition("team", "\"a\"")],
                Invited = Percentage.FromPercent(share / 10m),
                LeastAnswers = least,
                Questions =
                [
                    new SurveyQuestion { Code = "first", Name = name, Script = "asks-csat", TopBox = 4, Comment = kind == 0 ? null : "asks-why", Topic = kind == 2 ? "p1" : null, Provenance = provenance },
                    new SurveyQuestion { Code = "second", Name = name, Script = "asks-nps", TopBox = 9, Provenance = provenance },
                ],
                Provenance = provenance,
            })
        select versions;

    private static Script Question(string code, RatingScale? scale, string words, RatingKey[] keys) => new()
    {
        Code = code,
        Version = "1",
        Name = new LocalizedText("提问", "Question"),
        Approval = ScriptApproval.Approved,
        Asks = scale,
        Wordings = [new ScriptWording { Text = new LocalizedText(words, words), Answers = [.. keys] }],
        Provenance = Sample.Provenance,
    };
}
