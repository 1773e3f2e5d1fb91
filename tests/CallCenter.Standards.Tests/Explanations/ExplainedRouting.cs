using CallCenter.Standards.Book;
using CallCenter.Standards.Contacts;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Routing;
using CallCenter.Standards.Tests.Routing.Transfers;
using NodaTime;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Answers of routing of every kind, by the shipped standard.</summary>
internal static class ExplainedRouting
{
    private static readonly Standard Standard = StandardBook.Shipped.Compile();
    private static readonly Instant Monday = Instant.FromUtc(2026, 9, 28, 2, 0);

    private static readonly Contact Inquiry = new() { Channel = Channels.Phone, Need = Needs.Inquiry, Complexity = Complexity.Ordinary, Topic = "account-inquiry", Product = "credit-card", Segment = "vip" };
    private static readonly Contact Risky = new() { Channel = Channels.Phone, Need = Needs.Transaction, Problem = ProblemType.RiskRelated, Amount = 80_000m, NewPayee = true };
    private static readonly Contact Escalated = new() { Channel = Channels.Chat, Need = Needs.Complaint, Topic = "legal-advice", HandledBadly = true };
    private static readonly Contact Misspelt = new() { Channel = Channels.Phone, Need = Needs.Inquiry, Topic = "acount-inquiry" };

    public static IEnumerable<(string Title, IExplained Answer)> All =>
    [
        ("decision of the queue", Standard.Routing.Explain(in Inquiry).ReasonFor(TriagePart.Queue)!.Explanation),
        ("decision of the skills", Standard.Routing.Explain(in Inquiry).ReasonFor(TriagePart.Skills)!.Explanation),
        ("triage of an inquiry", Standard.Routing.Explain(in Inquiry)),
        ("triage that stops the operation", Standard.Routing.Explain(in Risky, "critical")),
        ("triage of a misspelt topic", Standard.Routing.Explain(in Misspelt)),
        ("transfer of an inquiry", Standard.Routing.Transfer(in Inquiry)),
        ("transfer at once", Standard.Routing.Transfer(in Risky, "critical")),
        ("transfer of what was handled badly", Standard.Routing.Transfer(in Escalated)),
        ("transfer of the centre's own duty", Standard.Routing.Transfer(new Contact { Topic = "opening-hours" })),
        ("transfer to an unknown region", Standard.Routing.Transfer(new Contact { Topic = "legal-advice", Region = "moon", CentreRegion = "east" })),
        ("slip that lacks much", Trail(2, TransferTrailTests.Request("nobody")).Refusals[0]),
        ("transfer refused", Trail(1, TransferTrailTests.Request("legal")).Refusals[0]),
        ("fault of a slip", Standard.Routing.Check(new TransferSlip { CustomerTold = true })[0]),
        ("trail that waits", Trail(0).State),
        ("trail that is held", Trail(1).State),
        ("collaboration", CollaborationScore.Of(Standard.Routing.Catalogue.Transfers.Collaboration!, [.. Enumerable.Range(1, 3).Select(i => new TransferRecord { Time = Monday, TargetDepartment = "legal", SpeedScore = i + 1, QualityScore = 4 })])[0]),
        .. Assignments(),
        .. Ownerships(),
    ];

