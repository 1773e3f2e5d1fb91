using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Workflows;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;

namespace CallCenter.Standards.Tests.Docs;

/// <summary>The README's code, compiled and run: <see cref="ReadmeTests"/> holds both together.</summary>
public sealed class ReadmeSamples
{
    private static readonly ContactRecord[] contacts =
    [
        new() { Team = "cards", Wait = Duration.FromSeconds(20), Talk = Duration.FromMinutes(3) },
        new() { Team = "cards", Wait = Duration.FromSeconds(21), Talk = Duration.FromMinutes(5) },
        new() { Team = "loans", Wait = Duration.FromSeconds(40), Outcome = ContactOutcome.Abandoned },
        new() { Team = "loans" },
    ];

    [Fact]
    public void One_call_per_question_from_book_to_answer()
    {
        StandardBook book = StandardBook.Shipped;            // or StandardBook.Load(stream): bad data → every finding at once
        Standard standard = book.Compile();                  // once; immutable and thread-safe

        DateTimeZone zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
        MeasureAccumulator<ContactRecord> day = standard.Kpis.Accumulate(
            ContactRecord.Schema, Grouping.By("team"), Grouping.By("arrival", TimeUnit.Hour, zone));
        foreach (ContactRecord contact in contacts)
        {
            day.Add(in contact);
        }

        MeasureTotals totals = day.ToTotals();               // merge with those of other shards: totals.Merge(others)
        KpiReport report = standard.Kpis.Report(totals);     // everything together, or ReportByGroup for each team and hour
        KpiResult level = report["service-level"];
        Console.WriteLine($"{level.Explain().Answer}");

        Assert.Equal(0.5, level.Value);
        Assert.Equal(KpiStatus.Missed, level.Status);
        Assert.Equal("Service level: 50 %, missed; the target is at least 80 %.", level.Explain().Answer.ToString());
        Assert.Equal(["cards / 08", "loans / 08"], standard.Kpis.ReportByGroup(totals).Select(group => group.Group.ToString()));
    }

    [Fact]
    public void A_contact_is_scored_routed_and_taken_through_its_case()
    {
        Standard standard = StandardBook.Shipped.Compile();
        CultureInfo culture = CultureInfo.GetCultureInfo("zh-CN");
        var command = new CaseCommand { Id = "m-1", Code = CaseCommand.Open, At = Instant.FromUtc(2026, 3, 10, 1, 0), By = "ivr", Role = "system" };

        var contact = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Segment = "vip", Amount = 80_000m, NewPayee = true, GuidedByOther = true };

        RiskScore score = standard.Risk.Score("fraud", in contact);              // total, band, and reasons that sum to the total
        TriageDecision triage = standard.Routing.Triage(in contact, score.Band.Code);
        string why = standard.Routing.Explain(in contact, score.Band.Code).Explain(culture);   // which rule of which table, in Chinese or English

        Workflow service = standard.Workflows["service"];
        WorkItem facts = standard.Routing.Triaged(new WorkItem { Contact = contact }, command.At, score.Band.Code);   // guards go by the answer of triage
        StepResult step = service.For(WorkItem.Schema).Decide(service.NewCase, command, facts);
        CaseState state = service.Evolve(service.NewCase, step);                 // or step.Refusals: every reason at once

        Assert.Equal(score.Total, score.Base + score.Contributions.Sum(contribution => contribution.Points));
        Assert.True(triage.IsComplete);
        Assert.Contains("高", why, StringComparison.Ordinal);
        Assert.Equal("queued", state.State);
    }

    [Fact]
    public void One_line_embeds_the_standard_in_a_host()
    {
        var services = new ServiceCollection();

        services.AddCallCenterStandards();

        using ServiceProvider provider = services.BuildServiceProvider();
        Assert.Same(StandardBook.Shipped, provider.GetRequiredService<StandardBook>());
        Assert.Same(provider.GetRequiredService<Standard>().Kpis, provider.GetRequiredService<KpiEvaluator>());
    }

    [Fact]
    public void A_banks_own_facts_join_the_vocabulary()
    {
        RecordSchema<ContactRecord> schema = ContactRecord.Schema
            .WithFlag("priority-segment", static (in ContactRecord contact) => contact.Segment is "gold" or "vip");

        MeasureAccumulator<ContactRecord> totals = StandardBook.Shipped.Compile().Kpis.Accumulate(schema, Grouping.By("priority-segment"));
        totals.AddRange([new ContactRecord { Segment = "vip" }, new ContactRecord { Segment = "basic" }]);
        Assert.Equal(["false", "true"], totals.ToTotals().Groups.Select(group => group.Values[0]));
    }
}
