using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Organization;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Simulation;
using CallCenter.Standards.Staffing;
using CallCenter.Standards.Surveys;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Training;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>In every area what is explained is what was answered: over the approved answers, and over answers drawn with every field at its edges.</summary>
public sealed class AreaAgreement
{
    private const int Drawn = 60;

    [Fact]
    public void A_review_tells_its_outcome_all_points_that_were_lost_and_every_reason_against_it() => Assert.All(Answers<ReviewResult>(), result =>
    {
        Explanation told = result.Explain();
        ItemScore[] lost = [.. result.Items.Where(item => result.Score is not null && ((item.Lost > 0 && !item.IsVoided) || item.IsCriticalFailure))];
        decimal voided = result.Items.Where(item => item.IsVoided).Sum(item => item.Lost);

        Assert.Equal((result.Score, result.Band?.Code, Code(result.Outcome)), (Number(told.Answer, "score"), told.Answer.Find("band")?.Code, told.Answer.Find("outcome")!.Code));
        Assert.Equal(lost.Select(item => (item.Item, (decimal?)item.Lost, (decimal?)item.Points)), Sentences(told, "review.item", "review.critical-item").Select(item => (item.Find("item")!.Code!, Number(item, "lost"), Number(item, "points"))));
        Assert.Equal(voided, Sentences(told, "review.voided", "review.voided-form").Sum(item => Number(item, "lost")!.Value));
        Assert.Equal(result.FailedGates.Except(result.OpenGates), Sentences(told, "review.gate").Select(gate => gate.Find("item")!.Code));
        Assert.Equal(result.OpenGates, Sentences(told, "review.open-gate").Select(gate => gate.Find("item")!.Code));
        Assert.Equal(result.MustApply, Sentences(told, "review.must-apply").Select(item => item.Find("item")!.Code));
        Assert.Equal(result.Refusals.Select(refusal => Code(refusal.Fault)), Sentences(told, "review.refusal").Select(refusal => refusal.Find("fault")!.Code));
        Assert.Equal(result.CriticalFailures.Select(Code), Sentences(told, "review.critical").SelectMany(critical => critical.Parts).Select(part => part.Code));
    });

    /// <summary>Through the shipped standard: a reader who adds up what was lost comes to the score.</summary>
    [Fact]
    public void The_points_that_a_review_is_told_to_have_lost_make_up_its_score()
    {
        QualityEvaluator quality = StandardBook.Shipped.Compile().Quality;
        var random = new Random(20_261_128);
        for (int i = 0; i < 200; i++)
        {
            ReviewResult result = quality.Score(new Review
            {
                Form = "callback-review",
                Version = "1.0.0",
                Contact = "c",
                Agent = "a",
                Reviewer = "q",
                Time = default,
                Answers = [ReviewAnswer.Of("callback-opened", Pick("yes", "no")), ReviewAnswer.Of("asked-and-listened", random.Next(1, 6)), random.Next(2) == 0 ? ReviewAnswer.NotApplicable("second-handling-explained") : ReviewAnswer.Of("second-handling-explained", Pick("yes", "no")), ReviewAnswer.Of("callback-recorded", Pick("yes", "no"))],
            });
            decimal lost = Sentences(result.Explain(), "review.item", "review.critical-item").Sum(item => Number(item, "lost")!.Value);

            Assert.NotNull(result.Score);
            Assert.True(result.CriticalFailures.Length > 0 || Math.Abs(100 - lost - result.Score.Value) <= 0.05m, $"{result.Score} and {lost} lost");
        }

        string Pick(string one, string other) => random.Next(2) == 0 ? one : other;
    }

    [Fact]
    public void The_review_of_a_contact_tells_where_it_stands_and_when_it_is_due() => Assert.All(Answers<ReviewCaseStanding>(), standing =>
    {
        Explanation told = standing.Explain();

        Assert.Equal((Code(standing.Status), Moment(standing.Due)), (told.Answer.Find("status")!.Code, told.Answer.Find("due")?.Value));
        Assert.Equal(standing.Result is { } result ? result.Explain().Answer : null, told.Details.FirstOrDefault(detail => detail.Code is "review.scored" or "review.unscored"));
        Assert.Equal(Moment(standing.AppealUntil), Sentences(told, "review-case.appeal").SingleOrDefault()?.Find("until")!.Value);
    });

