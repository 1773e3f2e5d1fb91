using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Quality;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates sections of quality without errors that use every member of the format.</summary>
internal static class WrittenQuality
{
    /// <summary>Sections; the calendar is one that they may name, or null for none.</summary>
    public static Gen<QualityCatalogue> Sections(string? calendar) =>
        from count in Gen.Choose(0, 2)
        from forms in Gen.CollectToArray(Enumerable.Range(0, count), i => Versions($"f{i}"))
        from plans in Gen.Choose(0, count).SelectMany(number => Gen.CollectToArray(Enumerable.Range(0, number), Plan))
        from days in Gen.Choose(0, 365)
        from provenance in StandardBooks.Provenances
        from name in StandardBooks.Names
        select new QualityCatalogue { Stages = days % 3 == 0 ? [] : [Limit(days, name, provenance)], Businesses = days % 3 == 1 ? [] : [Business(days, name, provenance)], Forms = [.. forms.SelectMany(versions => versions)], Sampling = [.. plans], Conduct = days == 0 ? null : Conduct(days, provenance, calendar) };

    private static StageLimit Limit(int days, LocalizedText name, Provenance provenance) => new()
    {
        Code = "stage",
        Name = name,
        Channel = Channels.All[days % 2],
        Stage = (CallStage)(days % 6),
        Within = Duration.FromHours(days),
        Provenance = provenance,
    };

    private static BusinessType Business(int days, LocalizedText name, Provenance provenance) => new()
    {
        Code = "business",
        Name = name,
        Starts = name,
        Ends = name,
        Within = Duration.FromSeconds(days + 1),
        Provenance = provenance,
    };

    private static ReviewConduct Conduct(int days, Provenance provenance, string? calendar) => new()
    {
        Scoring = days % 3 == 0 || calendar is null ? null : new ReviewDeadline { Within = new BusinessDays(days), Calendar = calendar },
        Decision = days % 5 == 0 || calendar is null ? null : new ReviewDeadline { Within = new ElapsedDuration(Duration.FromHours(days)), Calendar = calendar },
        AppealDays = days,
        CoachingDays = 1 + (days % 7),
        RecheckDays = 30,
        Automatic = days % 2 == 0 ? null : new AutomaticScoring { Audit = Percentage.FromPercent(10), LeastPairs = days, GreatestError = 4.5m },
        Provenance = provenance,
    };

    private static Gen<decimal> Weight => Gen.Elements(0.000001m, 1, 2.5m, 1_000_000);

    private static Gen<ReviewAnswers> Answers =>
        from name in StandardBooks.Names
        from answers in Gen.Elements<ReviewAnswers>(
            new YesNoAnswers(),
            new ScaleAnswers(1, 5),
            new ScaleAnswers(-1.5m, 1, 0.5m),
            new ChoiceAnswers([new ReviewChoice { Code = "full", Name = name, Meets = Percentage.FromPercent(100) }, new ReviewChoice { Code = "part", Name = name, Meets = Percentage.FromPercent(62.5m) }]))
        select answers;

    private static Gen<ReviewItem[]> Items(string prefix) => Gen.Choose(1, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), i =>
        from name in StandardBooks.Names
        from weight in Weight
        from answers in Answers
        from policy in Gen.Elements(Enum.GetValues<NotApplicablePolicy>())
        from harmed in Gen.Elements(Enum.GetValues<CriticalClass>())
        from effect in Gen.Elements(Enum.GetValues<CriticalEffect>())
        from rule in Gen.Choose(0, 3)
        select new ReviewItem
        {
            Code = $"{prefix}i{i}",
            Name = name,
            Weight = weight,
            Answers = answers,
            NotApplicable = policy,
            Critical = rule == 0 ? null : new CriticalRule { Class = harmed, Effect = effect, Below = Percentage.FromPercent(rule == 1 ? 100 : 50) },
            Gate = rule > 2 ? Percentage.FromPercent(50) : null,
            NeedsComment = rule > 1,
            NeedsEvidence = rule == 2,
        }));

    private static Gen<ReviewForm[]> Versions(string code) =>
        from dates in StandardBooks.EffectiveDates
        from versions in Gen.CollectToArray(dates, date =>
            from name in StandardBooks.Names
            from provenance in StandardBooks.Provenances
            from sections in Gen.Choose(1, 3).SelectMany(count => Gen.CollectToArray(Enumerable.Range(0, count), s =>
                from weight in Weight
                from items in Items($"s{s}")
                select new ReviewSection { Code = $"s{s}", Name = name, Weight = weight, Items = [.. items] }))
            from kind in Gen.Choose(0, 2)
            select new ReviewForm
            {
                Code = code,
                Version = $"as of {date}",
                Name = name,
                Effective = date,
                Channels = kind == 0 ? [] : [.. Channels.All.Take(2)],
                Needs = kind == 2 ? [.. Needs.All.Take(1)] : [],
                Rollup = kind == 1 ? ReviewRollup.Minimum : ReviewRollup.WeightedMean,
                Sections = [.. sections],
                Bands = kind == 0 ? [] : [new ReviewBand { Code = "low", Name = name, From = 0 }, new ReviewBand { Code = "high", Name = name, From = 62.5m }],
                PassMark = kind == 0 ? null : 80.5m,
                Completeness = Percentage.FromPercent(100 - (10 * kind)),
                Decimals = 2 + kind,
                Provenance = provenance,
            })
        select versions;

    private static Gen<SamplingPlan> Plan(int index) =>
        from name in StandardBooks.Names
        from provenance in StandardBooks.Provenances
        from quota in Gen.Choose(3, 10_000)
        from share in Gen.Choose(0, 1_000)
        select new SamplingPlan
        {
            Code = $"p{index}",
            Name = name,
            Record = quota % 2 == 0 ? "contact" : "survey",
            Form = "f0",
            Quota = quota,
            SecondScores = Percentage.FromPercent(share / 10m),
            Strata = [new SamplingStratum { Code = "low", Name = name, When = [new FieldCondition("team", "\"a\"")], Least = 2 }, new SamplingStratum { Code = "other", Name = name }],
            Provenance = provenance,
        };
}
