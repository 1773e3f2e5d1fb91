using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Risk;
using CallCenter.Standards.Routing;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>What is explained is what was answered.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class ExplanationAgreement
{
    [Fact]
    public void The_points_that_a_score_is_explained_by_sum_to_its_total() => Assert.All(Answers<RiskScore>(), score => Assert.Equal(
        score.Total,
        score.Explain().Details.Select(detail => detail.Find("points")).OfType<ExplanationPart>().Sum(points => decimal.Parse(points.Value!, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void What_is_not_known_is_told_as_not_known_and_never_as_a_fact() => Assert.All(Answers<RiskScore>(), score =>
    {
        string[] unknown = [.. score.Contributions.Where(contribution => contribution.Value == "null").Select(contribution => contribution.Characteristic.Code)];
        Explanation explanation = score.Explain();

        Assert.Equal(
            unknown.Order(StringComparer.Ordinal),
            explanation.Details.Where(detail => detail.Code is "score.unknown" or "score.not-counted").SelectMany(detail => detail.Parts).Where(part => part.Name == "characteristic").Select(part => part.Code!).Order(StringComparer.Ordinal));
        Assert.DoesNotContain(explanation.Details, detail => detail.Code == "score.points" && unknown.Contains(detail.Find("reason")!.Code));
    });

    [Fact]
    public void The_pieces_that_a_clock_is_explained_by_are_its_segments() => Assert.All(Answers<ClockReading>(), clock =>
    {
        ExplanationSentence[] pieces = [.. clock.Explain().Details.Where(detail => detail.Code == "clock.piece")];

        Assert.Equal(clock.Elapsed, Sum(pieces.Where(piece => piece.Find("kind")!.Code == "counted")));
        Assert.Equal(clock.Segments.Aggregate(Duration.Zero, (sum, segment) => sum + segment.Length), Sum(pieces));
        Assert.Equal(clock.Due is { } due ? InstantPattern.ExtendedIso.Format(due) : null, clock.Explain().Answer.Find("due")?.Value);
    });

    [Fact]
    public void A_reading_that_was_written_explains_itself_as_before() => Assert.All(
        Answers<ClockReading>(), clock => Assert.Equal(clock.Explain(), StandardJson.Read<ClockReading>(StandardJson.Write(clock)).Explain()));

    [Fact]
    public void A_KPI_is_explained_by_its_value_its_status_and_its_bounds() => Assert.All(Answers<KpiResult>(), result =>
    {
        ExplanationSentence answer = result.Explain().Answer;

        Assert.Equal(result.Value?.ToString("R", System.Globalization.CultureInfo.InvariantCulture), answer.Find("value")?.Value);
        Assert.Equal(result.Status is KpiStatus.NoData ? null : EnumCodes<KpiStatus>.CodeOf(result.Status), answer.Find("status")?.Code);
        Assert.Equal(result.Value is null ? 0 : result.Kpi.Target?.Bounds().Count() ?? 0, answer.Parts.Count(part => part.Kind == ExplanationPartKind.Bound));
    });

    [Fact]
    public void An_assignment_names_whom_it_gives_a_contact_to_and_counts_everybody_else() => Assert.All(Answers<AssignmentExplanation>(), assignment =>
    {
        Explanation explanation = assignment.Explain();

        Assert.Equal(assignment.Choice.Agent?.Code, explanation.Answer.Find("agent")?.Value);
        Assert.Equal(assignment.Ranked.Select(ranked => ranked.Agent.Code).Take(5), explanation.Details.Where(detail => detail.Code == "assignment.place").Select(detail => detail.Find("agent")!.Value));
        Assert.Equal(
            assignment.Ranked.Take(5).SelectMany(ranked => ranked.Scores),
            explanation.Details.Where(detail => detail.Code == "assignment.place").SelectMany(detail => detail.Parts).Where(part => part.Name == "score").Select(part => Number(part.Phrase!.Find("value")!)));
        Assert.All(explanation.Details.Where(detail => detail.Code == "assignment.place"), place => Assert.Equal(
            assignment.Steps.SelectMany(step => step.Criteria).Select(weighted => EnumCodes<AssignmentCriterion>.CodeOf(weighted.Criterion)),
            place.Parts.Where(part => part.Name == "score").SelectMany(part => part.Phrase!.Parts).Where(part => part.Name == "criterion").Select(part => part.Code)));
        Assert.Equal(assignment.Refused.Length, explanation.Details.Where(detail => detail.Code == "assignment.refused").Sum(detail => Number(detail.Find("agents")!)));
    });

    /// <summary>The promise, what it was extended to, its source and whether the rule's text was read: held against the standard's own definition.</summary>
    [Fact]
    public void A_promise_tells_its_extension_its_source_and_that_nobody_read_the_rule() => Assert.All(Answers<CallCenter.Standards.ServiceLevels.TargetReading>(), reading =>
    {
        Explanation told = reading.Explain();
        ExplanationSentence? extended = told.Details.SingleOrDefault(detail => detail.Code == "promise.extended");

        Assert.Equal(!reading.Clock.Target.Time.Equals(reading.Target.Time), extended is not null);
        Assert.Equal(reading.Target.Verified == false, told.Details.Any(detail => detail.Code == "promise.not-verified"));
        Assert.Contains(told.Details.SelectMany(detail => detail.Parts), part => part.Source is { } source && (extended is null ? source.Kind == reading.Target.Provenance.Kind : reading.Target.Extensions.Any(extension => extension.Provenance == source)));
    });

    /// <summary>Whoever is told that waiting helps is admitted then.</summary>
    [Fact]
    public void Waiting_is_spoken_of_just_where_a_ring_admits_somebody()
    {
        CallCenter.Standards.Routing.Assigner assigner = StandardBook.Shipped.Compile().Routing.Assignment.Find("fitting-skill")!;
        var now = Instant.FromUtc(2026, 9, 28, 2, 0);
        var request = new AssignmentRequest { Channel = "phone", Skills = [new("general-service", 3)], Authority = "small-compensation", Amount = 200m };
        var agent = new Agent { Code = "a", Skills = [new("general-service", 2)], Channels = [new("phone", 1)], Authorities = [new("small-compensation", 500m)] };

        AssignmentExplanation lower = assigner.Explain([agent], request, now);
        AssignmentExplanation never = assigner.Explain([agent with { Authorities = [] }], request, now);

        Assert.Null(never.NextAdmission);
        Assert.NotNull(never.Choice.NextRelaxation);
        Assert.Null(never.Explain().Answer.Find("next"));
        Assert.NotNull(lower.NextAdmission);
        Assert.NotNull(assigner.Explain([agent], request with { Waiting = lower.NextAdmission.Value }, now).Choice.Agent);
        Assert.NotNull(lower.Explain().Answer.Find("next"));
    }

    [Fact]
    public void An_ownership_names_its_owner_and_everybody_before() => Assert.All(Answers<CaseOwnership>(), ownership =>
    {
        Explanation explanation = ownership.Explain();

        Assert.Equal(
            ownership.Spells.Select(spell => (spell.Owner, InstantPattern.ExtendedIso.Format(spell.Since), EnumCodes<OwnershipOrigin>.CodeOf(spell.Origin))),
            explanation.Details.Where(detail => detail.Code == "ownership.before").Append(explanation.Answer).Where(sentence => sentence.Find("owner") is not null)
                .Select(sentence => (sentence.Find("owner")!.Value!, sentence.Find("since")!.Value!, sentence.Find("origin")!.Code!)));
        Assert.Equal(ownership.Offer?.To, explanation.Details.SingleOrDefault(detail => detail.Code == "ownership.offered")?.Find("to")!.Value);
    });

    [Fact]
    public void A_script_is_explained_by_the_words_that_are_said() => Assert.All(Answers<ScriptAnswer>(), answer =>
    {
        Explanation explanation = answer.Explain();

        Assert.Equal((answer.Script?.Code, answer.Text?.Template), (explanation.Answer.Find("script")?.Code, explanation.Answer.Find("words")?.Value));
        Assert.Equal(answer.Script?.Version, explanation.Details.SingleOrDefault(detail => detail.Code == "script.version")?.Find("version")!.Value);
        Assert.Equal(answer.Text?.Placeholders.Length ?? 0, explanation.Details.SelectMany(detail => detail.Parts).Count(part => part.Name == "placeholder"));
    });

    [Fact]
    public void A_risk_is_explained_by_its_levels_and_the_credit_of_its_controls() => Assert.All(Answers<RiskReading>(), reading =>
    {
        Explanation explanation = reading.Explain();

        Assert.Equal((reading.InherentLevel.Code, reading.ResidualLevel.Code), (explanation.Answer.Find("inherent")!.Code, explanation.Answer.Find("residual")!.Code));
        Assert.Equal(
            reading.Exposures.SelectMany(exposure => exposure.Controls).Select(control => control.Credit?.Ratio),
            explanation.Details.Where(detail => detail.Code.StartsWith("risk.control", StringComparison.Ordinal)).Select(detail => detail.Find("credit") is { } credit ? (decimal?)Number(credit) : null));
        Assert.Equal(reading.IsAboveAppetite == true && reading.Status != RiskStatus.Closed, explanation.Answer.Code == "risk.above-appetite");
    });

    [Fact]
    public void A_log_is_explained_by_its_counts_and_its_fitness() => Assert.All(Answers<ConformanceReport>(), report =>
    {
        ExplanationSentence answer = report.Explain().Answer;

        Assert.Equal((report.FittingCases, report.Cases.Length, report.Fitness.Ratio), (Number(answer.Find("fitting")!), Number(answer.Find("cases")!), Number(answer.Find("fitness")!)));
        Assert.Equal(
            report.Deviations.Take(10).Select(count => (count.Cases, count.Occurrences)),
            report.Explain().Details.Where(detail => detail.Code == "conformance.count").Select(detail => ((long)Number(detail.Find("cases")!), (long)Number(detail.Find("occurrences")!))));
    });

    [Fact]
    public void A_command_is_explained_by_where_it_led_or_by_every_reason_against_it() => Assert.All(Answers<StepResult>(), result =>
    {
        Explanation explanation = result.Explain();

        if (result.Outcome == StepOutcome.Refused)
        {
            Assert.Equal(result.Refusals.Select(refusal => refusal.Why), explanation.Details);
            Assert.Equal(result.Refusals.Select(refusal => EnumCodes<RefusalReason>.CodeOf(refusal.Reason)).Distinct(), explanation.Answer.Parts.Select(part => part.Code));
        }
        else if (result.Events.ToArray() is [.., var last])
        {
            Assert.Equal((last.To, last.Number), (explanation.Answer.Find("state")!.Code, (int)Number(explanation.Answer.Find("number")!)));
            Assert.Equal(result.Events.ToArray().SkipLast(1).Select(happened => happened.To), explanation.Details.Where(detail => detail.Code == "step.with-it").Select(detail => detail.Find("state")!.Code));
        }
    });

    /// <summary>An owner is told of in no zone; the standard knows its own, and a host may have another. What stands on a calendar stays in its zone.</summary>
    [Fact]
    public void Moments_without_a_zone_are_told_in_the_standards()
    {
        Standard standard = StandardBook.Shipped.Compile();
        Explanation owned = Answers<CaseOwnership>().First(ownership => ownership.Current is not null).Explain();
        Explanation clock = Answers<ClockReading>().First(reading => reading.Due is not null).Explain().InZone(DateTimeZoneProviders.Tzdb["Europe/Berlin"]);

        Assert.Contains("10:00", standard.Named(owned).In(new System.Globalization.CultureInfo("zh-CN"), ExplanationDetail.Short), StringComparison.Ordinal);
        Assert.Contains("02:00", owned.In(new System.Globalization.CultureInfo("zh-CN"), ExplanationDetail.Short), StringComparison.Ordinal);
        Assert.Equal(owned.Answer.Find("since")!.Value, standard.Named(owned).Answer.Find("since")!.Value);
        Assert.Equal("Europe/Berlin", clock.Answer.Find("due")!.Unit);
        Assert.Equal("Europe/Berlin", standard.Named(clock).Answer.Find("due")!.Unit);
        Assert.Throws<ArgumentNullException>("zone", () => owned.InZone(null!));
        Assert.Throws<ArgumentException>("zone", () => owned.InZone(NodaTime.TimeZones.BclDateTimeZone.FromTimeZoneInfo(TimeZoneInfo.CreateCustomTimeZone("moon", TimeSpan.FromHours(1), null, null))));
    }

    /// <summary>A bank that sets a target has set it, though the tolerance is still assumed; and what it confirmed says who did.</summary>
    [Theory]
    [InlineData("zh-CN", "来源：本行规定（行办〔2026〕12号）。", "容忍范围的来源：暂定值，须由本行确定", "经本行确认：总经理 (质检组), 2026-06-01")]
    [InlineData("en", "Source: the bank's own rule (“行办〔2026〕12号”).", "Source of the tolerance: assumption, for the bank to decide", "confirmed by 总经理 (质检组), 2026-06-01")]
    public void A_target_tells_whose_it_is(string language, string source, string tolerance, string confirmed)
    {
        StandardBook shipped = StandardBook.Shipped;
        StandardBook own = shipped.With(StandardOverlay.Parse($$$"""
            {"format":1,"code":"own","version":"1.0.0","authors":["a"],"extends":{"code":"{{{shipped.Code}}}","version":"{{{shipped.Version}}}","hash":"{{{shipped.Hash}}}"},
             "provenance":{"kind":"bank","citation":"行办〔2026〕12号"},
             "kpis":{"kpis":{"connect-rate":{"target":{"atLeast":"97 %"} } } },
             "confirms":[{"of":["kpis/kpis/first-contact-resolution/target"],"author":"质检组","approver":"总经理","on":"2026-06-01"}]}
            """, "own.json"));
        KpiEvaluator kpis = own.Compile().Kpis;
        MeasureTotals totals = kpis.Accumulate(ContactRecord.Schema).ToTotals();
        string Told(string kpi) => kpis.Evaluate(kpi, totals).Explain(new System.Globalization.CultureInfo(language));

        Assert.Contains(source, Told("connect-rate"), StringComparison.Ordinal);
        Assert.Contains(tolerance, Told("connect-rate"), StringComparison.Ordinal);
        Assert.Contains(confirmed, Told("first-contact-resolution"), StringComparison.Ordinal);
    }

    /// <summary>What the book names is told by that name, and its code stays with it.</summary>
    [Fact]
    public void A_standard_gives_its_names_to_what_an_answer_holds_by_code()
    {
        Standard standard = StandardBook.Shipped.Compile();
        var refused = new CallCenter.Standards.Workflows.RoleDeviation(0, null, "x", "service-agent", ["customer", "nobody-known"]);

        ExplanationSentence told = standard.Named(refused.Explain()).Answer;

        Assert.Equal(refused.Explain().Answer.Parts.Select(part => part.Code), told.Parts.Select(part => part.Code));
        Assert.Equal(standard.Organization.FindRole("service-agent")!.Name, told.Find("role")!.Text);
        Assert.Equal([standard.Book.Workflows.Parties.Single(party => party.Code == "customer").Name, null], told.Parts.Where(part => part.Name == "allowed").Select(part => part.Text));
    }

    private static IEnumerable<T> Answers<T>() => Explained.All.Select(one => one.Answer).OfType<T>();

    private static decimal Number(ExplanationPart part) => decimal.Parse(part.Value!, System.Globalization.CultureInfo.InvariantCulture);

    private static Duration Sum(IEnumerable<ExplanationSentence> pieces) =>
        pieces.Aggregate(Duration.Zero, (sum, piece) => sum + (CallCenter.Standards.Forms.IsoDuration.TryParse(piece.Find("length")!.Value!, out Duration length) ? length : throw new InvalidOperationException()));
}