    [Fact]
    public void Times_are_counted_as_they_are_told_one_by_one() => Assert.All(Answers<TimeReading>(), reading =>
    {
        Explanation told = reading.Explain();

        Assert.Equal(reading.Fault is { } fault ? Code(fault) : null, told.Answer.Find("fault")?.Code);
        if (reading.Fault is null)
        {
            Assert.Equal((reading.Records.Length, Sentences(told, "service-time.late").Count(), told.Details.Count(detail => detail.Find("taken") is not null)), ((int)Number(told.Answer, "all")!, (int)Number(told.Answer, "late")!, (int)Number(told.Answer, "known")!));
            Assert.Equal(reading.Records.Select(record => record.Item), told.Details.Select(detail => detail.Find("item")!.Code));
        }
    });

    [Fact]
    public void What_is_due_and_overdue_adds_up_over_its_kinds() => Assert.All(Answers<FollowUpReport>(), report =>
    {
        Explanation told = report.Explain();

        Assert.Equal((Number(told.Answer, "overdue"), Number(told.Answer, "due")), (Sentences(told, "follow-up.kind").Sum(kind => Number(kind, "overdue")), Sentences(told, "follow-up.kind").Sum(kind => Number(kind, "due"))));
        Assert.Equal(report.Items.Length, Number(told.Answer, "overdue") + Number(told.Answer, "due"));
        Assert.Equal(report.Teams.Select(team => team.Team), Sentences(told, "follow-up.team", "follow-up.no-reviews").Select(team => team.Find("team")!.Value));
    });

    [Fact]
    public void Training_tells_what_counts_everything_that_does_not_and_what_is_locked_for_it() => Assert.All(Answers<TrainingStanding>(), standing =>
    {
        Explanation told = standing.Explain();

        Assert.Equal(standing.Agent, told.Answer.Find("agent")!.Value);
        Assert.Equal(standing.IsHere ? standing.Items.Length : null, (int?)Number(told.Answer, "parts"));
        Assert.Equal(standing.IsHere ? standing.Items.Count(item => item.Counts) : null, (int?)Number(told.Answer, "counting"));
        Assert.Equal(standing.Items.Where(item => item.Status != TrainingStatus.Valid).Select(item => (item.Code, Code(item.Status), Day(item.Due))), Sentences(told, "training.item").Select(item => (item.Find("item")!.Code!, item.Find("status")!.Code!, item.Find("due")?.Value)));
        Assert.Equal(standing.Locks.Select(locked => (locked.Skill, Missing: string.Join(',', locked.Missing.Select(item => item.Code)))), Sentences(told, "training.locked").Select(locked => (locked.Find("skill")!.Code!, string.Join(',', locked.Parts.Where(part => part.Name == "missing").Select(part => part.Code)))));
        Assert.Equal(standing.Coming.Select(locked => (locked.Skill, Day(locked.Qualification.Effective))), Sentences(told, "training.coming").Select(locked => (locked.Find("skill")!.Code!, locked.Find("from")?.Value)));
        Assert.Equal(standing.Consequences.Length, Sentences(told, "training.consequence").Count());
    });

    [Fact]
    public void A_survey_tells_what_it_read_and_each_question_with_its_share_or_that_it_has_too_few()
    {
        Assert.All(Answers<SurveyReading>(), reading =>
        {
            Assert.Equal((reading.Read, reading.Unread.Length), ((int)Number(reading.Explain().Answer, "read")!, reading.Explain().Details.Length));
            Assert.Equal(reading.Unread.Select(unread => Code(unread.Fault)), reading.Explain().Details.Select(detail => detail.Find("fault")!.Code));
        });
        Assert.All(Answers<SurveyFigures>(), figures =>
        {
            Explanation told = figures.Explain();

            Assert.Equal((figures.Eligible, figures.Invited, figures.Responses), ((long)Number(told.Answer, "eligible")!, (long)Number(told.Answer, "invited")!, (long)Number(told.Answer, "responses")!));
            Assert.Equal(figures.Questions.Select(question => question.IsTooFew), told.Details.Select(detail => detail.Code == "survey.too-few"));
            Assert.Equal(figures.Questions.Select(question => question.Answers), told.Details.Select(detail => (long)Number(detail, "answers")!));
        });
        Assert.All(Answers<SurveySheet>(), sheet => Assert.Equal(
            sheet.Rows.Select(row => (Day(row.Date), row.Answers, row.Score is null)),
            Sentences(sheet.Explain(), "survey.day", "survey.day-too-few").Select(day => (day.Find("date")!.Value, (long)Number(day, "answers")!, day.Code == "survey.day-too-few"))));
    }

