using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What is due at midnight is due at the end of a day, in each language's words.</summary>
public sealed class DueMomentTests
{
    [Theory]
    [InlineData("zh-CN", 16, 0, "2026-12-02 24:00")]
    [InlineData("en", 16, 0, "the end of 2026-12-02")]
    [InlineData("zh-CN", 16, 1, "2026-12-03 00:01")]
    [InlineData("en", 15, 59, "2026-12-02 23:59")]
    public void A_deadline_at_midnight_is_the_end_of_the_day_before(string language, int hour, int minute, string told) => Assert.Contains(
        told, Told(language, ExplanationPart.Deadline("due", Instant.FromUtc(2026, 12, 2, hour, minute), DateTimeZoneProviders.Tzdb["Asia/Shanghai"])), StringComparison.Ordinal);

    /// <summary>What begins then begins a day.</summary>
    [Fact]
    public void A_moment_at_midnight_that_is_no_deadline_is_the_beginning_of_its_day() => Assert.Contains(
        "2026-12-03 00:00", Told("zh-CN", ExplanationPart.Moment("due", Instant.FromUtc(2026, 12, 2, 16, 0), DateTimeZoneProviders.Tzdb["Asia/Shanghai"])), StringComparison.Ordinal);

    private static string Told(string language, ExplanationPart due) => ExplanationLanguage.Of(System.Globalization.CultureInfo.GetCultureInfo(language)).Text(
        ExplanationSentence.Of("promises.open", ExplanationPart.Named("policy", "x", new("甲", "X")), due));
}
