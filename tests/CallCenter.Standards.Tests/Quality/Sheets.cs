using System.Collections.Immutable;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Tests.Generators;
using NodaTime;

namespace CallCenter.Standards.Tests.Quality;

/// <summary>Review forms and reviews for tests.</summary>
internal static class Sheets
{
    public static readonly LocalizedText Unnamed = new("项", "Item");

    public static ReviewForm Form(params ImmutableArray<ReviewSection> sections) => new()
    {
        Code = "calls",
        Version = "1",
        Name = Unnamed,
        Sections = sections,
        Provenance = Sample.Provenance,
    };

    public static ReviewSection Section(string code, decimal weight, params ImmutableArray<ReviewItem> items) => new() { Code = code, Name = Unnamed, Weight = weight, Items = items };

    public static ReviewItem YesNo(string code, decimal weight = 1) => new() { Code = code, Name = Unnamed, Weight = weight, Answers = new YesNoAnswers() };

    public static ReviewItem Scale(string code, decimal from, decimal to, decimal weight = 1) => new() { Code = code, Name = Unnamed, Weight = weight, Answers = new ScaleAnswers(from, to) };

    public static ReviewItem Critical(ReviewItem item, CriticalEffect effect, CriticalClass harmed = CriticalClass.Customer) => item with { Critical = new CriticalRule { Class = harmed, Effect = effect } };

    public static Review Review(params ImmutableArray<ReviewAnswer> answers) => new()
    {
        Form = "calls",
        Version = "1",
        Contact = "c-1",
        Agent = "a-1",
        Reviewer = "r-1",
        Time = Instant.FromUtc(2026, 11, 2, 3, 0),
        Answers = answers,
    };

    public static ReviewResult Score(ReviewForm form, params ImmutableArray<ReviewAnswer> answers) => CompiledReviewForm.Compile(form).Score(Review(answers));

    public static ReviewAnswer Yes(string item) => ReviewAnswer.Of(item, "yes");

    public static ReviewAnswer No(string item) => ReviewAnswer.Of(item, "no");

    public static ReviewAnswer None(string item) => ReviewAnswer.NotApplicable(item);
}