    [Fact]
    public void A_next_attempt_tells_when_and_by_which_channel_and_what_put_it_off() => Assert.All(Answers<NextAttempt>(), attempt =>
    {
        Explanation told = attempt.Explain();
        bool isMade = attempt is { At: not null, Channel: not null };

        Assert.Equal(isMade ? (Moment(attempt.At), attempt.Channel) : (null, null), (told.Answer.Find("at")?.Value, told.Answer.Find("channel")?.Code));
        Assert.Equal(isMade || attempt.Refusal is not { } refusal ? null : Code(refusal), told.Answer.Find("reason")?.Code);
        Assert.Equal(isMade && attempt.IsLate, told.Answer.Code == "callback.attempt-late");
        Assert.Equal(isMade ? attempt.Delays.Select(delay => (Code(delay.Reason), Moment(delay.Until))) : [], told.Details.Select(detail => (detail.Find("reason")!.Code!, detail.Find("until")!.Value)));
    });

    [Fact]
    public void A_callback_tells_its_phase_its_attempts_and_each_event() => Assert.All(Answers<CallbackState>(), state =>
    {
        Explanation told = state.Explain();

        Assert.Equal((Code(state.Phase), state.Attempts.IsEmpty ? null : (decimal?)state.Attempts.Length), (told.Answer.Find("phase")!.Code, Number(told.Answer, "attempts")));
        Assert.Equal(state.Events.Select(one => (Code(one.Action), Moment(one.At))), told.Details.Select(one => (one.Find("action")!.Code!, one.Find("at")!.Value)));
    });

