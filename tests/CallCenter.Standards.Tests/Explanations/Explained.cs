using System.Collections.Immutable;
using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.ServiceLevels;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>One answer of every kind that explains itself, by the shipped standard.</summary>
internal static class Explained
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();

    // Told once: every theory of a kind looks at all.
    private static readonly Lazy<ImmutableArray<(string Title, IExplained Answer)>> Answers = new(() =>
    [
        .. Kpis().Select(result => ("KPI " + result.Kpi.Code, (IExplained)result)),
        .. Clocks(),
        .. Scores(),
        .. Authorities(),
        .. StoppedAuthorities(),
        ("improvement of a share", FigureChange.Between(Percentage.FromPercent(75), Percentage.FromPercent(90))),
        ("improvement from nothing", FigureChange.Between(0m, 3m)),
        ("improvement of a mean", FigureChange.Between(new SampleMean(312, 40, 400), new SampleMean(287, 38, 420))),
        ("attainment", new ClockAttainment(Met: 188, Breached: 12, Cancelled: 3, Open: 1)),
        ("attainment of nothing", default(ClockAttainment)),
        .. Indicators(),
        ("risk high and severe", Standard.Risk.Matrix("standard").Rate("high", "severe")),
        ("risk low and low", Standard.Risk.Matrix("standard").Rate("low", "low")),
        .. ExplainedRouting.All,
        .. ExplainedCases.All,
        .. ExplainedSurveys.All,
        .. ExplainedTraining.All,
        .. ExplainedReviews.All,
        .. ExplainedCallbacks.All,
        .. ExplainedCompliance.All,
        .. ExplainedImprovement.All,
        .. ExplainedStaffing.All,
        .. ExplainedSimulations.All,
        .. ExplainedDifferences.All,
        .. ExplainedOpen.All,
    ]);

    private static readonly Lazy<ImmutableArray<(string Title, Explanation Told)>> Tellings = new(() => [.. All.Select(one => (one.Title, one.Answer.Explain())).Concat(ExplainedCases.Told).Select(one => (one.Title, Standard.Named(one.Item2)))]);

    public static ImmutableArray<(string Title, IExplained Answer)> All => Answers.Value;

    /// <summary>Every explanation: of the answers, and of what evaluators are asked for.</summary>
    public static ImmutableArray<(string Title, Explanation Told)> Told => Tellings.Value;

    /// <summary>What is found in a small book of many faults.</summary>
    public static IEnumerable<Finding> Findings
    {
        get
        {
            string broken = """
                {
                  "code": "Small Bank",
                  "calendars": 7,
                  "kpis": { "measurs": [], "kpis": [ { "code": "speed", "unit": "percents" } ] }
                }
                """;
            _ = StandardBook.TryParse(System.Text.Encoding.UTF8.GetBytes(broken), out _, out System.Collections.Immutable.ImmutableArray<Finding> findings);
            return findings.DistinctBy(finding => finding.Code);
        }
    }

    private static IEnumerable<KpiResult> Kpis()
    {
        MeasureAccumulator<ContactRecord> day = Standard.Kpis.Accumulate(ContactRecord.Schema);
        MeasureAccumulator<ContactRecord> before = Standard.Kpis.Accumulate(ContactRecord.Schema);
        for (int i = 0; i < 3_000; i++)
        {
            ContactRecord contact = Contact(i);
            day.Add(in contact);
            ContactRecord earlier = Contact(i * 7);
            before.Add(in earlier);
        }

        KpiReport report = Standard.Kpis.Report(day.ToTotals(), before.ToTotals());
        return new[] { "service-level", "connect-rate", "average-handling-time", "wait-p90", "first-contact-resolution", "offered-contacts", "customer-satisfaction", "net-promoter-score" }.Select(code => report[code]);
    }

    private static ContactRecord Contact(int i) => new()
    {
        Channel = i % 4 == 0 ? Channels.Chat : Channels.Phone,
        Need = Needs.Inquiry,
        Arrival = Instant.FromUtc(2026, 9, 28, 1, 0) + Duration.FromSeconds(i),
        Wait = Duration.FromSeconds(i % 40),
        Talk = Duration.FromSeconds(180 + (i % 90)),
        WrapUp = Duration.FromSeconds(30),
        Outcome = i % 20 == 0 ? ContactOutcome.Abandoned : ContactOutcome.Answered,
        ResolvedAtFirstContact = i % 10 < 7 ? true : i % 10 == 7 ? false : null,
    };

    private static IEnumerable<(string Title, IExplained Answer)> Clocks()
    {
        Instant friday = Instant.FromUtc(2026, 9, 25, 8, 0);
        var order = new ServiceCase { Kind = "work-order" };
        CaseEvent created = new("1", friday, "created");
        CaseEvent[] paused = [created, new("2", friday + Duration.FromMinutes(30), "customer-asked"), new("3", friday + Duration.FromMinutes(75), "customer-replied")];
        yield return ("promises of a work order", Standard.ServiceLevels.Read(order, paused, friday + Duration.FromHours(1)));
        yield return ("promises broken", Standard.ServiceLevels.Read(order, paused, friday + Duration.FromHours(90)));
        yield return ("clock running", Clock(order, friday + Duration.FromHours(1), created));
        yield return ("clock over the weekend", Clock(order, friday + Duration.FromHours(90), paused));
        ServiceCase complaint = new() { Kind = "complaint", Jurisdiction = "cn" };
        yield return ("promise that is extended", Standard.ServiceLevels.Read(complaint, [new("1", friday, "received"), new("2", friday + Duration.FromDays(10), "found-complex")], friday + Duration.FromDays(20)).Find("decide")!);
        yield return ("promise that is extended with approval", Standard.ServiceLevels.Read(complaint, [new("1", friday, "received"), new("2", friday + Duration.FromDays(10), "extended") { ApprovedBy = "wang", Reason = "外部鉴定尚未完成" }], friday + Duration.FromDays(20)).Find("decide")!);
        yield return ("promises of which one is extended", Standard.ServiceLevels.Read(complaint, [new("1", friday, "received"), new("2", friday + Duration.FromDays(10), "found-complex"), new("1", friday + Duration.FromDays(11), "withdrawn")], friday + Duration.FromDays(20)));
        yield return ("promise held by an appraisal", Standard.ServiceLevels.Read(complaint, [new("1", friday, "received"), new("2", friday + Duration.FromDays(1), "appraisal-started")], friday + Duration.FromDays(3)).Find("decide")!);
        yield return ("clock of a complaint", Clock(new ServiceCase { Kind = "complaint", Jurisdiction = "cn" }, friday + Duration.FromDays(20), new CaseEvent("1", friday, "received")));
    }

    private static IEnumerable<(string Title, IExplained Answer)> Authorities()
    {
        Instant now = Instant.FromUtc(2026, 9, 28, 2, 0);
        foreach ((string role, string action, decimal? amount) in new (string, string, decimal?)[] { ("service-agent", "small-compensation", 20_000m), ("service-agent", "small-compensation", null), ("general-manager", "small-compensation", 20_000m), ("service-agent", "impose-fine", null) })
        {
            if (Standard.Organization.Authority.Actions.Any(one => one.Code == action))
            {
                yield return ($"post on the way from {role} to {action}, {amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "amount not known"}", Standard.Organization.Authority.DecideForRole(role, action, new CallCenter.Standards.Organization.AuthorityFacts { Amount = amount, Triage = TriageStanding.Of(Standard.Routing.Answer(default, now), default) }, now).Path[^1]);
                yield return ($"authority of {role} to {action}, {amount?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "amount not known"}", Standard.Organization.Authority.DecideForRole(role, action, new CallCenter.Standards.Organization.AuthorityFacts { Amount = amount, Triage = TriageStanding.Of(Standard.Routing.Answer(default, now), default) }, now));
            }
        }
    }

    /// <summary>Triage stops the operation, and nobody may grant anything before risk control has released it.</summary>
    private static IEnumerable<(string Title, IExplained Answer)> StoppedAuthorities()
    {
        Instant now = Instant.FromUtc(2026, 9, 28, 2, 0);
        var risky = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Problem = ProblemType.RiskRelated };
        yield return ("authority while the operation is stopped", Standard.Organization.Authority.DecideForRole(
            "service-agent", "small-compensation", new CallCenter.Standards.Organization.AuthorityFacts { Amount = 50m, Triage = TriageStanding.Of(Standard.Routing.Answer(in risky, now, "critical"), in risky) }, now));
    }

    private static IEnumerable<(string Title, IExplained Answer)> Indicators() =>
        from indicator in Standard.Risk.Indicators.All.Take(1)
        from value in new decimal?[] { null, 0m, 1_000m }
        select ($"indicator {indicator.Code}, {value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "none"}",
            (IExplained)new IndicatorReading(indicator, new LocalDate(2026, 9, 1), value, value is null ? IndicatorStatus.Missing : value == 0 ? IndicatorStatus.Green : IndicatorStatus.Red, 2m, value == 1_000m ? 2 : 0, value == 1_000m));

    private static ClockReading Clock(ServiceCase of, Instant at, params CaseEvent[] events) => Standard.ServiceLevels.Read(of, events, at).Targets[0].Clock;

    private static IEnumerable<(string Title, IExplained Answer)> Scores()
    {
        var safe = new Contact { Channel = Channels.Branch, Need = Needs.Inquiry };
        var risky = new Contact { Channel = Channels.Phone, Need = Needs.Transaction, Amount = 80_000m, NewPayee = true, GuidedByOther = true, LaunderingAlert = true };
        foreach (CompiledScorecard card in Standard.Risk.Scorecards.All)
        {
            yield return ($"score {card.Card.Code}, little known", Standard.Risk.Score(card.Card.Code, in safe));
            yield return ($"score {card.Card.Code}, risky", Standard.Risk.Score(card.Card.Code, in risky));
        }
    }
}
