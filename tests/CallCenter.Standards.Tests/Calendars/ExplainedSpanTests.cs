using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Explanations;
using NodaTime;

namespace CallCenter.Standards.Tests.Calendars;

/// <summary>An explanation of a span is as long as it can be read, and tells how much of the rest counts.</summary>
public sealed class ExplainedSpanTests
{
    private static readonly BusinessTimeline Service = StandardBook.Shipped.Compile().Calendars["china-service"];
    private static readonly Instant From = Instant.FromUtc(2026, 1, 5, 3, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(30)]
    [InlineData(200)]
    public void A_short_span_lists_every_piece(int days)
    {
        Explanation told = Service.Explain(From, From + Duration.FromDays(days));

        Assert.Equal(Service.Segments(From, From + Duration.FromDays(days)).Length, told.Details.Count(sentence => sentence.Code is "calendar.open" or "calendar.closed"));
        Assert.DoesNotContain(told.Details, sentence => sentence.Code == "calendar.further");
    }

    [Fact]
    public void Four_hundred_years_list_a_thousand_pieces_and_tell_how_much_of_the_rest_counts()
    {
        Instant to = From + Duration.FromDays(146_097);
        TimeSegment[] segments = [.. Service.FirstSegments(From, to, out Instant reached)];
        Explanation told = Service.Explain(From, to);
        ExplanationSentence further = told.Details.Single(sentence => sentence.Code == "calendar.further");

        Assert.Equal(1_000, segments.Length);
        Assert.Equal(1_000, told.Details.Count(sentence => sentence.Code is "calendar.open" or "calendar.closed"));
        Assert.Equal(segments, Service.Segments(From, reached));
        Assert.Equal(ExplanationPart.Time("counted", Service.Between(reached, to)), further.Find("counted"));
        Assert.Equal(Service.Between(From, to), segments.Where(segment => segment.IsCounted).Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length) + Service.Between(reached, to));
        Assert.Contains("不再逐段列出", told.In(System.Globalization.CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    /// <summary>Counted by what is allocated: a span of a hundred years and one of four hundred cost alike, once the years are built.</summary>
    [Fact]
    public void The_explanation_of_a_longer_span_costs_no_more()
    {
        long Bytes(int days)
        {
            Service.Explain(From, From + Duration.FromDays(days));
            long before = GC.GetAllocatedBytesForCurrentThread();
            Service.Explain(From, From + Duration.FromDays(days));
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        Assert.True(Bytes(146_097) < Bytes(36_524) * 1.2);
        Assert.True(Bytes(36_524) < Bytes(3_652) * 1.2);
    }

    [Theory]
    [InlineData(3_000)]
    [InlineData(4_000)]
    public void What_never_opens_is_one_piece_and_beyond_ten_years_is_told_together(int days)
    {
        var never = BusinessTimeline.Compile(Generators.WrittenCalendars.Named("never", new CalendarHours { Zone = "UTC", Week = new WeeklyHours() }));
        Explanation told = never.Explain(From, From + Duration.FromDays(days));

        Assert.Equal(["calendar.closed", .. days > 3_660 ? new[] { "calendar.further" } : []], told.Details.Select(sentence => sentence.Code).Where(code => code is "calendar.closed" or "calendar.open" or "calendar.further"));
    }
}
