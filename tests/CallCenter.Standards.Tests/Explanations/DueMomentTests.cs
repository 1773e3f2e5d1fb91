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

    /// <summary>Within hours of the ends of time a zone may have no date: what is told in UTC then is called so.</summary>
    [Theory]
    [InlineData(15, 59, "9999-12-31 23:59（北京时间）")]
    [InlineData(16, 0, "9999-12-31T16:00:00Z（UTC）")]
    [InlineData(23, 59, "9999-12-31T23:59:00Z（UTC）")]
    public void A_moment_that_its_zone_has_no_date_for_is_told_in_UTC_and_called_so(int hour, int minute, string told) => Assert.Contains(
        told,
        ExplanationLanguage.Of(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")).Text(ExplanationSentence.Of(
            "ownership.offered", ExplanationPart.Given("to", "a"), ExplanationPart.Given("reason", "b"), ExplanationPart.Moment("at", Instant.FromUtc(9999, 12, 31, hour, minute), DateTimeZoneProviders.Tzdb["Asia/Shanghai"]))).Replace("协调世界时", "UTC", StringComparison.Ordinal),
        StringComparison.Ordinal);

    private static string Told(string language, ExplanationPart due) => ExplanationLanguage.Of(System.Globalization.CultureInfo.GetCultureInfo(language)).Text(
        ExplanationSentence.Of("promises.open", ExplanationPart.Named("policy", "x", new("甲", "X")), due));
}
