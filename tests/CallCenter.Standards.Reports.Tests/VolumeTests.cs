using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Reports.Display;
using NodaTime;

namespace CallCenter.Standards.Reports.Tests;

/// <summary>What is printed of how contacts ended agrees with the KPIs beside it.</summary>
public sealed class VolumeTests
{
    private static readonly ContactRecord Answered = new() { Channel = "phone", Outcome = ContactOutcome.Answered, Wait = Duration.FromSeconds(5), Talk = Duration.FromMinutes(2) };
    private static readonly ContactRecord Abandoned = Answered with { Outcome = ContactOutcome.Abandoned, Talk = Duration.Zero };
    private static readonly ContactRecord LeftQueue = Abandoned with { Outcome = ContactOutcome.LeftQueue };

    [Fact]
    public void Contacts_that_their_queue_passed_on_are_no_abandoned_ones()
    {
        KpiReport report = ReportOf(Answered, Answered, Answered, Abandoned, LeftQueue, LeftQueue);
        var volume = Volume.Of(report);

        Assert.Equal((6.0, 3.0, 1.0, 2.0), (volume.Offered, volume.Answered, volume.Abandoned, volume.LeftQueue));
        Assert.Equal(report.Value("abandonment-rate"), volume.Abandoned / volume.Offered);
    }

    [Theory]
    [InlineData("en", "Left the queue unanswered")]
    [InlineData("zh-CN", "未接听离队")]
    public void Tables_have_a_column_for_them_where_there_are_any(string culture, string heading)
    {
        var wording = new Wording(CultureInfo.GetCultureInfo(culture));
        string[] Headings(KpiReport report) => [.. new SliceFigures([report], wording, new Figures(wording)).Headings];

        Assert.Contains(heading, Headings(ReportOf(Answered, LeftQueue)));
        Assert.DoesNotContain(heading, Headings(ReportOf(Answered, Abandoned)));
    }

    private static KpiReport ReportOf(params ContactRecord[] contacts)
    {
        KpiEvaluator kpis = StandardBook.Shipped.Compile().Kpis;
        return kpis.Report(kpis.Accumulate(ContactRecord.Schema, contacts).Totals);
    }
}