    private static IEnumerable<(string Title, IExplained Answer)> Assignments()
    {
        Assigner assigner = Standard.Routing.Assignment.Find("fitting-skill")!;
        var request = new AssignmentRequest { Channel = Channels.Phone, Skills = [new("loans", 2)], Language = "zh", Authority = "small-compensation", Amount = 200m };
        Agent[] agents =
        [
            Agent("li", 3),
            Agent("wang", 2),
            Agent("zhao", 1),
            Agent("sun", 3) with { State = AgentState.WrapUp },
            Agent("qian", 3) with { Authorities = [] },
        ];
        AssignmentExplanation given = assigner.Explain(agents, request, Monday);
        AssignmentExplanation nobody = assigner.Explain(agents[2..], request, Monday);
        yield return ("assignment to an agent", given);
        yield return ("assignment to nobody", nobody);
        yield return ("agent that is refused", nobody.Refused[0]);
        yield return ("refusal of an agent", nobody.Refused[0].Refusals[0]);
        yield return ("choice of an agent", given.Choice);
        var desk = Standard.Routing.Assignment.OpenDesk(agents, []);
        yield return ("placement of a contact", desk.Assign(assigner, "c-1", request, Monday));
        yield return ("placement again", desk.Assign(assigner, "c-1", request, Monday));
        yield return ("placement of nobody", desk.Assign(assigner, "c-2", request with { Skills = [new("lones", 2)] }, Monday));
        yield return ("roster of an agent on leave", new RosterState(AgentState.Absent, "年假"));
        foreach (WorkingTimeRule rule in Enum.GetValues<WorkingTimeRule>())
        {
            var first = new LocalDate(2026, 11, 2);
            var broken = new WorkingTimeBreach { Agent = "li", Rule = rule, First = first, Last = first.PlusDays(6) };
            yield return ($"limit of working time, {EnumCodes<WorkingTimeRule>.CodeOf(rule)}", rule is WorkingTimeRule.WeekDaysOff or WorkingTimeRule.MonthNights or WorkingTimeRule.DaysInARow or WorkingTimeRule.NightsInARow
                ? broken with { Days = 7, DaysLimit = 6 }
                : broken with { Time = Duration.FromHours(50), TimeLimit = Duration.FromHours(44) });
        }

        var half = new IntervalCoverage { Start = Monday, Length = Duration.FromMinutes(30), Required = 5, AtWork = Duration.FromMinutes(120), Least = 3, Missing = Duration.FromMinutes(30), Over = Duration.Zero };
        yield return ("coverage that falls short", new RosterCoverage { Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Shrinkage = Percentage.FromPercent(5), Intervals = [half, half with { Start = Monday + half.Length, Missing = Duration.Zero, Over = Duration.FromMinutes(15) }] });
        (Instant from, Instant to) = (Monday, Monday + Duration.FromHours(9));
        var kept = new RosterAdherence
        {
            Agent = "li",
            Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"],
            From = from,
            To = to,
            Planned = Duration.FromHours(9),
            PlannedWork = Duration.FromHours(8),
            Adherent = Duration.FromMinutes(506),
            Worked = Duration.FromMinutes(496),
            SignedOn = Duration.FromMinutes(566),
            Handling = Duration.FromMinutes(170),
            Deviations = [.. Enum.GetValues<RosterDeviationKind>().Select((kind, i) => new RosterDeviation(kind, from + Duration.FromHours(i), from + Duration.FromHours(i) + Duration.FromMinutes(10)))],
        };
        yield return ("adherence to a roster", kept);
        yield return ("work without a duty", kept with { Planned = Duration.Zero, PlannedWork = Duration.Zero, Adherent = Duration.Zero, Deviations = [] });
        yield return ("coverage of all that is required", new RosterCoverage { Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"], Shrinkage = Percentage.FromPercent(0), Intervals = [half with { Missing = Duration.Zero }] });
    }

    private static IEnumerable<(string Title, IExplained Answer)> Ownerships()
    {
        OwnershipEvent[] events =
        [
            new() { Id = "1", At = Monday, Action = OwnershipAction.Answer, By = "li" },
            new() { Id = "2", At = Monday + Duration.FromMinutes(5), Action = OwnershipAction.Offer, By = "li", To = "wang", Reason = "loans" },
            new() { Id = "3", At = Monday + Duration.FromMinutes(9), Action = OwnershipAction.Accept, By = "wang" },
            new() { Id = "4", At = Monday + Duration.FromMinutes(12), Action = OwnershipAction.Solve, By = "li" },
        ];
        yield return ("ownership of nobody", CaseOwnership.Unanswered);
        yield return ("ownership with an offer", CaseOwnership.Unanswered.Fold(events.AsSpan(0, 2)).State);
        yield return ("ownership handed over", CaseOwnership.Unanswered.Fold(events).State);
        yield return ("ownership refused", CaseOwnership.Unanswered.Fold(events).Refusals[0]);
    }

    private static Agent Agent(string code, int loans) => new()
    {
        Code = code,
        Skills = [new("loans", loans)],
        Languages = ["zh"],
        Channels = [new(Channels.Phone, 1)],
        Authorities = [new("small-compensation", 500m)],
        IdleSince = Monday - Duration.FromMinutes(loans),
    };

    /// <summary>A matter that was asked of the legal department, and taken up by it.</summary>
    private static Folded<TransferTrail, TransferRefusal> Trail(int events, params TransferEvent[] next) => Standard.Routing.Fold(
        TransferTrail.Begin("agent-1"),
        TransferTrailTests.InOrder([TransferTrailTests.Request("legal"), .. new[] { TransferTrailTests.Event(TransferAction.Accept, "legal"), TransferTrailTests.Event(TransferAction.Return, "legal", "已答复") }.Take(events), .. next]));
}
