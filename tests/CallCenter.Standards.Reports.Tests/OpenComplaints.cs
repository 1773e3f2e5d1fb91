using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Complaints;
using CallCenter.Standards.Reports.Display;
using NodaTime;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>The complaints open at the end of the day: the shipped book promises consumers in China a decision within 15 calendar days of receipt.</summary>
public sealed class OpenComplaints
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalDate Day = new(2026, 3, 10);
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    [Fact]
    public void Days_left_are_counted_from_the_day_of_the_report_to_the_last_day_for_the_answer()
    {
        // Received on 1 March, so due by the end of 16 March: six days after the 10th.
        ComplaintDay day = Of(Complaint(1, resolved: false), Complaint(9, resolved: false))!;

        Assert.Equal((2, 0, 6), (day.Open, day.Overdue, day.DaysLeft));
    }

    [Theory]
    [InlineData("2026-02-22", 1, null)]
    [InlineData("2026-02-23", 1, null)]
    [InlineData("2026-02-24", 0, 1)]
    public void Whose_last_day_is_that_of_the_report_is_overdue_at_its_end(string received, int overdue, int? daysLeft)
    {
        ComplaintDay day = Of(new ComplaintRecord { Received = At(NodaTime.Text.LocalDatePattern.Iso.Parse(received).Value), Resolved = false })!;

        Assert.Equal((1, overdue, daysLeft), (day.Open, day.Overdue, day.DaysLeft));
        Assert.Equal(overdue > 0, day.Target is not null);
    }

    [Fact]
    public void What_is_resolved_or_came_later_is_not_open_and_what_is_not_known_to_be_resolved_is()
    {
        ComplaintDay day = Of(
            Complaint(1, resolved: true),
            new ComplaintRecord { Received = At(Day), ResolutionTime = Duration.FromHours(3) },
            Complaint(11, resolved: false),
            Complaint(5, resolved: null))!;

        Assert.Equal((1, 0), (day.Open, day.Overdue));
    }

    [Fact]
    public void A_register_that_does_not_tell_what_is_resolved_tells_nothing_and_an_empty_one_that_none_is_open()
    {
        Assert.Null(Of(Complaint(1, resolved: null)));
        Assert.Null(ComplaintDay.Of(null, Standard, Zone, new DateInterval(Day, Day)));
        Assert.Equal("No complaint is open.", Sentence("en", Of()!));
    }

    [Theory]
    [InlineData("en", "Complaints open 3: 1 overdue, of the others the nearest has 6 days left.")]
    [InlineData("zh-CN", "在办投诉3件：逾期1件，其余最短剩余6天。")]
    public void It_is_told_in_a_sentence(string culture, string text) =>
        Assert.Equal(text, Sentence(culture, Of(Complaint(1, resolved: false), Complaint(2, resolved: false), new ComplaintRecord { Received = At(new LocalDate(2026, 2, 1)), Resolved = false })!));

    private static string Sentence(string culture, ComplaintDay day)
    {
        var wording = new Wording(System.Globalization.CultureInfo.GetCultureInfo(culture));
        return new ComplaintWording(wording, new Figures(wording)).Sentence(day);
    }

    private static ComplaintDay? Of(params ImmutableArray<ComplaintRecord> complaints) => ComplaintDay.Of(complaints, Standard, Zone, new DateInterval(Day, Day));

    private static ComplaintRecord Complaint(int day, bool? resolved) => new() { Received = At(new LocalDate(2026, 3, day)), Resolved = resolved };

    private static Instant At(LocalDate date) => date.At(new LocalTime(11, 0)).InZoneStrictly(Zone).ToInstant();
}
