using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Decisions;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;
using NodaTime;
using static CallCenter.Standards.Tests.Book.ChangedShipped;

namespace CallCenter.Standards.Tests.Book;

/// <summary>What a change of the shipped book is, and what comes of it.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class StandardDiffTests
{
    private static readonly DateTimeZone China = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    [Fact]
    public void A_book_does_not_differ_from_itself()
    {
        StandardDiff diff = Diff(StandardBook.Parse(Shipped.ToJson()));

        Assert.True(diff is { IsEmpty: true, IsComplete: true });
        Assert.Empty(diff.Consequences);
    }

    [Fact]
    public void A_higher_target_is_tighter_and_a_lower_one_looser()
    {
        StandardDiff tighter = Diff(Kpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = 0.97m } }));
        StandardDiff looser = Diff(Kpi("abandonment-rate", kpi => kpi with { Target = kpi.Target! with { AtMost = 0.08m } }));
        StandardDiff strict = Diff(Kpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtLeast = null, Above = kpi.Target.AtLeast } }));
        StandardDiff dropped = Diff(Kpi("connect-rate", kpi => kpi with { Target = null }));

        KpiTargetMoved moved = Assert.IsType<KpiTargetMoved>(Assert.Single(tighter.Consequences));
        Assert.Equal(("connect-rate", LimitMovement.Tightened, 0.9m, 0.97m), (moved.Kpi, moved.Movement, moved.Before!.AtLeast, moved.After!.AtLeast));
        Assert.Equal(LimitMovement.Loosened, Assert.IsType<KpiTargetMoved>(Assert.Single(looser.Consequences)).Movement);
        Assert.Equal(LimitMovement.Tightened, Assert.IsType<KpiTargetMoved>(Assert.Single(strict.Consequences)).Movement);
        Assert.Equal(LimitMovement.Loosened, Assert.IsType<KpiTargetMoved>(Assert.Single(dropped.Consequences)).Movement);
        BookChange change = Assert.Single(tighter.Changes);
        Assert.Equal(
            (ChangeKind.Changed, ChangeWeight.Rule, "kpis", "kpis/kpis/connect-rate/target/atLeast", "connect-rate", "90 %", "97 %"),
            (change.Kind, change.Weight, change.Section, change.Path, change.Code, change.Before, change.After));
        Assert.Equal("目标 › 不低于", change.Name.Chinese);
    }

    [Fact]
    public void A_kpi_that_counts_something_else_cannot_be_compared_with_its_history()
    {
        StandardDiff formula = Diff(Kpi("connect-rate", kpi => kpi with { Formula = "answered / (offered - within(abandoned-wait, short-abandon))" }));
        StandardDiff measure = Diff(Measure("answered", known => known with { Where = [.. known.Where, new("channel", "phone")] }));
        StandardDiff written = Diff(Kpi("blocked-rate", kpi => kpi with { Formula = "blocked/(blocked + offered)" }));

        Assert.Equal("connect-rate", Assert.IsType<HistoryBroken>(Assert.Single(formula.Consequences)).Kpi);
        Assert.Contains(measure.Consequences.OfType<HistoryBroken>(), broken => broken.Kpi == "connect-rate");
        Assert.DoesNotContain(measure.Consequences.OfType<HistoryBroken>(), broken => broken.Kpi == "offered-contacts");
        Assert.Empty(written.Consequences);
        Assert.Single(written.Changes);
    }

    [Fact]
    public void Another_currency_is_told_first_with_the_amounts_whose_figures_stay()
    {
        StandardBook dearer = Grant("team-leader", "small-compensation", grant => grant with { Amount = grant.Amount!.Value + 1 });
        CurrencyChanged all = Assert.IsType<CurrencyChanged>(Diff(Shipped with { Currency = "BRL" }).Consequences[0]);
        CurrencyChanged some = Assert.IsType<CurrencyChanged>(Diff(dearer with { Currency = "BRL" }).Consequences[0]);
        int limits = Shipped.Organization.Roles.Sum(role => role.Authorities.Count(grant => grant.Amount is not null));

        Assert.Equal(("CNY", "BRL"), (all.Before, all.After));
        Assert.True(limits > 0 && all.Amounts > limits, $"{all.Amounts} of {limits}");
        Assert.Equal((all.Amounts, all.Amounts, all.Amounts - 1), (all.Unchanged, some.Amounts, some.Unchanged));
        Assert.DoesNotContain(Diff(dearer).Consequences, consequence => consequence is CurrencyChanged);
    }

    [Fact]
    public void A_figure_that_counts_by_another_limit_says_which_and_how_it_moved()
    {
        StandardDiff diff = Diff(Shipped with { Kpis = Shipped.Kpis with { Limits = Shipped.Kpis.Limits.Change("phone-answer", limit => limit with { Time = Duration.FromSeconds(15) }) } });
        HistoryBroken broken = diff.Consequences.OfType<HistoryBroken>().Single(one => one.Kpi == "service-level");

        Assert.Equal(["kpis/limits/phone-answer/time"], broken.Because.Select(change => change.Path));
        Assert.Contains("20 s → 15 s", broken.ToString(), StringComparison.Ordinal);
        Assert.Contains("由20秒改为15秒", broken.Explain(CultureInfo.GetCultureInfo("zh-CN")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_moved_under_its_version_is_told_and_one_of_a_new_version_is_not()
    {
        StandardBook kept = Promise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(2)) }) with { Code = "own", Version = "7" };
        StandardBook renewed = kept with { ServiceLevels = kept.ServiceLevels with { Policies = kept.ServiceLevels.Policies.Change("work-order", policy => policy with { Version = "2" }) } };

        Finding told = Assert.Single(Diff(kept).EditedInPlace);
        Assert.Equal(("CCS1016", "work-order"), (told.Code, told.Value));
        Assert.Contains(told.Message[..^1], Diff(kept).ToString(), StringComparison.Ordinal);
        Assert.Empty(Diff(renewed).EditedInPlace);
        Assert.Empty(Diff(Kpi("connect-rate", kpi => kpi with { Target = null })).EditedInPlace);
    }

    [Fact]
    public void A_promise_of_more_hours_is_looser_and_due_later_over_a_weekend()
    {
        StandardDiff diff = Diff(Promise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(6)) }));

        DueMoved due = Assert.IsType<DueMoved>(diff.Consequences[0]);
        PromiseMoved promise = Assert.IsType<PromiseMoved>(diff.Consequences[1]);
        Assert.Equal((2, LimitMovement.Loosened), (diff.Consequences.Length, promise.Movement));
        Assert.Equal(IsoDayOfWeek.Friday, due.Start.InZone(China).DayOfWeek);
        Assert.True(due.Before < due.After);
        Assert.All(
            new[] { (Shipped, due.Before), (Promise("work-order", "handle", target => target with { Time = new BusinessDuration(Duration.FromHours(6)) }), due.After) },
            one => Assert.Equal(one.Item2, one.Item1.Compile().ServiceLevels.TargetOf("work-order", "handle").Time.DueFrom(due.Start, one.Item1.Compile().Calendars["china-service"])));
    }

    [Fact]
    public void A_holiday_moves_what_falls_due_behind_it()
    {
        LocalDate day = new(2026, 7, 15);
        StandardBook later = Shipped with
        {
            Calendars = Shipped.Calendars with
            {
                Calendars = Shipped.Calendars.Calendars.Change("china-working-days", calendar => calendar with
                {
                    Shape = ((CalendarHours)calendar.Shape) with { Exceptions = [.. ((CalendarHours)calendar.Shape).Exceptions, new() { On = ExceptionDays.On(day), Kind = CalendarExceptionKind.Closed, Name = new("行庆", "Bank day") }] },
                }),
            },
        };

        StandardDiff diff = Diff(later);

        DueMoved moved = Assert.Single(diff.Consequences.OfType<DueMoved>(), due => due is { Policy: "work-order", Target: "handle" });
        Assert.InRange(moved.Start.InZone(China).Date, day.PlusDays(-7), day);
        Assert.True(moved.Before < moved.After);
        Assert.DoesNotContain(diff.Consequences, consequence => consequence is DueMoved { Policy: "phone-answer" } or PromiseMoved);
    }

    /// <summary>A grant has no name of its own, and is told by that of the action that it is for; a list of KPIs by theirs.</summary>
    [Fact]
    public void What_only_names_something_is_told_by_its_name()
    {
        LocalizedText action = Shipped.Organization.Actions.Single(known => known.Code == "small-compensation").Name;
        BookChange grant = Assert.Single(Diff(Grant("team-leader", "small-compensation", known => known with { When = [.. known.When, new FieldCondition("risk", "false")] })).Changes);

        Assert.Contains($" › {action.English} › ", grant.Name.English, StringComparison.Ordinal);
        Assert.Contains($" › {action.Chinese} › ", grant.Name.Chinese, StringComparison.Ordinal);

        RoleScorecard card = Shipped.Kpis.Scorecards[0];
        LocalizedText kpi = Shipped.Kpis.Kpis.Single(known => known.Code == card.Kpis[0]).Name;
        BookChange gone = Assert.Single(Diff(Shipped with { Kpis = Shipped.Kpis with { Scorecards = Shipped.Kpis.Scorecards.Change(card.Code, known => known with { Kpis = known.Kpis.RemoveAt(0) }) } }).Changes);
        Assert.Contains(kpi.English!, gone.Explain(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void A_greater_share_of_cases_is_a_tighter_promise()
    {
        PromiseMoved moved = Assert.IsType<PromiseMoved>(Assert.Single(Diff(Promise("phone-answer", "answer", target => target with { Goal = Percentage.FromPercent(90) })).Consequences));

        Assert.Equal((LimitMovement.Tightened, Percentage.FromPercent(80), Percentage.FromPercent(90)), (moved.Movement, moved.GoalBefore, moved.GoalAfter));
    }

    [Fact]
    public void A_route_that_changed_has_a_witness_that_waits_elsewhere()
    {
        StandardBook later = Queues(table => table.Rule("complex", rule => rule with { Then = ["general"] }));

        ContactDifference witness = Assert.IsType<RouteChanged>(Assert.Single(Diff(later).Consequences)).Witness;

        Assert.Equal(Complexity.Complex, witness.Contact.Complexity);
        Assert.Equal([new AnswerChange(RoutePart.Queue, "experts", "general")], witness.Answers.Select(answer => answer with { BeforeName = null, AfterName = null }));
        Contact contact = witness.Contact;
        Assert.Equal("experts", Shipped.Compile().Routing.Triage(in contact, witness.BandBefore).Queue!.Code);
        Assert.Equal("general", later.Compile().Routing.Triage(in contact, witness.BandAfter).Queue!.Code);
    }

    [Fact]
    public void A_strategy_for_suggestions_changes_what_is_done_with_them()
    {
        ContactDifference witness = Assert.IsType<RouteChanged>(Assert.Single(Diff(Strategies(table => table.Rule("suggestion", rule => rule with { Then = ["standard-answer"] }))).Consequences)).Witness;

        Assert.Equal(Needs.Suggestion, witness.Contact.Need);
        Assert.Equal((RoutePart.Strategy, "record-suggestion", "standard-answer"), Assert.Single(witness.Answers) is var answer ? (answer.Part, answer.Before, answer.After) : default);
    }

    [Fact]
    public void Another_body_for_card_losses_is_told_with_a_contact_that_goes_there()
    {
        ContactDifference witness = Assert.IsType<RouteChanged>(Assert.Single(Diff(Targets(table => table.Rule("card-loss", rule => rule with { Then = ["personal-finance"] }))).Consequences)).Witness;

        Assert.Equal("card-loss", witness.Contact.Topic);
        Assert.Equal((RoutePart.Department, "credit-card-centre", "personal-finance"), Assert.Single(witness.Answers) is var answer ? (answer.Part, answer.Before, answer.After) : default);
    }

    [Fact]
    public void A_risk_that_is_seen_earlier_changes_queue_handling_and_transfer()
    {
        StandardDiff diff = Diff(Risks(table => table.Cell("failed-verifications", "failed-verifications", ">= 2")));

        Assert.True(diff.IsComplete);
        ContactDifference[] witnesses = [.. diff.Consequences.OfType<RouteChanged>().Select(route => route.Witness)];
        Assert.NotEmpty(witnesses);
        Assert.All(witnesses, witness => Assert.Equal(2, witness.Contact.FailedVerifications));
        RoutePart[] parts = [.. witnesses.SelectMany(witness => witness.Answers).Select(answer => answer.Part).Distinct().Order()];
        Assert.Equal([RoutePart.Risk, RoutePart.Stop, RoutePart.Queue, RoutePart.Strategy, RoutePart.Department, RoutePart.Priority, RoutePart.Skills, RoutePart.Reception, RoutePart.Urgency], parts.Where(part => part != RoutePart.Notice));
    }

    [Fact]
    public void A_higher_level_of_a_skill_is_asked_of_the_agents_of_its_contacts()
    {
        ContactDifference witness = Assert.IsType<RouteChanged>(Assert.Single(Diff(Skills(table => table.Rule("wealth", rule => rule with { Then = [rule.Then[0], "2"] }))).Consequences)).Witness;

        Assert.Equal("investment-and-wealth", witness.Contact.Topic);
        Assert.Equal(RoutePart.Skills, Assert.Single(witness.Answers).Part);
        Assert.Contains("wealth-products 2", witness.Answers[0].After, StringComparison.Ordinal);
    }

    [Fact]
    public void A_topic_that_is_new_goes_where_its_rule_says_and_nobody_else_does()
    {
        StandardBook named = Topic("mortgage");
        StandardBook routed = named with
        {
            Routing = named.Routing with
            {
                Transfers = named.Routing.Transfers with { Targets = named.Routing.Transfers.Targets! with { Rules = named.Routing.Transfers.Targets.Rules.Insert(0, new DecisionRule { Code = "mortgage", When = ["mortgage", "-", "-", "-"], Then = ["legal"] }) } },
            },
        };

        StandardDiff diff = Diff(routed);

        Assert.True(Diff(named) is { Consequences.IsEmpty: true, IsComplete: true });
        Assert.True(diff.IsComplete);
        Assert.All(diff.Consequences.OfType<RouteChanged>(), route => Assert.Equal("mortgage", route.Witness.Contact.Topic));
        Assert.Contains(diff.Consequences.OfType<RouteChanged>(), route => route.Witness.Answers is [{ Part: RoutePart.Department, Before: null, After: "legal" }]);
    }

    [Fact]
    public void A_topic_that_is_gone_counts_as_not_known_and_its_contacts_go_elsewhere()
    {
        StandardBook gone = Shipped with
        {
            Vocabulary = new() { Fields = [.. Shipped.Vocabulary.Fields.Select(field => field.Field == "topic" ? field with { Terms = field.Terms.Without("claim") } : field)] },
            Routing = Targets(table => table with { Rules = table.Rules.Without("claim") }).Routing,
        };
        if (gone.Validate().Any(finding => finding.Severity == FindingSeverity.Error))
        {
            Assert.Fail(string.Join('\n', gone.Validate().Where(finding => finding.Severity == FindingSeverity.Error)));
        }

        ContactDifference witness = Assert.Single(Diff(gone).Consequences.OfType<RouteChanged>()).Witness;

        Assert.Equal(("claim", RoutePart.Department, "risk-management", null), (witness.Contact.Topic, witness.Answers[0].Part, witness.Answers[0].Before, witness.Answers[0].After));
    }

    [Fact]
    public void Another_centre_for_a_region_takes_the_contacts_of_its_customers()
    {
        StandardBook later = Shipped with
        {
            Routing = Shipped.Routing with
            {
                Departments = Shipped.Routing.Departments.Change("centre-north", centre => centre with { Region = "east" }).Change("centre-east", centre => centre with { Region = "north" }),
            },
        };

        ContactDifference[] witnesses = [.. Diff(later).Consequences.OfType<RouteChanged>().Select(route => route.Witness)];

        Assert.Equal(
            [("east", "centre-east", "centre-north"), ("north", "centre-north", "centre-east")],
            witnesses.Select(witness => (witness.Contact.Region, witness.Answers[0].Before, witness.Answers[0].After)).Order());
        Assert.All(witnesses, witness => Assert.True(witness.Contact.IsCrossRegion));
    }

    [Fact]
    public void A_lower_band_of_a_card_is_told_with_contacts_that_fall_in_it()
    {
        StandardDiff diff = Diff(Card("fraud", card => card with { Bands = card.Bands.Change("high", band => band with { From = 40 }) }));

        BandChanged changed = Assert.IsType<BandChanged>(Assert.Single(diff.Consequences));
        Assert.True(diff.IsComplete);
        Assert.Equal(("elevated", "high", changed.TotalBefore), (changed.Before.Code, changed.After.Code, changed.TotalAfter));
        Assert.InRange(changed.TotalAfter, 40, 44);
    }

    [Fact]
    public void More_points_for_a_fact_lift_contacts_over_each_band()
    {
        StandardDiff diff = Diff(Card("fraud", card => card with { Characteristics = card.Characteristics.Change("new-payee", one => one with { Bins = [one.Bins[0] with { Points = 25 }, .. one.Bins.Skip(1)] }) }));

        Assert.True(diff.IsComplete);
        Assert.Equal([("low", "elevated"), ("elevated", "high"), ("high", "critical")], diff.Consequences.OfType<BandChanged>().Select(band => (band.Before.Code, band.After.Code)).OrderBy(pair => pair.Item1 == "low" ? 0 : pair.Item1 == "elevated" ? 1 : 2));
        Assert.All(diff.Consequences.OfType<BandChanged>(), band => Assert.Equal((true, 10m), (band.Contact.NewPayee, band.TotalAfter - band.TotalBefore)));
    }

    [Fact]
    public void A_lower_limit_of_authority_is_tighter()
    {
        AuthorityMoved moved = Assert.IsType<AuthorityMoved>(Assert.Single(Diff(Grant("team-leader", "small-compensation", grant => grant with { Amount = 200 })).Consequences));
        AuthorityMoved shifted = Assert.IsType<AuthorityMoved>(Assert.Single(Diff(Grant("team-leader", "small-compensation", grant => grant with { Amount = 200, PerDay = 30 })).Consequences));

        Assert.Equal((LimitMovement.Tightened, "team-leader", "small-compensation", 300m, 200m), (moved.Movement, moved.Role, moved.Action, moved.Before!.Amount, moved.After!.Amount));
        Assert.Equal(LimitMovement.Shifted, shifted.Movement);
    }

    [Fact]
    public void A_required_field_more_makes_the_steps_refuse_that_did_without_it()
    {
        StandardBook later = Workflow("callback", workflow => workflow with
        {
            Commands = workflow.Commands.Change("miss", command => command with { Steps = [.. command.Steps.Select(step => step with { Collects = [.. step.Collects, "details"], Requires = [.. step.Requires, "details"] })] }),
        });

        StepRefuses refuses = Assert.IsType<StepRefuses>(Assert.Single(Diff(later).Consequences));

        Assert.Equal(("callback", "miss", StepNeed.Field, "details"), (refuses.Workflow, refuses.Command, refuses.Need, refuses.What));
        Assert.Equal(["in-contact"], refuses.From.ToArray());
    }

    [Fact]
    public void A_command_that_cannot_be_given_in_a_state_any_more_is_told()
    {
        StandardBook later = Workflow("reception", workflow => workflow with
        {
            Commands = workflow.Commands.Change("leave", command => command with { Steps = [.. command.Steps.Select(step => step with { From = [.. step.From.Where(from => from != "appointed")] })] }),
        });

        StepGone gone = Assert.IsType<StepGone>(Assert.Single(Diff(later).Consequences));

        Assert.Equal(("reception", "leave"), (gone.Workflow, gone.Command));
        Assert.Equal(["appointed"], gone.From.ToArray());
    }

    [Fact]
    public void A_rule_split_in_halves_and_columns_in_another_order_change_nothing()
    {
        StandardBook halved = Queues(table => table with
        {
            Rules = [.. table.Rules.SelectMany(rule => rule.Code != "written" ? [rule] : new[] { Half(table, rule, "chat, web"), Half(table, rule, "app, sms") with { Code = "written-2" } })],
        });
        StandardBook turned = Queues(table => table with { Inputs = [.. table.Inputs.AsEnumerable().Reverse()], Rules = [.. table.Rules.Select(rule => rule with { When = [.. rule.When.AsEnumerable().Reverse()] })] });

        Assert.All(new[] { halved, turned }, later =>
        {
            StandardDiff diff = Diff(later);
            Assert.Empty(diff.Consequences);
            Assert.True(diff.IsComplete);
            Assert.False(diff.IsEmpty);
        });

        static DecisionRule Half(DecisionTable table, DecisionRule rule, string channels) => table with { Rules = [rule] } is var one ? one.Cell("written", "channel", channels).Rules[0] : rule;
    }

    [Fact]
    public void Words_and_sources_have_no_consequence_and_come_last()
    {
        StandardBook later = Queues(table => table.Rule("complex", rule => rule with { Annotation = "note", Provenance = new(ProvenanceKind.Bank, "board decision 12") }) with { Name = new("队列", "Queues") });

        StandardDiff diff = Diff(later with { Kpis = Kpi("connect-rate", kpi => kpi with { Target = kpi.Target! with { AtRiskWithin = 0.01m } }).Kpis });

        Assert.Empty(diff.Consequences);
        Assert.Equal(ChangeWeight.Rule, diff.Changes[0].Weight);
        Assert.Equal(diff.Changes.Select(change => change.Weight).Order(), diff.Changes.Select(change => change.Weight));
        Assert.Contains(diff.Changes, change => change is { Weight: ChangeWeight.Wording, Path: "routing/triage/queue/rules/complex/annotation", Kind: ChangeKind.Added, After: "note" });
    }

    [Fact]
    public void Entries_that_come_go_and_move_are_told_once_each()
    {
        StandardBook later = Shipped with
        {
            Kpis = Shipped.Kpis with { Kpis = [.. Shipped.Kpis.Kpis.Skip(1), Shipped.Kpis.Kpis[0]] },
            Scripts = Shipped.Scripts,
            Routing = Shipped.Routing with { Departments = Shipped.Routing.Departments.Change("legal", department => department with { Phone = "12345" }) },
        };

        StandardDiff diff = Diff(later);

        Assert.Equal(
            [(ChangeKind.Changed, "routing/departments/legal/phone"), (ChangeKind.Moved, $"kpis/kpis/{Shipped.Kpis.Kpis[0].Code}")],
            diff.Changes.Select(change => (change.Kind, change.Path)));
    }

    [Fact]
    public void A_cell_is_told_by_its_column() =>
        Assert.Contains(Diff(Queues(table => table.Cell("written", "channel", "chat, web"))).Changes, change =>
            change is { Path: "routing/triage/queue/rules/written/when/channel", Before: "chat, web, app, sms", After: "chat, web" });

    [Fact]
    public void It_is_told_in_both_languages_short_first()
    {
        StandardDiff diff = Diff(Queues(table => table.Rule("complex", rule => rule with { Then = ["general"] })));
        CultureInfo chinese = CultureInfo.GetCultureInfo("zh-CN");

        Assert.StartsWith(diff.Explain(chinese, ExplanationDetail.Short), diff.Explain(chinese), StringComparison.Ordinal);
        Assert.Contains("队列由“专家坐席”改为“综合服务”", diff.Explain(chinese), StringComparison.Ordinal);
        Assert.Contains("1 change, 1 consequence", diff.Explain(CultureInfo.InvariantCulture, ExplanationDetail.Short), StringComparison.Ordinal);
    }

    [Fact]
    public void It_comes_back_from_its_json_the_same()
    {
        StandardDiff diff = Diff(Risks(table => table.Cell("failed-verifications", "failed-verifications", ">= 2")) with { Version = "2" });

        StandardDiff read = StandardJson.Read<StandardDiff>(StandardJson.Write(diff));

        Assert.Equal(diff, read);
        Assert.Equal(diff.ToString(), read.ToString());
    }

    [Fact]
    public void Work_ends_where_its_limit_does_and_says_so()
    {
        StandardBook later = Risks(table => table.Cell("failed-verifications", "failed-verifications", ">= 2"));

        StandardDiff nothing = StandardDiff.Between(Shipped, later, new DiffOptions { WorkLimit = 0 });
        StandardDiff one = StandardDiff.Between(Shipped, later, new DiffOptions { MostWitnesses = 1 });

        Assert.Equal((false, 0), (nothing.IsComplete, nothing.Consequences.Length));
        Assert.Equal((false, 1), (one.IsComplete, one.Consequences.Length));
        Assert.Single(nothing.Changes);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => StandardDiff.Between(Shipped, later, cancellation: cancelled.Token));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiffOptions { WorkLimit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new DiffOptions { MostWitnesses = -1 });
    }

    private static StandardBook Topic(string code) => Shipped with
    {
        Vocabulary = new()
        {
            Fields = [.. Shipped.Vocabulary.Fields.Select(field => field.Field == "topic" ? field with { Terms = [.. field.Terms, new VocabularyTerm { Code = code, Name = new("按揭", "Mortgage"), Provenance = new(ProvenanceKind.Bank, "board decision 12") }] } : field)],
        },
    };

    private static StandardDiff Diff(StandardBook later) => StandardDiff.Between(Shipped, later);
}
