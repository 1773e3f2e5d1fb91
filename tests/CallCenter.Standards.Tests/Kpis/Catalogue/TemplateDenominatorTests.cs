using CallCenter.Standards.Book;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Generators;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using NodaTime;

namespace CallCenter.Standards.Tests.Kpis.Catalogue;

/// <summary>A KPI under the template's mark is the template's formula over all requests, whatever is not known yet (D11); and every number is given once, with its source.</summary>
[Properties(Arbitrary = [typeof(ContactLogs)])]
public sealed class TemplateDenominatorTests
{
    [Property(MaxTest = 200)]
    public void First_contact_resolution_is_of_all_that_were_handled(ContactLog log)
    {
        ContactRecord[] handled = [.. log.Records.Where(contact => contact.Outcome == ContactOutcome.Answered)];
        double resolved = handled.Count(contact => contact.ResolvedAtFirstContact == true);
        int known = handled.Count(contact => contact.ResolvedAtFirstContact is not null);
        MeasureTotals totals = ShippedKpis.Totals(ContactRecord.Schema, log.Records.AsSpan());
        KpiResult result = ShippedKpis.Evaluator.Evaluate("first-contact-resolution", totals);

        Assert.Equal(known == 0 ? null : resolved / handled.Length, result.Value);
        Assert.Equal(known == 0 ? null : resolved / known, totals.Value("first-contact-resolution-known"));
        Assert.Equal((handled.Length, known), (result.Coverage.All, result.Coverage.Known));
        Assert.Equal(known > 0 && known * 100 < handled.Length * 80, result.Status == KpiStatus.TooLittleKnown);
    }

    [Property(MaxTest = 200)]
    public Property Transfer_success_is_of_all_requests() => Prop.ForAll(
        Arb.From((from reached in Gen.Elements<bool?>(null, true, false) from handled in Gen.Elements<bool?>(null, true, false) select (reached, handled)).ListOf()),
        requests =>
        {
            double successful = requests.Count(request => request is (true, true));
            int decided = requests.Count(request => request is (true, true) || request.reached == false || request.handled == false);
            MeasureTotals totals = ShippedKpis.Totals<TransferRecord>(
                TransferRecord.Schema, [.. requests.Select(request => new TransferRecord { Time = ShippedKpis.Noon, Reached = request.reached, Handled = request.handled })]);

            Assert.Equal(decided == 0 ? null : successful / requests.Count, totals.Value("transfer-success-rate"));
            Assert.Equal(decided == 0 ? null : successful / decided, totals.Value("transfer-success-rate-decided"));
        });

    [Fact]
    public void Each_time_of_the_figures_stands_in_the_book_once_and_formulas_name_it()
    {
        KpiCatalogue kpis = ShippedKpis.Catalogue;

        Assert.Equal(["phone-answer", "chat-reply", "short-abandon"], kpis.Limits.Take(3).Select(limit => limit.Code));
        Assert.All(kpis.Kpis, kpi => Assert.DoesNotContain(", PT", kpi.Formula, StringComparison.Ordinal));
        Assert.All(kpis.ServiceLevels, level => Assert.Equal("phone-answer", level.Threshold));
        Assert.All(kpis.ServiceLevels, level => Assert.Contains(level.ShortAbandonLimit, new[] { null, "short-abandon" }));
    }

    [Fact]
    public void A_limit_that_differs_from_the_promise_it_stands_for_is_found()
    {
        StandardBook shipped = StandardBook.Shipped;
        KpiLimit phone = shipped.Kpis.Limits[0];
        StandardBook book = shipped with { Kpis = shipped.Kpis with { Limits = [phone with { Time = Duration.FromSeconds(30) }, shipped.Kpis.Limits[1] with { Promise = "chat-reply/last-reply" }, .. shipped.Kpis.Limits[2..]] } };

        Assert.Equal(
            [("CCS3017", "/kpis/limits/0/time"), ("CCS3017", "/kpis/limits/1/promise")],
            book.Validate().Where(finding => finding.Code == "CCS3017").Select(finding => (finding.Code, finding.Pointer)));
    }

    [Fact]
    public void Every_number_in_a_measure_has_a_source_and_none_of_them_is_the_templates() => // D10 does not say which rating satisfies, D3.4 not who promotes
        Assert.All(
            ShippedKpis.Catalogue.Measures.Where(measure => measure.Where.Any(condition => condition.Tests.Any(char.IsAsciiDigit))),
            measure => Assert.Equal(ProvenanceKind.Assumption, measure.Provenance?.Kind));

    [Theory]
    [InlineData("phone-service-level", "phone", 20)]
    [InlineData("chat-service-level", "chat", 60)]
    public void Answers_in_time_are_counted_contact_by_contact(string kpi, string channel, int limit) // D8; a mean would hide the one that waited for ever
    {
        ContactRecord contact = new() { Channel = channel, Wait = Duration.FromSeconds(limit) };

        Assert.Equal(
            0.5,
            ShippedKpis.Totals(
                ContactRecord.Schema,
                contact,
                contact with { Wait = Duration.FromSeconds(limit) + Duration.FromTicks(1) },
                contact with { Wait = Duration.Zero },
                contact with { Wait = Duration.Zero, Outcome = ContactOutcome.Abandoned },
                contact with { Channel = "branch" }).Value(kpi));
    }
}