    [Fact]
    public void A_refusal_tells_its_event_and_its_reason()
    {
        Assert.All(Answers<CallbackRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
        Assert.All(Answers<TrainingRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
        Assert.All(Answers<ReviewCaseRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
        Assert.All(Answers<ObligationRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
        Assert.All(Answers<ReadingRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
        Assert.All(Answers<InspectionRefusal>(), refusal => AssertRefused(refusal.Explain(), refusal.Event.Id, Code(refusal.Reason)));
    }

    [Fact]
    public void An_obligation_tells_its_owner_when_it_is_due_and_what_settled_it() => Assert.All(Answers<ObligationDue>(), due =>
    {
        Explanation told = due.Explain();

        Assert.Equal((due.Obligation.Code, due.Obligation.Owner, Day(due.Due), Code(due.Status)), (told.Answer.Find("obligation")!.Code, told.Answer.Find("owner")!.Code, told.Answer.Find("due")!.Value, told.Answer.Find("status")!.Code));
        Assert.Equal(due.DaysOverdue > 0 ? due.DaysOverdue : null, (int?)Number(told.Answer, "late"));
        Assert.Equal(Moment(due.SettledBy?.At), Sentences(told, "obligation.settled").SingleOrDefault()?.Find("at")!.Value);
        Assert.Equal(due.Notices.Select(notice => Day(notice.On)), Sentences(told, "overdue.told", "overdue.to-tell").Select(notice => notice.Find("on")!.Value));
        Assert.Equal(due.Notices.Count(notice => notice.On <= due.AsOf), Sentences(told, "overdue.told").Count());
    });

    [Fact]
    public void A_finding_tells_its_grade_when_it_is_due_and_who_is_told() => Assert.All(Answers<InspectionFinding>(), finding =>
    {
        Explanation told = finding.Explain();

        Assert.Equal((finding.Grade.Code, Day(finding.Due), Code(finding.Status)), (told.Answer.Find("grade")!.Code, told.Answer.Find("due")!.Value, told.Answer.Find("status")!.Code));
        Assert.Equal(Day(finding.RectifiedOn), Sentences(told, "inspection.rectified").SingleOrDefault()?.Find("rectified")!.Value);
        Assert.Equal(finding.Notices.SelectMany(notice => notice.Tell), Sentences(told, "overdue.told", "overdue.to-tell").SelectMany(notice => notice.Parts.Where(part => part.Name == "tell")).Select(part => part.Code!));
    });

    [Fact]
    public void A_document_tells_who_has_not_read_it_and_adds_them_up() => Assert.All(Answers<DocumentStanding>(), standing =>
    {
        Explanation told = standing.Explain();
        DocumentReading[] unread = [.. standing.Readings.Where(one => one.IsUnread)];

        Assert.Equal(unread.Select(one => (Day(one.Due)!, Code(one.Status)!)), Sentences(told, "document.reading").Select(one => (one.Find("due")!.Value!, one.Find("status")!.Code!)));
        Assert.Equal(unread.Length, Sentences(told, "document.role").Sum(role => (int)Number(role, "open")! + (int)Number(role, "overdue")!));
        Assert.Equal(standing.InForce is null ? null : unread.Length, (int?)Number(told.Answer, "unread"));
    });

    [Fact]
    public void What_somebody_has_to_read_tells_by_when() => Assert.All(Answers<DocumentReading>(), reading =>
    {
        Explanation told = reading.Explain();

        Assert.Equal((reading.Document.Code, Day(reading.Due), Code(reading.Status)), (told.Answer.Find("document")!.Code, told.Answer.Find("due")!.Value, told.Answer.Find("status")!.Code));
        Assert.Equal(Moment(reading.ConfirmedBy?.At), Sentences(told, "document.confirmed").SingleOrDefault()?.Find("at")!.Value);
    });

    [Fact]
    public void The_report_of_an_inspection_counts_the_findings_that_it_lists() => Assert.All(Answers<InspectionReport>(), report =>
    {
        Explanation told = report.Explain();
        string?[] listed = [.. Sentences(told, "inspection.finding").Select(finding => finding.Find("status")!.Code)];

        Assert.Equal((listed.Length, listed.Count(status => status != "closed"), listed.Count(status => status is "overdue" or "recheck-overdue")), ((int)Number(told.Answer, "count")!, (int)Number(told.Answer, "open")!, (int)Number(told.Answer, "overdue")!));
        Assert.Equal(report.ReportedBy is not null, Sentences(told, "inspection.reported").Any());
    });

    /// <summary>What is told to be met is met by the figures that are told beside it, also where a fall is asked for.</summary>
    [Fact]
    public void A_target_of_systems_is_told_as_its_own_figures_judge_it() => Assert.All(Answers<SystemTargetReading>(), reading =>
    {
        ExplanationSentence told = reading.Explain().Answer;

        Assert.Equal(Code(reading.Status), told.Find("status")!.Code);
        Assert.Equal(reading.Figure is null, told.Code == "system-target.no-data");
        if (Number(told, "value") is { } value && Number(told, "least") is { } least)
        {
            Assert.Equal(value <= -least, told.Find("status")!.Code == "met");
        }

        Assert.Equal(reading.Target.Bounds().Count(), told.Parts.Count(part => part.Name is "bound" or "least"));
    });

    [Fact]
    public void A_record_tells_its_days_its_holds_and_which_rule_gives_way() => Assert.All(Answers<RetentionDecision>(), decision =>
    {
        Explanation told = decision.Explain();

        Assert.Equal((Code(decision.Status), Day(decision.Earliest), Day(decision.Latest)), (told.Answer.Find("status")!.Code, told.Answer.Find("earliest")?.Value, told.Answer.Find("latest")?.Value));
        Assert.Equal(decision.Holds.Select(hold => hold.Id), Sentences(told, "retention.hold").Select(hold => hold.Find("hold")!.Value));
        Assert.Equal(decision.Rules.Select(rule => (rule.Rule.Code, rule.IsOverruled)), Sentences(told, "retention.rule", "retention.overruled").Select(rule => (rule.Find("rule")!.Code!, rule.Code == "retention.overruled")));
    });

    [Fact]
    public void Access_tells_how_much_is_seen_why_and_by_which_rule() => Assert.All(Answers<AccessDecision>(), decision =>
    {
        Explanation told = decision.Explain();

        Assert.Equal((decision.Role, Code(decision.Class), Code(decision.Level), Code(decision.Reason)), (told.Answer.Find("role")!.Code, told.Answer.Find("class")!.Code, told.Answer.Find("level")!.Code, told.Answer.Find("reason")!.Code));
        Assert.Equal(decision.Rule?.Code, Sentences(told, "access.rule").SingleOrDefault()?.Find("rule")!.Code);
    });

    [Fact]
    public void A_violation_tells_every_sanction_and_who_decides_it_unless_it_has_lapsed() => Assert.All(Answers<SanctionDecision>(), decision =>
    {
        Explanation told = decision.Explain();

        Assert.Equal((decision.Grade.Code, Day(decision.LapsesOn)), (told.Answer.Find("grade")!.Code, told.Answer.Find("lapses")!.Value));
        Assert.Equal(decision.IsLapsed ? [] : decision.Sanctions.Select(sanction => (sanction.Code, sanction.Authority)), Sentences(told, "violation.authority").Select(sanction => (sanction.Find("sanction")!.Code!, sanction.Find("authority")!.Code!)));
        Assert.Equal(decision.IsLapsed ? 0 : decision.Sanctions.Count(sanction => sanction is { IsFine: true, LegalBasis: null }), Sentences(told, "violation.fine").Count());
    });

    /// <summary>The number is the least: each goal that is told is met by it, and what one less would miss is told.</summary>
    [Fact]
    public void A_requirement_tells_its_agents_and_figures_that_meet_its_goals() => Assert.All(Approved<StaffingRequirement>(), requirement =>
    {
        Explanation told = requirement.Explain();

        Assert.Equal(requirement.Agents == 0 ? null : requirement.Agents, (int?)Number(told.Answer, "agents"));
        Assert.Equal(requirement.Binding.Select(Code), Sentences(told, "staffing.binding").SelectMany(binding => binding.Parts).Select(part => part.Code));
        Assert.All(told.Details.Where(detail => detail.Code.StartsWith("staffing.goal.", StringComparison.Ordinal) && detail.Find("target") is not null), goal => Assert.True(
            goal.Find("target")!.Code == "at-least" ? Real(goal, "value") >= Real(goal, "target") : Real(goal, "value") <= Real(goal, "target"), goal.ToString()));
    });

    [Fact]
    public void A_queue_tells_the_figures_of_its_model_and_that_it_grows_where_it_does()
    {
        Assert.All(Approved<ErlangB>(), lines => Assert.Equal((lines.OfferedLoad, (double)lines.Servers, lines.Blocking), (Real(lines.Explain().Answer, "load"), Real(lines.Explain().Answer, "servers"), Real(lines.Explain().Answer, "blocking"))));
        Assert.All(Approved<ErlangC>(), agents =>
        {
            Assert.Equal(!agents.IsStable, agents.Explain().Answer.Code == "staffing.overloaded");
            Assert.Equal(agents.IsStable ? agents.WaitProbability : null, Real(agents.Explain().Answer, "wait"));
        });
        Assert.All(Approved<ServiceQueue>(), queue =>
        {
            ExplanationSentence told = queue.Explain().Answer;
            Assert.Equal(queue.IsOverloaded, told.Code == "staffing.overloaded");
            Assert.Equal(queue.IsOverloaded ? (null, null) : (queue.WaitProbability, queue.Patience is null ? null : (double?)queue.Abandonment), (Real(told, "wait"), Real(told, "abandonment")));
        });
        Assert.All(Approved<AgentEffect>(), effect => Assert.Equal((Math.Abs(effect.Change), effect.Agents, effect.IsOverloaded), ((int)Number(effect.Explain().Answer, "change")!, (int)Number(effect.Explain().Answer, "agents")!, effect.Explain().Answer.Code.EndsWith("-overloaded", StringComparison.Ordinal))));
        Assert.All(Approved<RequirementCurve>(), curve =>
        {
            Assert.Equal(curve.Intervals.Max(interval => interval.Requirement.Agents), (int)Number(curve.Explain().Answer, "peak")!);
            Assert.Equal(curve.Intervals.Select(interval => (Moment(interval.Start), interval.Requirement.Agents)), curve.Explain().Details.Select(detail => (detail.Find("start")!.Value, (int)Number(detail, "agents")!)));
        });
        Assert.All(Approved<BotRequirement>(), both => Assert.Equal((both.Sessions.Agents, both.Agents.Agents, both.Containment.Ratio), ((int)Number(both.Explain().Answer, "sessions")!, (int)Number(both.Explain().Answer, "agents")!, Number(both.Explain().Answer, "containment"))));
        Assert.All(Approved<ForecastAccuracy>(), accuracy => Assert.Equal((accuracy.Forecast, accuracy.WeightedError, accuracy.Bias), ((int)Number(accuracy.Explain().Answer, "days")!, Real(accuracy.Explain().Answer, "error"), Real(accuracy.Explain().Answer, "bias"))));
    }

    /// <summary>Up is told as up and down as down, and nothing as a change that may be chance.</summary>
    [Fact]
    public void A_simulated_difference_is_told_in_its_direction_and_only_where_it_is_clear()
    {
        Assert.All(Approved<SimulatedKpi>(), simulated => Assert.Equal(simulated.Value.Mean, Real(simulated.Explain().Answer, "value")));
        Assert.All(Approved<ComparedKpi>(), compared =>
        {
            ExplanationSentence told = compared.Explain().Answer;
            Assert.Equal((compared.AsIs.Mean, compared.Other.Mean), (Real(told, "before"), Real(told, "after")));
            Assert.Equal(compared.Difference.IsClear && compared.Difference.Mean > 0, told.Code == "simulation.higher");
            Assert.Equal(compared.Difference.IsClear && compared.Difference.Mean < 0, told.Code == "simulation.lower");
            Assert.Equal(compared.Difference.IsClear ? Code(compared.Trend) : null, told.Find("trend")?.Code);
        });
        Assert.All(Approved<ComparedScenario>(), compared =>
        {
            Explanation told = compared.Explain();
            Assert.Equal(compared.Kpis.Length, (int)(Number(told.Answer, "better") + Number(told.Answer, "worse") + Number(told.Answer, "others"))!);
            Assert.Equal(compared.Kpis.Where(kpi => kpi.Difference.IsClear).Select(kpi => kpi.Kpi.Code), told.Details.Select(detail => detail.Find("kpi")?.Code).OfType<string>());
        });
    }

    [Fact]
    public void Authority_tells_who_decides_and_each_post_on_the_way() => Assert.All(Approved<AuthorityDecision>(), decision =>
    {
        Explanation told = decision.Explain();

        Assert.Equal(decision.Outcome is AuthorityOutcome.NeedsHolder ? decision.Holder?.Code : null, told.Answer.Code == "authority.needs-holder" ? told.Answer.Find("post")!.Code : null);
        Assert.Equal(decision.Path.Select(step => (step.Post.Code, Code(step.Verdict))), told.Details.Where(detail => Enum.GetValues<AuthorityVerdict>().Any(verdict => detail.Code == "authority." + Code(verdict))).SelectMany(detail => detail.Parts.Where(part => part.Name == "post").Select(post => (post.Code!, detail.Code["authority.".Length..]))));
    });

    private static void AssertRefused(Explanation told, string id, string reason) => Assert.Equal((id, reason), (told.Answer.Find("event")!.Value, told.Answer.Find("reason")!.Code));

    /// <summary>Answers that evaluators gave.</summary>
    private static IEnumerable<T> Approved<T>()
    {
        T[] answers = [.. Explained.All.Select(one => one.Answer).OfType<T>()];
        Assert.NotEmpty(answers);
        return answers;
    }

    private static IEnumerable<T> Answers<T>() => Approved<T>().Concat(Enumerable.Range(0, Drawn).Select(seed => new AnyValue(seed).Of<T>()));

    private static IEnumerable<ExplanationSentence> Sentences(Explanation told, params string[] codes) => told.Details.Where(detail => codes.Contains(detail.Code));

    private static decimal? Number(ExplanationSentence told, string part) => told.Find(part)?.Value is { } value ? decimal.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static double? Real(ExplanationSentence told, string part) => told.Find(part)?.Value is { } value ? double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture) : null;

    private static string? Moment(Instant? at) => at is { } known ? InstantPattern.ExtendedIso.Format(known) : null;

    private static string? Day(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known.WithCalendar(CalendarSystem.Iso)) : null;

    private static string Code<TEnum>(TEnum word)
        where TEnum : struct, Enum => EnumCodes<TEnum>.CodeOf(word);
}
